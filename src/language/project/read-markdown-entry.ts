import { isEntryKey } from './clean-keys.ts';
import { cleanSlug } from './clean-text.ts';
import { ITEM, PART } from './markdown-form.ts';
import { type MarkdownSection, asText } from './markdown-sections.ts';
import {
  type Entry,
  type EntryKey,
  type OwnEntry,
  type Reference,
  STATES,
  type SetAside,
} from './project.ts';
import type { ReadingFault } from './reading.ts';

/** The sections of which an entry is made. */
export interface MarkdownPart {
  readonly section: MarkdownSection;
  readonly below: readonly MarkdownSection[];
}

/** Returns the list below a heading as text, where it means nothing. */
export function itemsAsText({ items }: MarkdownSection): string[] {
  return items.map(({ name, value }) => `- ${name}: ${value}`);
}

/** Reads a pattern that was set aside. */
export function asideOf(section: MarkdownSection, faults: ReadingFault[]): SetAside {
  const reference = referenceOf(section);
  misplaced(section, [ITEM.number, ITEM.slug], faults);
  return { reference, why: section.body.join('\n') };
}

/** Reads a chosen pattern. Headings within it belong to its note. */
export function chosenOf({ section, below }: MarkdownPart, faults: ReadingFault[]): Entry {
  misplaced(section, [ITEM.number, ITEM.slug, ITEM.state, ITEM.carer], faults);
  return {
    kind: 'chosen',
    reference: referenceOf(section),
    ...remarksOf(section, faults),
    note: [...section.body, ...below.flatMap(asText)].join('\n'),
  };
}

/**
 * Reads a pattern of one's own.
 *
 * @param free The number that it gets if the file gives none.
 */
export function ownOf({ section, below }: MarkdownPart, faults: ReadingFault[], free: number): OwnEntry {
  misplaced(section, [ITEM.own, ITEM.larger, ITEM.smaller, ITEM.state, ITEM.carer], faults);
  const note = [...section.body];
  const texts = { problem: '', solution: '', text: '' };
  let into: keyof typeof texts | null = null;
  const parts = Object.entries(PART) as [keyof typeof texts, string][];
  for (const sub of below) {
    const [part] = parts.find(([key, heading]) => heading === sub.heading && texts[key] === '') ?? [];
    if (part) texts[part] = [...itemsAsText(sub), ...sub.body].join('\n');
    else if (into) texts[into] += `\n${asText(sub).join('\n')}`;
    else note.push(...asText(sub));
    into = part ?? into;
  }
  const [, number] = /^own-([1-9]\d{0,14})$/.exec(valueOf(section, ITEM.own)) ?? [];
  return {
    kind: 'own',
    number: number === undefined ? free : Number(number),
    name: section.heading,
    ...texts,
    larger: keysOf(section, ITEM.larger, faults),
    smaller: keysOf(section, ITEM.smaller, faults),
    ...remarksOf(section, faults),
    note: note.join('\n'),
  };
}

function referenceOf(section: MarkdownSection): Reference {
  const slug = cleanSlug(valueOf(section, ITEM.slug));
  const [shown, id] = /\(([1-9]\d{0,14})\)$/.exec(section.heading) ?? [];
  return shown === undefined || valueOf(section, ITEM.number) === 'none'
    ? { id: null, slug, name: section.heading }
    : { id: Number(id), slug, name: section.heading.slice(0, -shown.length).trimEnd() };
}

function remarksOf(section: MarkdownSection, faults: ReadingFault[]): Pick<Entry, 'state' | 'carer'> {
  const given = valueOf(section, ITEM.state);
  const state = STATES.find((each) => each === given.toLowerCase()) ?? null;
  if (given !== '' && state === null)
    faults.push({
      where: `line ${section.line}`,
      what: `“${given}” is no state; it can be ${STATES.join(', ')}.`,
    });
  return { state, carer: valueOf(section, ITEM.carer) };
}

function valueOf(section: MarkdownSection, item: string): string {
  return section.items.find(({ name }) => name === item)?.value ?? '';
}

/** Returns the keys of linked patterns, written as `13`, `own-1`, or a name with `(13)` at its end. */
function keysOf(section: MarkdownSection, item: string, faults: ReadingFault[]): EntryKey[] {
  return section.items.flatMap(({ name, value, line }) => {
    if (name !== item) return [];
    const key = /\(([1-9]\d{0,14})\)$/.exec(value)?.[1] ?? value;
    if (isEntryKey(value)) return [value];
    if (isEntryKey(key)) return [key];
    faults.push({ where: `line ${line}`, what: `“${value}” names no pattern; give its number.` });
    return [];
  });
}

/** Tells of items that mean nothing in a section, or are there a second time. */
function misplaced(section: MarkdownSection, allowed: readonly string[], faults: ReadingFault[]): void {
  const many: readonly string[] = [ITEM.larger, ITEM.smaller];
  const seen = new Set<string>();
  for (const { name, value, line } of section.items) {
    if (!allowed.includes(name) || (seen.has(name) && !many.includes(name)))
      faults.push({ where: `line ${line}`, what: `“${name}: ${value}” has no place here and is left out.` });
    seen.add(name);
  }
}
