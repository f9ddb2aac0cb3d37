import { join, resolve } from 'node:path';
import { counted } from '../language/counted.ts';
import { has, writtenPatterns } from '../language/language.ts';
import { countKinds } from '../language/link.ts';
import { baselineOf } from '../language/review/baseline.ts';
import { RULES, SETTINGS_RULE } from '../language/review/rules.ts';
import { writtenForm } from '../source/read/forms/read-settings.ts';
import { tally } from '../language/review/tally.ts';
import type { Cache } from '../source/cache/cache.ts';
import type { LoadedLanguage } from '../source/read/loaded-language.ts';
import { loadLanguage } from '../source/read/load-language.ts';
import { pathInRepository } from '../source/read/repository-folder.ts';
import { writeBaseline } from './baseline-file.ts';
import type { OptionValues } from './options.ts';
import { REPORT_FORMATS, type ReportFormat } from './commands.ts';
import { openCache } from './cache.ts';
import { didYouMean } from './did-you-mean.ts';
import { fixFolder } from './fix.ts';
import { UNPAINTED } from './paint.ts';
import type { Report, Understood } from './reporters/report.ts';
import { shortest, writeReport } from './reporters/write-report.ts';
import { toldFindings } from './told-findings.ts';
import type { CommandContext } from './command-context.ts';
import { wholeNumber } from './whole-number.ts';
import { WrongUsage } from './wrong-usage.ts';

/** `semilattice check`: prints the review. The exit status is 1 if there are errors, or more warnings than allowed. */
export async function check(folder: string, values: OptionValues, context: CommandContext): Promise<number> {
  const cache = openCache(folder, values, context.cwd);
  const status = await checkWith(cache, folder, values, context);
  await cache.save();
  return status;
}

async function checkWith(
  cache: Cache,
  folder: string,
  values: OptionValues,
  context: CommandContext,
): Promise<number> {
  const format = formatOf(values.format ?? 'text');
  const allowed = warningsAllowed(values['max-warnings']);
  refuseTogether(values);
  const isDryRun = values['dry-run'] ?? false;
  const loaded = values.fix
    ? await fixFolder(folder, { isDryRun, cache }, context)
    : await loadLanguage(folder, cache, { onTwoCores: true });
  if (!loaded) return 1;
  if (isDryRun) return tally(loaded.diagnostics).error > 0 ? 1 : 0;
  const { language, source } = loaded;
  const baseline = values['write-baseline'];
  if (baseline !== undefined) {
    await writeBaseline(resolve(context.cwd, baseline), baselineOf(loaded.diagnostics));
    context.out(`${counted(loaded.diagnostics.length, 'finding')} written to ${baseline}`);
    return 0;
  }
  const diagnostics = await toldFindings({ loaded, folder, cache }, values, context);
  const report: Report = {
    patterns: writtenPatterns(language).length,
    links: language.links.length,
    diagnostics,
    understood: understoodOf(loaded),
  };
  const pathOf = (file: string) => shortest(join(folder, file), context.cwd);
  // The programs that read these formats know the repository, but not the folder in which the command ran.
  const inRepository = await pathInRepository(folder);
  const pathInIt = (file: string) => (inRepository === null ? pathOf(file) : inRepository + file);
  const { error, warning } = tally(diagnostics);
  const printed = writeReport(format, report, {
    pathOf,
    inRepository: pathInIt,
    source,
    paint: context.paint?.out ?? UNPAINTED,
    failing: ({ severity }) => (severity === 'warning' ? warning > allowed : severity === 'error'),
    rules: [...RULES, SETTINGS_RULE],
  });
  if (printed !== '') context.out(printed);
  if (warning > allowed) context.err(`There are ${warning} warnings; --max-warnings allows ${allowed}.`);
  return error > 0 || warning > allowed ? 1 : 0;
}

/** What the files were understood as, for whoever set them up. */
function understoodOf({ language, form }: LoadedLanguage): Understood {
  const patterns = writtenPatterns(language);
  return {
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
}

/** Options of which the one makes the other pointless. */
function refuseTogether(values: OptionValues): void {
  if (values['dry-run'] && !values.fix) throw new WrongUsage('--dry-run goes with --fix.');
  for (const [one, why] of [
    ['write-baseline', 'writes all findings'],
    ['fix', 'mends all files'],
  ] as const) {
    const other = (['baseline', 'changed', 'write-baseline'] as const).find(
      (name) => name !== one && values[name] !== undefined,
    );
    if (values[one] !== undefined && other) throw new WrongUsage(`--${one} ${why}: leave --${other} out.`);
  }
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
