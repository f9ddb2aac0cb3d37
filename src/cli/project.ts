import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { Diagnostic } from '../language/diagnostic.ts';
import { writtenPatterns } from '../language/language.ts';
import { type ProjectFinding, checkProject } from '../language/project/check-project.ts';
import type { Project } from '../language/project/project.ts';
import { PROJECT_RULES } from '../language/project/project-rules.ts';
import { readProject } from '../language/project/read-project.ts';
import type { ReadingFault } from '../language/project/reading.ts';
import { recognise, withoutHandles } from '../language/project/recognise.ts';
import { writeJson } from '../language/project/write-json.ts';
import { writeMarkdown } from '../language/project/write-markdown.ts';
import { tally } from '../language/review/tally.ts';
import { loadLanguage } from '../source/read/load-language.ts';
import { pathInRepository } from '../source/read/repository-folder.ts';
import type { CommandContext } from './command-context.ts';
import { REPORT_FORMATS } from './commands.ts';
import { didYouMean } from './did-you-mean.ts';
import type { OptionValues } from './options.ts';
import { UNPAINTED } from './paint.ts';
import { reportText } from './reporters/text.ts';
import { writeReport } from './reporters/write-report.ts';
import { wholeNumber } from './whole-number.ts';
import { WrongUsage } from './wrong-usage.ts';

const ACTIONS = ['print', 'check'] as const;
const FORMATS = { print: ['markdown', 'json'], check: REPORT_FORMATS } as const;

/**
 * `semilattice project`: prints the file of a project as Markdown or JSON, or checks it against a folder.
 *
 * @param folderOf Finds the folder of patterns that the remaining operands name.
 */
export async function project(
  operands: readonly string[],
  folderOf: (operands: readonly string[]) => Promise<string>,
  values: OptionValues,
  context: CommandContext,
): Promise<number> {
  const [given = '', file, ...rest] = operands;
  const action = ACTIONS.find((name) => name === given);
  if (!action)
    throw new WrongUsage(
      given === ''
        ? 'Print or check? Give "project print <file>" or "project check <file>".'
        : `"project" cannot ${given}: it can print or check.${didYouMean(given, ACTIONS)}`,
    );
  if (file === undefined) throw new WrongUsage(`Which file? Give "project ${action} <file>".`);
  // What is printed needs no folder, so one is read only if it is given.
  const folder = action === 'check' || rest.length > 0 ? await folderOf(rest) : null;
  const text = await readFile(resolve(context.cwd, file), 'utf8');
  const reading = readProject(text);
  const faults = reading.faults.map((fault) => faultOf(fault, file, reading.kind === 'refused'));
  const report = { file, text, values, context };
  if (folder !== null && action === 'check')
    return await check(reading.kind === 'read' ? reading.project : null, faults, folder, report);
  tell(faults, report);
  return reading.kind === 'refused' ? 1 : await print(reading.project, folder, values, context);
}

interface Reported {
  readonly file: string;
  readonly text: string;
  readonly values: OptionValues;
  readonly context: CommandContext;
}

/** Prints what could not be read, beside the output. */
function tell(faults: readonly Diagnostic[], { text, context }: Reported): void {
  if (faults.length === 0) return;
  const report = { patterns: 0, links: 0, diagnostics: faults };
  const paint = context.paint?.err ?? UNPAINTED;
  const printed = reportText(report, { pathOf: (path) => path, source: () => text, paint });
  // The last line sums up a folder, and there is none.
  context.err(printed.slice(0, printed.lastIndexOf('\n')).trimEnd());
}

async function print(
  read: Project,
  folder: string | null,
  values: OptionValues,
  context: CommandContext,
): Promise<number> {
  const format = formatOf('print', values.format ?? (values.out?.endsWith('.json') ? 'json' : 'markdown'));
  const language = folder === null ? null : (await loadLanguage(folder)).language;
  const known = language ? withoutHandles(recognise(read, language).project, language) : read;
  const text = format === 'json' ? writeJson(known) : writeMarkdown(known);
  if (values.out === undefined) context.out(text.replace(/\n$/, ''));
  else {
    const out = resolve(context.cwd, values.out);
    await mkdir(dirname(out), { recursive: true });
    await writeFile(out, text);
  }
  return 0;
}

async function check(
  read: Project | null,
  faults: readonly Diagnostic[],
  folder: string,
  { file, text, values, context }: Reported,
): Promise<number> {
  const format = formatOf('check', values.format ?? 'text');
  const most = values['max-warnings'];
  const allowed = most === undefined ? Infinity : wholeNumber('max-warnings', most, 0, 999_999_999);
  const { language } = await loadLanguage(folder);
  const findings = read === null ? [] : checkProject(read, language);
  const diagnostics = [...faults, ...findings.map((finding) => diagnosticOf(finding, file, text))];
  const report = {
    patterns: writtenPatterns(language).length,
    links: language.links.length,
    diagnostics,
  };
  const { error, warning } = tally(diagnostics);
  const repository = await pathInRepository(dirname(resolve(context.cwd, file)));
  const printed = writeReport(format, report, {
    pathOf: (path) => path,
    inRepository: (path) => (repository === null ? path : repository + basename(path)),
    source: () => text,
    paint: context.paint?.out ?? UNPAINTED,
    failing: ({ severity }) => (severity === 'warning' ? warning > allowed : severity === 'error'),
    rules: PROJECT_RULES,
  });
  if (printed !== '') context.out(printed);
  if (warning > allowed) context.err(`There are ${warning} warnings; --max-warnings allows ${allowed}.`);
  return error > 0 || warning > allowed ? 1 : 0;
}

function formatOf<A extends keyof typeof FORMATS>(action: A, given: string): (typeof FORMATS)[A][number] {
  const formats: readonly (typeof FORMATS)[A][number][] = FORMATS[action];
  const format = formats.find((name) => name === given);
  if (format !== undefined) return format;
  throw new WrongUsage(
    `"project ${action}" has no format "${given}": it is one of ${formats.join(', ')}.${didYouMean(given, formats)}`,
  );
}

function faultOf({ where, what }: ReadingFault, file: string, isRefused: boolean): Diagnostic {
  const line = Number(/^line (\d+)$/.exec(where)?.[1] ?? 1);
  return {
    rule: 'project-file',
    severity: isRefused ? 'error' : 'warning',
    file,
    line,
    column: 1,
    message: where.startsWith('line ') ? what : `${where}: ${what}`,
    hint: 'semilattice-project.schema.json and the README tell the form of a project.',
    pattern: null,
  };
}

function diagnosticOf(
  { rule, severity, name, message, hint }: ProjectFinding,
  file: string,
  text: string,
): Diagnostic {
  const lines = text.split('\n');
  const line = Math.max(
    0,
    lines.findIndex((each) => name !== '' && each.includes(name)),
  );
  const column = Math.max(0, lines[line]?.indexOf(name) ?? 0);
  return { rule, severity, file, line: line + 1, column: column + 1, message, hint, pattern: null };
}
