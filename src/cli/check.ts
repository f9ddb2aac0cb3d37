import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writtenPatterns } from '../language/language.ts';
import { tally } from '../language/review/tally.ts';
import { loadLanguage } from '../source/read/load-language.ts';
import { pathInRepository } from '../source/read/repository-folder.ts';
import type { Values } from './options.ts';
import { REPORT_FORMATS, type ReportFormat } from './commands.ts';
import { didYouMean } from './nearest.ts';
import { PLAIN } from './paint.ts';
import { reportGithub } from './reporters/github.ts';
import { reportJson } from './reporters/json.ts';
import type { Report } from './reporters/report.ts';
import { reportSarif } from './reporters/sarif.ts';
import { reportText } from './reporters/text.ts';
import type { Surroundings } from './surroundings.ts';
import { version } from './version.ts';
import { wholeNumber } from './whole-number.ts';
import { WrongUsage } from './wrong-usage.ts';

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
  // What reads these formats knows the repository, and not the folder in which a step of it ran.
  const inRepository = await pathInRepository(folder);
  const pathInIt = (file: string) => (inRepository === null ? pathOf(file) : inRepository + file);
  const text = () => {
    switch (format) {
      case 'text':
        return reportText(report, { pathOf, source, paint: around.paint?.out ?? PLAIN });
      case 'json':
        return reportJson(report);
      case 'sarif':
        return reportSarif(report, (file) => uriOf(pathInIt(file)), version());
      case 'github':
        return reportGithub(report, pathInIt);
    }
  };
  const printed = text();
  if (printed !== '') around.out(printed);
  const { error, warning } = tally(diagnostics);
  if (warning > allowed) around.err(`There are ${warning} warnings; --max-warnings allows ${allowed}.`);
  return error > 0 || warning > allowed ? 1 : 0;
}

function formatOf(given: string): ReportFormat {
  const format = REPORT_FORMATS.find((name) => name === given);
  if (format) return format;
  throw new WrongUsage(
    `There is no format "${given}": it is one of ${REPORT_FORMATS.join(', ')}.${didYouMean(given, REPORT_FORMATS)}`,
  );
}

function warningsAllowed(given: string | undefined): number {
  return given === undefined ? Infinity : wholeNumber('max-warnings', given, 0, 999_999_999);
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
