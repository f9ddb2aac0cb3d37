import { type Document, LineCounter, isMap, isScalar, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Diagnostic, Place } from '../../language/diagnostic.ts';
import { likelyWord } from '../../language/likely-word.ts';
import { inWords, quoted } from '../../language/review/quoted.ts';
import { RULES, SETTINGS_RULE } from '../../language/review/rules.ts';
import { type Choice, type ReviewSettings, choicesOf } from '../../language/review/settings.ts';
import { findJsonFault } from './json-fault.ts';
import type { SourceFile } from './source-file.ts';

const RULE_IDS = RULES.map(({ id }) => id);
const KEYS = ['$schema', 'rules', 'ignore'];

/** Most unknown keys that are reported. A file with more of them is meant for something else. */
const MOST_KEYS = 50;

const schema = z.strictObject({
  $schema: z.string().optional(),
  ignore: z.array(z.string().min(1).max(500)).max(200).optional(),
  rules: z
    .strictObject(Object.fromEntries(RULE_IDS.map((id) => [id, z.enum(choicesOf(id)).optional()])))
    .optional(),
});

/** The content of `semilattice.json`. */
export interface Settings {
  readonly settings: ReviewSettings;
  /** Globs of paths to leave out, relative to the folder. */
  readonly ignore: readonly string[];
  readonly diagnostics: Diagnostic[];
}

/** Reads `semilattice.json`. Each fault becomes a diagnostic, and what is right still counts. */
export function readSettings(source: SourceFile): Settings {
  const lineCounter = new LineCounter();
  const broken = findJsonFault(source.text);
  if (broken) {
    const lines = source.text.slice(0, broken.offset).split('\n');
    const place = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
    return {
      settings: new Map(),
      ignore: [],
      diagnostics: [fault(source, place, `The file is not JSON: ${broken.message}.`, SETTINGS_RULE.mend)],
    };
  }
  // JSON is YAML except for tabs between its parts. A tab takes one column in both.
  const document = parseDocument(source.text.replaceAll('\t', ' '), {
    lineCounter,
    schema: 'json',
    version: '1.2',
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const diagnostics = repeatedKeys(document).map(({ key, offset }) =>
    fault(
      source,
      placeAt(lineCounter, offset),
      `The key ${quoted(key)} is there twice.`,
      'Remove one of the two.',
    ),
  );
  const data: unknown = JSON.parse(source.text);
  const parsed = schema.safeParse(data);
  for (const issue of parsed.error?.issues ?? [])
    diagnostics.push(...faultsOf(issue, source, document, lineCounter));
  const ignore = schema.shape.ignore.safeParse((Object(data) as { ignore?: unknown }).ignore);
  return { settings: chosen(data), ignore: ignore.data ?? [], diagnostics };
}

/** Returns the choices that are right, whatever else is wrong. */
function chosen(data: unknown): ReviewSettings {
  const settings = new Map<string, Choice>();
  const { rules } = Object(data) as { rules?: unknown };
  for (const id of RULE_IDS) {
    const choice = z.enum(choicesOf(id)).safeParse((Object(rules) as Record<string, unknown>)[id]);
    if (choice.success) settings.set(id, choice.data);
  }
  return settings;
}

function faultsOf(
  issue: z.core.$ZodIssue,
  source: SourceFile,
  document: Document,
  counter: LineCounter,
): Diagnostic[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    const isRule = path.length > 0;
    return issue.keys.slice(0, MOST_KEYS).map((key) => {
      const near = likelyWord(key, isRule ? RULE_IDS : KEYS);
      return fault(
        source,
        placeAt(counter, keyOffset(document, path, key)),
        isRule ? `There is no rule ${quoted(key)}.` : `The key ${quoted(key)} means nothing here.`,
        near
          ? `Did you mean "${near}"?`
          : isRule
            ? `The rules are ${inWords(RULE_IDS, 30)}.`
            : 'Known keys are "rules", "ignore" and "$schema".',
      );
    });
  }
  const what =
    path.length === 0
      ? ['The file should hold an object.', SETTINGS_RULE.mend]
      : path[0] === '$schema'
        ? ['"$schema" should be the address of a schema.', 'Give a text, or remove the key.']
        : path[0] === 'ignore'
          ? [
              '"ignore" should hold a list of paths.',
              'Write { "ignore": ["docs/**", "NOTES.md"] }: "*" stands for any name, "**" for any folders.',
            ]
          : path.length === 1
            ? ['"rules" should hold an object.', 'Write { "rules": { "lone-tag": "off" } }.']
            : wrongChoice(path[1] ?? '', document.getIn(path));
  return [fault(source, placeAt(counter, valueOffset(document, path)), what[0] ?? '', what[1] ?? '')];
}

function wrongChoice(id: string, value: unknown): [string, string] {
  const choices = choicesOf(id);
  if (value === 'off' && !choices.includes('off'))
    return [
      `The rule "${id}" cannot be switched off: it reports files that are left out.`,
      'Mend those files, or leave them out with "ignore".',
    ];
  const near = typeof value === 'string' ? likelyWord(value, choices) : null;
  const all = `It can be ${choices
    .slice(0, -1)
    .map((choice) => `"${choice}"`)
    .join(', ')} or "${choices.at(-1) ?? ''}".`;
  return [
    `The rule "${id}" cannot be ${typeof value === 'string' ? quoted(value) : 'this'}.`,
    near ? `Did you mean "${near}"? ${all}` : all,
  ];
}

function fault(source: SourceFile, place: Place, message: string, hint: string): Diagnostic {
  return {
    rule: SETTINGS_RULE.id,
    severity: SETTINGS_RULE.severity,
    file: source.path,
    ...place,
    message,
    hint,
    pattern: null,
  };
}

function placeAt(counter: LineCounter, offset: number): Place {
  const { line, col } = counter.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function valueOffset(document: Document, path: readonly string[]): number {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
    ? Number(node.range[0])
    : 0;
}

function keyOffset(document: Document, path: readonly string[], key: string): number {
  const map: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(map)) return 0;
  const pair = map.items.find(({ key: node }) => isScalar(node) && node.value === key);
  return isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0;
}

/** Finds keys that an object has twice. JSON allows this, but the first one would silently not count. */
function repeatedKeys(document: Document): { key: string; offset: number }[] {
  return [document.contents, document.get('rules', true)].flatMap((map) => {
    if (!isMap(map)) return [];
    const seen = new Set<unknown>();
    return map.items.flatMap(({ key }) => {
      if (!isScalar(key)) return [];
      const again = seen.has(key.value);
      seen.add(key.value);
      return again ? [{ key: String(key.value), offset: key.range?.[0] ?? 0 }] : [];
    });
  });
}
