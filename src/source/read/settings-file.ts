import { type Node, findNodeAtLocation, getNodeValue } from 'jsonc-parser';
import { z } from 'zod';
import type { Diagnostic } from '../../language/diagnostic.ts';
import { likelyWord } from '../../language/likely-word.ts';
import { inWords, quoted } from '../../language/review/quoted.ts';
import { RULES, SETTINGS_RULE } from '../../language/review/rules.ts';
import { type Choice, type ReviewSettings, choicesOf } from '../../language/review/settings.ts';
import { READ_SCHEMA, type WrittenRead } from './forms/read-settings.ts';
import { readJsonTree } from './json-tree.ts';
import type { SourceFile } from './source-file.ts';

const RULE_IDS = RULES.map(({ id }) => id);
const KEYS = ['$schema', 'rules', 'ignore', 'read'];
const READ_KEYS = Object.keys(READ_SCHEMA.shape);

/** Most unknown keys that are reported. A file with more of them is meant for something else. */
const MOST_KEYS = 50;

const schema = z.strictObject({
  $schema: z.string().optional(),
  ignore: z.array(z.string().min(1).max(500)).max(200).optional(),
  rules: z
    .strictObject(Object.fromEntries(RULE_IDS.map((id) => [id, z.enum(choicesOf(id)).optional()])))
    .optional(),
  read: READ_SCHEMA.optional(),
});

/** The content of `semilattice.json`. */
export interface Settings {
  readonly settings: ReviewSettings;
  /** Globs of paths to leave out, relative to the folder. */
  readonly ignore: readonly string[];
  /** What the author says about how the files are read; null if nothing. */
  readonly read: WrittenRead | null;
  readonly diagnostics: Diagnostic[];
}

/** Reads `semilattice.json`. Each fault becomes a diagnostic, and what is right still counts. */
export function readSettings(source: SourceFile): Settings {
  const tree = readJsonTree(source.text);
  if (tree.kind === 'fault') {
    const message = `The file is not JSON: ${tree.message}.`;
    const diagnostics = [fault(source, tree.offset, message, SETTINGS_RULE.mend)];
    return { settings: new Map(), ignore: [], read: null, diagnostics };
  }
  const diagnostics = repeatedKeys(tree.root).map(({ value, offset }) =>
    fault(source, offset, `The key ${quoted(String(value))} is there twice.`, 'Remove one of the two.'),
  );
  // Not as the tree has it: there, a key "__proto__" would be lost.
  const data: unknown = JSON.parse(source.text);
  const parsed = schema.safeParse(data);
  for (const issue of parsed.error?.issues ?? []) diagnostics.push(...faultsOf(issue, source, tree.root));
  const ignore = schema.shape.ignore.safeParse((Object(data) as { ignore?: unknown }).ignore);
  return { settings: chosen(data), ignore: ignore.data ?? [], read: readOf(data), diagnostics };
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

/** Returns what the author says about reading; keys that are wrong are left out, because they are reported. */
function readOf(data: unknown): WrittenRead | null {
  const { read } = Object(data) as { read?: unknown };
  if (typeof read !== 'object' || read === null) return null;
  const right = Object.entries(READ_SCHEMA.shape).flatMap(([key, part]): [string, unknown][] => {
    if (!Object.hasOwn(read, key)) return [];
    const parsed = part.safeParse((read as Readonly<Record<string, unknown>>)[key]);
    return parsed.success ? [[key, parsed.data]] : [];
  });
  return READ_SCHEMA.parse(Object.fromEntries(right));
}

function faultsOf(issue: z.core.$ZodIssue, source: SourceFile, root: Node): Diagnostic[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const node = findNodeAtLocation(root, path);
  if (path[0] === 'read') return readFaults(issue, path, node, source);
  if (issue.code === 'unrecognized_keys') {
    const isRule = path.length > 0;
    return issue.keys.slice(0, MOST_KEYS).map((key) => {
      const near = likelyWord(key, isRule ? RULE_IDS : KEYS);
      return fault(
        source,
        keysOf(node).find(({ value }) => value === key)?.offset ?? 0,
        isRule ? `There is no rule ${quoted(key)}.` : `The key ${quoted(key)} means nothing here.`,
        near
          ? `Did you mean "${near}"?`
          : isRule
            ? `The rules are ${inWords(RULE_IDS, 30)}.`
            : 'Known keys are "rules", "ignore", "read" and "$schema".',
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
            : wrongChoice(String(path[1]), node && getNodeValue(node));
  return [fault(source, node?.offset ?? 0, what[0] ?? '', what[1] ?? '')];
}

function readFaults(
  issue: z.core.$ZodIssue,
  path: readonly (string | number)[],
  node: Node | undefined,
  source: SourceFile,
): Diagnostic[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, MOST_KEYS).map((key) => {
      const near = likelyWord(key, READ_KEYS);
      return fault(
        source,
        keysOf(node).find(({ value }) => value === key)?.offset ?? node?.offset ?? 0,
        `The key ${quoted(key)} means nothing in "read".`,
        near ? `Did you mean "${near}"?` : `The keys of "read" are ${inWords(READ_KEYS, 30)}.`,
      );
    });
  const where = path
    .slice(1)
    .filter((step) => typeof step === 'string')
    .join('.');
  return [
    fault(
      source,
      node?.offset ?? 0,
      where === '' ? '"read" should hold an object.' : `"read.${where}" is not what is expected there.`,
      'A source is "key:name", "heading", "section:Title", "line:Label", "file", "folder", "tag:prefix/", "list:SUMMARY.md", "text", "capitals", "opening", "closing" or "none".',
    ),
  ];
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

function fault(source: SourceFile, offset: number, message: string, hint: string): Diagnostic {
  const lines = source.text.slice(0, offset).split('\n');
  return {
    rule: SETTINGS_RULE.id,
    severity: SETTINGS_RULE.severity,
    file: source.path,
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
    message,
    hint,
    pattern: null,
  };
}

/** The keys of an object, in their order. */
function keysOf(node: Node | undefined): readonly Node[] {
  return node?.type === 'object'
    ? (node.children ?? []).flatMap(({ children: [key] = [] }) => key ?? [])
    : [];
}

/** Keys that an object has a second time; JSON itself allows it, and the first would silently not count. */
function repeatedKeys(root: Node): Node[] {
  return [root, findNodeAtLocation(root, ['rules'])].flatMap((node) => {
    const seen = new Set<unknown>();
    return keysOf(node).filter(({ value }) => seen.size === seen.add(value).size);
  });
}
