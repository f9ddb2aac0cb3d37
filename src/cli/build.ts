import { relative, resolve } from 'node:path';
import { writtenPatterns } from '../language/language.ts';
import { buildSite } from '../source/build-site.ts';
import { basePath } from './base-path.ts';
import { reportProblems } from './report-problems.ts';
import { type Surroundings, type Values, WrongUsage } from './run.ts';

/** `semilattice build`: the static site. A broken file is reported, and the rest is built. */
export async function build(folder: string, values: Values, around: Surroundings): Promise<number> {
  const outDir = resolve(around.cwd, values.out ?? 'dist');
  const inside = relative(outDir, folder);
  if (inside === '' || !inside.startsWith('..')) {
    throw new WrongUsage('--out would remove the folder of patterns: give another folder.');
  }
  const { language, diagnostics } = await buildSite({
    folder,
    outDir,
    base: basePath(values.base ?? '/'),
    origin: values.site ?? '',
  });
  const errors = reportProblems(diagnostics, around);
  around.out(
    `${writtenPatterns(language).length} patterns and ${language.links.length} links, built into ${relative(around.cwd, outDir) || '.'}`,
  );
  return errors > 0 ? 1 : 0;
}
