import { type Confidence, confidenceName } from '../pattern.ts';
import { counted } from '../counted.ts';
import { inWords } from '../review/quoted.ts';
import { type LanguageDiff, type NamedPattern, isUnchanged } from './language-diff.ts';

/** A kind of change, with a line for each. */
interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/**
 * Writes a diff for people, with a heading and a line for each change.
 *
 * @param since What the diff begins at, as somebody typed it.
 */
export function toTextDiff(diff: LanguageDiff, since: string): string {
  if (isUnchanged(diff)) return `Nothing changed since ${since}.\n`;
  return sectionsOf(diff, plain)
    .map(({ title, lines }) => `${title}\n${lines.map((line) => `  ${line}`).join('\n')}\n`)
    .join('\n');
}

/** Writes a diff as Markdown, for a release note or a comment. The parameters are those of `toTextDiff`. */
export function toMarkdownDiff(diff: LanguageDiff, since: string): string {
  const heading = `## Changes since ${escaped(since)}\n`;
  if (isUnchanged(diff)) return `${heading}\nNothing changed.\n`;
  const sections = sectionsOf(diff, escaped).map(
    ({ title, lines }) => `### ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`,
  );
  return [heading, ...sections].join('\n');
}

/** Writes a diff as JSON, with a version and every list, empty or not. The parameters are those of `toTextDiff`. */
export function toJsonDiff(diff: LanguageDiff, since: string): string {
  return `${JSON.stringify({ version: 1, since, ...diff }, null, 2)}\n`;
}

/** @param show Writes an author's text so that it is shown as it is. */
function sectionsOf(diff: LanguageDiff, show: (text: string) => string): Section[] {
  const named = ({ id, name }: NamedPattern) => `${show(name)} (${id})`;
  const link = ({ larger, smaller }: LanguageDiff['linksMade'][number]) =>
    `${named(larger)} → ${named(smaller)}`;
  const certainty = (confidence: Confidence) => confidenceName(confidence).toLowerCase();
  const tagged = ({ added, removed, ...pattern }: LanguageDiff['tags'][number]) =>
    `${named(pattern)}: ${[...added.map((tag) => `+${show(tag)}`), ...removed.map((tag) => `−${show(tag)}`)].join(', ')}`;
  const all: readonly (readonly [number: number, what: string, done: string, lines: readonly string[]])[] = [
    entry('pattern', 'added', diff.added, (each) => `${named(each)}, scale ${each.scale}`),
    entry('pattern', 'removed', diff.removed, (each) => `${named(each)}, scale ${each.scale}`),
    entry('pattern', 'renumbered', diff.renumbered, ({ name, from, to }) => `${show(name)}: ${from} → ${to}`),
    entry('pattern', 'renamed', diff.renamed, ({ id, from, to }) => `${show(from)} → ${show(to)} (${id})`),
    entry(
      'pattern',
      'moved to another scale',
      diff.rescaled,
      (each) => `${named(each)}: ${each.from} → ${each.to}`,
    ),
    entry(
      'pattern',
      'with another confidence',
      diff.confidence,
      (each) => `${named(each)}: ${certainty(each.from)} → ${certainty(each.to)}`,
    ),
    entry('link', 'made', diff.linksMade, link),
    entry('link', 'cut', diff.linksCut, link),
    entry('text', 'changed', diff.texts, ({ parts, ...each }) => `${named(each)}: ${inWords(parts)}`),
    entry('pattern', 'with other tags', diff.tags, tagged),
  ];
  return all
    .filter(([number]) => number > 0)
    .map(([number, what, done, lines]) => ({ title: `${counted(number, what)} ${done}`, lines }));
}

function entry<T>(what: string, done: string, list: readonly T[], line: (item: T) => string) {
  return [list.length, what, done, list.map(line)] as const;
}

function plain(text: string): string {
  return text;
}

/** Escapes what Markdown would take for marks, or a service for a mention of a person or an issue. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#~|!]/g, '\\$&').replace(/@(?=\w)/g, '@\u200b');
}
