import { relative, resolve, sep } from 'node:path';
import { counted } from '../language/counted.ts';
import { writtenPatterns } from '../language/language.ts';
import { buildSite } from '../source/build-site.ts';
import type { Values } from './arguments.ts';
import { basePath } from './base-path.ts';
import { reportProgress } from './progress.ts';
import { reportProblems } from './report-problems.ts';
import type { Surroundings } from './run.ts';
import { WrongUsage } from './wrong-usage.ts';

/** `semilattice build`: the static site. A broken file is reported, and the rest is built. */
export async function build(folder: string, values: Values, around: Surroundings): Promise<number> {
  const outDir = resolve(around.cwd, values.out ?? 'dist');
  // The folder for the site is emptied first.
  if (holds(outDir, folder))
    throw new WrongUsage('--out would remove the folder of patterns: give another folder.');
  if (holds(outDir, around.cwd))
    throw new WrongUsage('--out would remove the folder that you are in: give another folder.');
  const base = basePath(values.base ?? '/');
  around.progress?.('Building the map');
  const onProgress = reportProgress('Writing pages', around);
  const { language, diagnostics } = await buildSite({
    folder,
    outDir,
    base,
    origin: siteOrigin(values.site ?? ''),
    hasReview: values.review ?? false,
    ...(onProgress ? { onProgress } : {}),
  }).finally(() => around.progress?.(''));
  const errors = reportProblems(diagnostics, around);
  around.out(
    `${counted(writtenPatterns(language).length, 'pattern')} and ${counted(language.links.length, 'link')}, built into ${relative(around.cwd, outDir)}`,
  );
  return errors > 0 ? 1 : 0;
}

/** Whether a folder is another one or has it somewhere inside. */
function holds(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way !== '..' && !way.startsWith(`..${sep}`);
}

/** Where a site will stand: scheme and host alone. */
function siteOrigin(text: string): string {
  if (text === '') return '';
  const address = URL.canParse(text) ? new URL(text) : null;
  if (!address || !/^https?:$/.test(address.protocol) || address.pathname !== '/' || address.search !== '')
    throw new WrongUsage(
      `--site wants an address such as https://example.org, not "${text}"; a path goes to --base.`,
    );
  return address.origin;
}
