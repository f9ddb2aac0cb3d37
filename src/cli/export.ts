import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { toCsv } from '../language/export/csv.ts';
import { toDot } from '../language/export/dot.ts';
import { toGraphml } from '../language/export/graphml.ts';
import { toJson } from '../language/export/json.ts';
import type { Language } from '../language/language.ts';
import { toSvg } from '../source/build/svg-file.ts';
import { loadLanguage } from '../source/read/load-language.ts';
import type { OptionValues } from './options.ts';
import { EXPORT_FORMATS, type ExportFormat } from './commands.ts';
import { didYouMean } from './did-you-mean.ts';
import { reportProblems } from './report-problems.ts';
import type { CommandContext } from './command-context.ts';
import { WrongUsage } from './wrong-usage.ts';

/** The writer of each format. Each text ends with a line break. */
const WRITERS: Readonly<Record<ExportFormat, (language: Language) => string>> = {
  json: (language) => toJson(language),
  graphml: toGraphml,
  dot: toDot,
  csv: toCsv,
  svg: toSvg,
};

/** `semilattice export`: writes the language for other programs. A broken file is reported, and the rest is written. */
export async function exportLanguage(
  folder: string,
  values: OptionValues,
  context: CommandContext,
): Promise<number> {
  const write = WRITERS[formatOf(values.format)];
  const { language, diagnostics } = await loadLanguage(folder);
  const text = write(language);
  if (values.out === undefined) context.out(text.replace(/\n$/, ''));
  else {
    const file = resolve(context.cwd, values.out);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return reportProblems(diagnostics, context) > 0 ? 1 : 0;
}

function formatOf(given: string | undefined): ExportFormat {
  const all = EXPORT_FORMATS.join(', ');
  if (given === undefined) throw new WrongUsage(`Which format? Give --format with one of ${all}.`);
  const format = EXPORT_FORMATS.find((name) => name === given);
  if (!format)
    throw new WrongUsage(
      `There is no format "${given}": it is one of ${all}.${didYouMean(given, EXPORT_FORMATS)}`,
    );
  return format;
}
