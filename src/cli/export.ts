import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import type { ExportFormat } from '../language/export/export-format.ts';
import type { FileTheme } from '../source/build/svg-file.ts';
import { loadLanguage } from '../source/read/load-language.ts';
import type { OptionValues } from './options.ts';
import { didYouMean } from './did-you-mean.ts';
import { EXPORT_FORMATS, type MapFormat } from './export-formats.ts';
import { viewAt } from './export-view.ts';
import { reportProblems } from './report-problems.ts';
import type { CommandContext } from './command-context.ts';
import { WrongUsage } from './wrong-usage.ts';

/** `semilattice export`: writes the language for other programs. A broken file is reported, and the rest is written. */
export async function exportLanguage(
  folder: string,
  values: OptionValues,
  context: CommandContext,
): Promise<number> {
  const format = formatOf(values);
  const theme = themeOf(values.theme);
  if (!('draw' in format) && (values.view !== undefined || theme !== null))
    throw new WrongUsage(
      `--view and --theme are for the map (svg, mermaid): ${format.id} is the whole language.`,
    );
  const { language, diagnostics } = await loadLanguage(folder);
  const text =
    'draw' in format
      ? format.draw(language, viewAt(values.view ?? '', language), theme)
      : format.write(language);
  if (values.out === undefined) context.out(text.replace(/\n$/, ''));
  else {
    const file = resolve(context.cwd, values.out);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return reportProblems(diagnostics, context) > 0 ? 1 : 0;
}

/** Returns the format that is asked for by its name, or else by the ending of the file to write. */
function formatOf({ format: given, out }: OptionValues): ExportFormat | MapFormat {
  const ids = EXPORT_FORMATS.map(({ id }) => id);
  const all = ids.join(', ');
  if (given === 'png' || (given === undefined && /\.png$/i.test(out ?? '')))
    throw new WrongUsage(
      'A PNG is drawn by a browser: open the map there and choose “Save the map as…”, or export svg.',
    );
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

function themeOf(given: string | undefined): FileTheme | null {
  if (given === undefined || given === 'light' || given === 'dark') return given ?? null;
  throw new WrongUsage(`There is no theme "${given}": it is light or dark.`);
}
