import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writtenPatterns } from '../language/language.ts';
import { nearest } from '../language/nearest.ts';
import { loadLanguage } from '../source/load-language.ts';
import { packageVersion } from '../source/package-root.ts';
import { reportGithub } from './reporters/github.ts';
import { reportJson } from './reporters/json.ts';
import { type Report, tally } from './reporters/report.ts';
import { reportSarif } from './reporters/sarif.ts';
import { reportText } from './reporters/text.ts';
import { type Surroundings, type Values, WrongUsage } from './run.ts';

const FORMATS = ['text', 'json', 'sarif', 'github'] as const;

/** `semilattice check`: the review. Exit status 1 where there are errors, or more warnings than allowed. */
export async function check(folder: string, values: Values, around: Surroundings): Promise<number> {
  const format = formatOf(values.format ?? 'text');
  const allowed = warningsAllowed(values['max-warnings']);
  const { language, diagnostics, source } = await loadLanguage(folder);
  const report: Report = {
    patterns: writtenPatterns(language).length,
    links: language.links.length,
    diagnostics,
  };
  const pathOf = (file: string) => shortest(join(folder, file), around.cwd);
  const text = () => {
    switch (format) {
      case 'text':
        return reportText(report, { pathOf, source, colours: around.colours ?? false });
      case 'json':
        return reportJson(report);
      case 'sarif':
        return reportSarif(report, (file) => uriOf(pathOf(file)), packageVersion());
      case 'github':
        return reportGithub(report, pathOf);
    }
  };
  const printed = text();
  if (printed !== '') around.out(printed);
  const { error, warning } = tally(diagnostics);
  if (warning > allowed) around.err(`There are ${warning} warnings; --max-warnings allows ${allowed}.`);
  return error > 0 || warning > allowed ? 1 : 0;
}

function formatOf(text: string): (typeof FORMATS)[number] {
  const format = FORMATS.find((known) => known === text);
  if (format) return format;
  const near = nearest(text, FORMATS);
  throw new WrongUsage(
    `--format can be ${FORMATS.join(', ')}, not "${text}".${near ? ` Did you mean "${near}"?` : ''}`,
  );
}

function warningsAllowed(text: string | undefined): number {
  if (text === undefined) return Infinity;
  if (!/^\d{1,9}$/.test(text)) throw new WrongUsage(`--max-warnings wants a whole number, not "${text}".`);
  return Number(text);
}

/** A path with forward slashes, relative to a folder where it is within that folder. */
function shortest(path: string, cwd: string): string {
  const way = relative(cwd, path);
  const within = way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  return (within ? way : resolve(path)).split(sep).join('/');
}

function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path.split('/').map(encodeURIComponent).join('/');
}
