import type { List, Nodes, Root } from 'mdast';
import { posix } from 'node:path';
import { parse } from 'yaml';
import { decodeEscapes } from '../../../language/decode-escapes.ts';
import { oncePer } from '../../../language/once-per.ts';
import { parseMarkdown } from '../../render/markdown.ts';
import { plainText } from '../../render/plain-text.ts';
import { textOf } from '../../render/text-of.ts';
import type { SourceFile } from '../source-file.ts';
import { foldName, folderOf, isFolderFile, stemOf } from './fold-name.ts';

/** An entry of a list of contents. */
export interface ListEntry {
  /** What it leads to, relative to the folder, or, in YAML, a bare name. */
  readonly target: string;
  readonly title: string;
  /** The titles of the parts and chapters above it, from the top. */
  readonly above: readonly string[];
  readonly isLeaf: boolean;
  /** Whether the list says of the entry that it is a pattern. */
  readonly isPattern?: boolean;
}

/** Files that list patterns in an order, such as `SUMMARY.md`. */
export interface Lists {
  /** The name of the group to which a list assigns a file; null if the list does not name the file. */
  groupOf(list: string, path: string): string | null;
  /** The groups of a list, in its order. */
  groups(list: string): readonly string[];
}

/** Longest list that is read, in characters. */
const LONGEST = 200_000;

/** Reads the entries of a list of contents, in Markdown or YAML. */
export const readList = oncePer((source: SourceFile): readonly ListEntry[] => {
  if (source.text.length > LONGEST) return [];
  return /\.ya?ml$/i.test(source.path) ? fromYaml(source.text) : fromMarkdown(source);
});

/** Prepares look-ups in lists of contents. */
export function listsOf(sources: readonly SourceFile[]): Lists {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const tables = new Map<string, { groups: string[]; byTarget: Map<string, string> }>();
  const table = (list: string) => {
    const known = tables.get(list);
    if (known) return known;
    const made = { groups: [] as string[], byTarget: new Map<string, string>() };
    tables.set(list, made);
    const source = byPath.get(list) ?? sources.find(({ path }) => path.endsWith(`/${list}`));
    const entries = source ? readList(source) : [];
    const leaves = leavesOf(entries);
    const level = groupLevel(leaves);
    for (const entry of leaves) {
      const group = entry.above[Math.min(level, entry.above.length - 1)];
      if (group === undefined) continue;
      if (!made.groups.includes(group)) made.groups.push(group);
      for (const key of keysOf(entry.target)) if (!made.byTarget.has(key)) made.byTarget.set(key, group);
    }
    return made;
  };
  return {
    groupOf: (list, path) => {
      const { byTarget } = table(list);
      return keysOf(path).flatMap((key) => byTarget.get(key) ?? [])[0] ?? null;
    },
    groups: (list) => table(list).groups,
  };
}

/** The keys by which a path or a bare name is found, the most exact first. */
function keysOf(path: string): string[] {
  const stem = foldName(isFolderFile(path) ? folderOf(path) : stemOf(path));
  return path.includes('/') || /\.md$/i.test(path) ? [posix.normalize(path).toLowerCase(), stem] : [stem];
}

/** The entries that lead to patterns: those that the list calls so or, if it calls none so, those without others below. */
export function leavesOf(entries: readonly ListEntry[]): readonly ListEntry[] {
  const called = entries.filter(({ isPattern }) => isPattern);
  return called.length > 0 ? called : entries.filter(({ isLeaf }) => isLeaf);
}

/** The first level at which the leaves have more than one group. */
function groupLevel(leaves: readonly ListEntry[]): number {
  for (let level = 0; level < 6; level++)
    if (new Set(leaves.map(({ above }) => above[Math.min(level, above.length - 1)])).size > 1) return level;
  return 0;
}

function fromMarkdown({ path, text }: SourceFile): ListEntry[] {
  const parsed = parseMarkdown(text);
  if (parsed.kind === 'refused') return [];
  const found: ListEntry[] = [];
  const folder = posix.dirname(path);
  let part: string[] = [];
  const visitList = (list: List, above: readonly string[]) => {
    for (const item of list.children) {
      const link = linkIn(item);
      const title = plainText(textOf(item.children[0] ?? item));
      const below = item.children.filter((child) => child.type === 'list');
      if (link !== null)
        found.push({
          target: posix.join(folder, decodeEscapes(link.split('#', 1)[0] ?? '')),
          title,
          above,
          isLeaf: below.length === 0,
        });
      for (const inner of below) visitList(inner, [...above, title]);
    }
  };
  for (const block of (parsed.tree as Root).children) {
    if (block.type === 'heading' && !/^(?:summary|table of contents|contents)$/i.test(textOf(block).trim()))
      part = [plainText(textOf(block))];
    else if (block.type === 'list') visitList(block, part);
  }
  return found;
}

function linkIn(node: Nodes): string | null {
  if (node.type === 'link') return node.url;
  if (node.type === 'list' || !('children' in node)) return null;
  for (const child of node.children) {
    const url = linkIn(child);
    if (url !== null) return url;
  }
  return null;
}

const NAME_FIELDS = ['title', 'name', 'group', 'label', 'id', 'slug'];

/** Reads groups from YAML: maps from a name to a list, and items with a name and a list of items below them. */
function fromYaml(text: string): ListEntry[] {
  let data: unknown;
  try {
    data = parse(text, { maxAliasCount: 100, schema: 'core' });
  } catch {
    return [];
  }
  const found: ListEntry[] = [];
  const visit = (value: unknown, above: readonly string[], depth: number): void => {
    if (depth > 12) return;
    if (typeof value === 'string') found.push({ target: value, title: value, above, isLeaf: true });
    else if (Array.isArray(value)) for (const item of value) visit(item, above, depth + 1);
    else if (typeof value === 'object' && value !== null) {
      const fields = value as Readonly<Record<string, unknown>>;
      const field = NAME_FIELDS.find((name) => typeof fields[name] === 'string');
      const lists = Object.entries(fields).filter(([, inner]) => hasItems(inner));
      const target = ['id', 'slug', 'file', 'path', field ?? '']
        .map((name) => fields[name])
        .find((id) => typeof id === 'string');
      const title = field === undefined ? null : String(fields[field]);
      if (title !== null && lists.every(([name]) => name === 'tags'))
        found.push({
          target: String(target ?? title),
          title,
          above,
          isLeaf: true,
          isPattern: isCalledPattern(fields),
        });
      else
        for (const [name, inner] of lists)
          if (name !== 'tags') visit(inner, [...above, title ?? name], depth + 1);
    }
  };
  visit(data, [], 0);
  return found;
}

/** Whether the tags or the type of an item say that it is a pattern. */
function isCalledPattern(fields: Readonly<Record<string, unknown>>): boolean {
  return ['tags', 'tag', 'type', 'kind'].some((name) =>
    [fields[name]].flat().some((word) => word === 'pattern'),
  );
}

function hasItems(value: unknown): boolean {
  return (
    (Array.isArray(value) && value.length > 0) ||
    (typeof value === 'object' && value !== null && !Array.isArray(value))
  );
}
