import { writtenPatterns } from '../language/language.ts';
import { compareLanguages } from '../language/diff/language-diff.ts';
import { toJsonDiff, toMarkdownDiff, toTextDiff } from '../language/diff/write-diff.ts';
import { loadLanguage } from '../source/read/load-language.ts';
import type { CommandContext } from './command-context.ts';
import { DIFF_FORMATS, type DiffFormat } from './commands.ts';
import { didYouMean } from './did-you-mean.ts';
import { loadSince } from './load-since.ts';
import type { OptionValues } from './options.ts';
import { printable } from './printable.ts';
import { reportProblems } from './report-problems.ts';
import { WrongUsage } from './wrong-usage.ts';

const WRITERS: Readonly<Record<DiffFormat, typeof toTextDiff>> = {
  text: toTextDiff,
  json: toJsonDiff,
  markdown: toMarkdownDiff,
};

/** `semilattice diff`: tells what changed in the language. A broken file is reported, and the rest is compared. */
export async function diff(
  since: string | undefined,
  folder: string,
  values: OptionValues,
  context: CommandContext,
): Promise<number> {
  if (since === undefined)
    throw new WrongUsage('Since when? Give a Git revision or another folder: semilattice diff HEAD~1');
  const write = WRITERS[formatOf(values.format ?? 'text')];
  const { loaded: before } = await loadSince(since, folder, context.cwd);
  if (writtenPatterns(before.language).length === 0)
    context.err(`There were no patterns in the folder at ${printable(since)}.`);
  const now = await loadLanguage(folder);
  context.out(printable(write(compareLanguages(before, now), since)).replace(/\n$/, ''));
  return reportProblems(now.diagnostics, context) > 0 ? 1 : 0;
}

function formatOf(given: string): DiffFormat {
  const format = DIFF_FORMATS.find((name) => name === given);
  if (format) return format;
  throw new WrongUsage(
    `There is no format "${given}": it is one of ${DIFF_FORMATS.join(', ')}.${didYouMean(given, DIFF_FORMATS)}`,
  );
}
