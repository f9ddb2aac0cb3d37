import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import type { ExportFormat } from '../language/export/export-format.ts';
import { loadLanguage } from '../source/read/load-language.ts';
import type { OptionValues } from './options.ts';
import { didYouMean } from './did-you-mean.ts';
import { EXPORT_FORMATS } from './export-formats.ts';
import { reportProblems } from './report-problems.ts';
import type { CommandContext } from './command-context.ts';
import { WrongUsage } from './wrong-usage.ts';

/** `semilattice export`: writes the language for other programs. A broken file is reported, and the rest is written. */
export async function exportLanguage(
  folder: string,
  values: OptionValues,
  context: CommandContext,
): Promise<number> {
  const { write } = formatOf(values);
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

/** Returns the format that is asked for by its name, or else by the ending of the file to write. */
function formatOf({ format: given, out }: OptionValues): ExportFormat {
  const ids = EXPORT_FORMATS.map(({ id }) => id);
  const all = ids.join(', ');
  if (given === undefined) {
    const ending = extname(out ?? '').toLowerCase();
    const format = EXPORT_FORMATS.find((candidate) => candidate.ending === ending);
    if (!format) throw new WrongUsage(`Which format? Give --format with one of ${all}.`);
    return format;
  }
  const format = EXPORT_FORMATS.find(({ id }) => id === given);
  if (!format)
    throw new WrongUsage(`There is no format "${given}": it is one of ${all}.${didYouMean(given, ids)}`);
  return format;
}
