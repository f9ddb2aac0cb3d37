import { firstFrom } from '../first-from.ts';
import { eachWord } from '../packed-words.ts';
import { type FieldHolders, type Holders, type PackedFields, packHolders, unpackFields } from './holders.ts';
import { type IndexText, readIndexText, writeIndexText } from './index-text.ts';
import {
  type Postings,
  type WrittenIndex,
  lengthsLine,
  sentencesLine,
  writeSentences,
} from './make-index.ts';

/** What the index holds of a document before it changed, and now. Its id stays. */
export interface ChangedDocument {
  readonly before: Postings;
  readonly now: Postings;
}

/**
 * Returns the index and the sentences after some documents changed: the same texts as if all were joined anew
 * (`joinPostings`), at the cost of the words of these documents.
 *
 * @param written The index and the sentences before. They hold these documents.
 */
export function renewIndex(written: WrittenIndex, changed: readonly ChangedDocument[]): WrittenIndex {
  const text = readIndexText(written.index);
  const [entries, lengths] = [[...text.entries], [...text.lengths]];
  const sentences = written.sentences.slice(1, -1).split(',\n');
  const places = new Map(lengths.map((line, at) => [Number.parseInt(line.slice(1), 10), at]));
  for (const { now } of changed) {
    const at = places.get(now.id) ?? -1;
    entries[at] = now.entry;
    lengths[at] = lengthsLine(now);
    sentences[at] = sentencesLine(now);
  }
  const words = renewWords(text.words, changesByWord(changed));
  return {
    index: writeIndexText({ ...text, entries, lengths, words }),
    sentences: writeSentences(sentences),
  };
}

/** How often a field of a document has a word now. */
interface Count {
  readonly id: number;
  /** The index of the field. */
  readonly field: number;
  readonly count: number;
}

/** Returns the lines of all words, sorted, after some words changed. */
function renewWords(
  lines: IndexText['words'],
  changed: ReadonlyMap<string, readonly Count[]>,
): readonly string[] {
  const replaced = new Map<number, string | null>();
  const added = new Map<number, string[]>();
  for (const word of [...changed.keys()].toSorted()) {
    const at = firstFrom(lines, word, wordOf);
    const line = lines[at];
    const isKnown = line !== undefined && wordOf(line) === word;
    const holders = withCounts(isKnown ? holdersIn(line) : new Map(), changed.get(word) ?? []);
    const fresh = holders.size === 0 ? null : writeLine(word, holders);
    if (isKnown) replaced.set(at, fresh);
    else if (fresh !== null) added.set(at, [...(added.get(at) ?? []), fresh]);
  }
  const renewed: string[] = [];
  for (let at = 0; at <= lines.length; at++) {
    renewed.push(...(added.get(at) ?? []));
    const line = replaced.has(at) ? replaced.get(at) : lines[at];
    if (typeof line === 'string') renewed.push(line);
  }
  return renewed;
}

/** The counts of each word that differ between before and now. */
function changesByWord(changed: readonly ChangedDocument[]): ReadonlyMap<string, readonly Count[]> {
  const changes = new Map<string, Count[]>();
  for (const { before, now } of changed) {
    for (const [field, words] of now.words.entries()) {
      const counts = new Map<string, number>();
      eachWord(words, (word, count) => counts.set(word, count));
      eachWord(before.words[field] ?? '', (word, count) => {
        if (counts.get(word) === count) counts.delete(word);
        else if (!counts.has(word)) counts.set(word, 0);
      });
      for (const [word, count] of counts) {
        const known = changes.get(word) ?? [];
        known.push({ id: now.id, field, count });
        changes.set(word, known);
      }
    }
  }
  return changes;
}

function withCounts(holders: FieldHolders, counts: readonly Count[]): FieldHolders {
  for (const { id, field, count } of counts) {
    const held = holders.get(field) ?? new Map<number, number>();
    if (count > 0) held.set(id, count);
    else held.delete(id);
    if (held.size > 0) holders.set(field, held);
    else holders.delete(field);
  }
  return holders;
}

/** The word of a line. Words hold letters, digits and marks alone, so none is written with an escape. */
function wordOf(line: string): string {
  return line.slice('["'.length, line.indexOf('"', '["'.length));
}

function holdersIn(line: string): FieldHolders {
  const [, fields] = JSON.parse(line) as [word: string, PackedFields];
  return unpackFields(fields);
}

function writeLine(word: string, holders: FieldHolders): string {
  const fields = [...holders].map(([field, held]) => [field, packHolders(sorted(held))] as const);
  return JSON.stringify([word, Object.fromEntries(fields)]);
}

function sorted(holders: Holders): (readonly [id: number, count: number])[] {
  return [...holders].toSorted(([a], [b]) => a - b);
}
