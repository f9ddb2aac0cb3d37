import { relative, resolve } from 'node:path';
import { counted } from '../language/counted.ts';
import { writtenPatterns } from '../language/language.ts';
import { buildSite } from '../source/build/build-site.ts';
import { type Refusal, lookAtOutput } from '../source/build/output-folder.ts';
import type { OptionValues } from './options.ts';
import { basePath } from './base-path.ts';
import { openCache } from './cache.ts';
import { pastOf } from './past.ts';
import { UNPAINTED } from './paint.ts';
import { printable } from './printable.ts';
import { reportProgress } from './progress.ts';
import { reportProblems } from './report-problems.ts';
import type { CommandContext } from './command-context.ts';
import { siteOrigin } from './site-origin.ts';
import { WrongUsage } from './wrong-usage.ts';

/** `semilattice build`: writes the static site. A broken file is reported, and the rest is built. */
export async function build(folder: string, values: OptionValues, context: CommandContext): Promise<number> {
  const outDir = resolve(context.cwd, values.out ?? 'dist');
  const shownOut = relative(context.cwd, outDir);
  const base = basePath(values.base ?? '/');
  const origin = siteOrigin(values.site ?? '');
  const output = await lookAtOutput(outDir, { folder, cwd: context.cwd, force: values.force ?? false });
  if (output.kind === 'refused') {
    if (output.why !== 'is-file') throw new WrongUsage(refusal(output.why, shownOut));
    context.err((context.paint?.err ?? UNPAINTED)('red', `${shownOut}: it is a file, not a folder.`));
    return 1;
  }
  context.progress?.('Building the map');
  const onProgress = reportProgress('Writing pages', context);
  const cache = openCache(folder, values, context.cwd);
  const built = await buildSite({
    folder,
    past: (loaded) => pastOf(loaded, folder, values, context.cwd, cache),
    outDir: output.path,
    base,
    origin,
    cache,
    hasReview: values.review ?? false,
    mayBeEmpty: !output.hasSite || (values['allow-empty'] ?? false),
    ...(onProgress ? { onProgress } : {}),
  }).finally(() => context.progress?.(''));
  const { language, diagnostics, form } = built.loaded;
  if (form) context.out(printable(form.told));
  const errors = reportProblems(diagnostics, context);
  if (built.kind === 'empty') {
    context.err(
      `There are no patterns in ${relative(context.cwd, folder) || '.'}: the site in ${shownOut} stays as it was. With --allow-empty it is replaced.`,
    );
    return 1;
  }
  context.out(
    `${counted(writtenPatterns(language).length, 'pattern')} and ${counted(language.links.length, 'link')}, built into ${shownOut}`,
  );
  return errors > 0 ? 1 : 0;
}

/** Says why nothing is written to a folder, and what to do. */
function refusal(why: Exclude<Refusal, 'is-file'>, out: string): string {
  switch (why) {
    case 'holds-patterns':
      return '--out would remove the folder of patterns: give another folder.';
    case 'holds-you':
      return '--out would remove the folder that you are in, or your home: give another folder.';
    case 'foreign':
      return `--out would remove what is in "${out}", which is no site of ours: give another folder, or --force.`;
  }
}
