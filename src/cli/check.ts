import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { has, writtenPatterns } from '../language/language.ts';
import { countKinds } from '../language/link.ts';
import { writtenForm } from '../source/read/forms/read-settings.ts';
import { tally } from '../language/review/tally.ts';
import { loadLanguage } from '../source/read/load-language.ts';
import { pathInRepository } from '../source/read/repository-folder.ts';
import type { OptionValues } from './options.ts';
import { REPORT_FORMATS, type ReportFormat } from './commands.ts';
import { openCache } from './cache.ts';
import { didYouMean } from './did-you-mean.ts';
import { UNPAINTED } from './paint.ts';
import { reportGithub } from './reporters/github.ts';
import { reportJson } from './reporters/json.ts';
import type { Report, Understood } from './reporters/report.ts';
import { reportSarif } from './reporters/sarif.ts';
import { reportText } from './reporters/text.ts';
import type { CommandContext } from './command-context.ts';
import { version } from './version.ts';
import { wholeNumber } from './whole-number.ts';
import { WrongUsage } from './wrong-usage.ts';

/** `semilattice check`: prints the review. The exit status is 1 if there are errors, or more warnings than allowed. */
export async function check(folder: string, values: OptionValues, context: CommandContext): Promise<number> {
  const format = formatOf(values.format ?? 'text');
  const allowed = warningsAllowed(values['max-warnings']);
  const cache = await openCache(folder, values, context.cwd, ['files']);
  const { language, diagnostics, source, form } = await loadLanguage(folder, cache);
  await cache.save();
  const patterns = writtenPatterns(language);
  const understood: Understood = {
    read: form ? writtenForm(form.read) : null,
    told: form?.told ?? '',
    linksByKind: countKinds(language.links),
    scales: has(language, 'scales')
      ? language.scales.map(({ number, name }) => ({
          name,
          patterns: patterns.filter(({ scale }) => scale === number).length,
        }))
      : [],
  };
  const report: Report = {
    patterns: patterns.length,
    links: language.links.length,
    diagnostics,
    understood,
  };
  const pathOf = (file: string) => shortest(join(folder, file), context.cwd);
  // The programs that read these formats know the repository, but not the folder in which the command ran.
  const inRepository = await pathInRepository(folder);
  const pathInIt = (file: string) => (inRepository === null ? pathOf(file) : inRepository + file);
  const text = () => {
    switch (format) {
      case 'text':
        return reportText(report, { pathOf, source, paint: context.paint?.out ?? UNPAINTED });
      case 'json':
        return reportJson(report);
      case 'sarif':
        return reportSarif(report, (file) => uriOf(pathInIt(file)), version());
      case 'github':
        return reportGithub(report, pathInIt);
    }
  };
  const printed = text();
  if (printed !== '') context.out(printed);
  const { error, warning } = tally(diagnostics);
  if (warning > allowed) context.err(`There are ${warning} warnings; --max-warnings allows ${allowed}.`);
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

/** Returns a path with forward slashes, relative to `cwd` if it lies within it. */
function shortest(path: string, cwd: string): string {
  const way = relative(cwd, path);
  const within = way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  return (within ? way : resolve(path)).split(sep).join('/');
}

function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path.split('/').map(encodeURIComponent).join('/');
}
