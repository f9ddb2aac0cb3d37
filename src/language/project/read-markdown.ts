import { assemble } from './assemble.ts';
import { isEntryKey } from './clean-keys.ts';
import { cleanSlug } from './clean-text.ts';
import { nextOwnNumber } from './changes.ts';
import { HEAD, ITEM, PART, SET_ASIDE, VERSION } from './markdown-form.ts';
import { type MarkdownSection, asText, sectionsOf } from './markdown-sections.ts';
import {
  type Entry,
  type EntryKey,
  type OwnEntry,
  type Project,
  type Reference,
  STATES,
  type SetAside,
  emptyProject,
} from './project.ts';
import { type Reading, type ReadingFault, refusalOfLength, refused } from './reading.ts';

/**
 * Reads a project that `writeMarkdown` or a person wrote. A text that means nothing where it stands stays as a part of
 * the note or the purpose above it. What has no place at all is a fault that quotes it.
 */
export function readMarkdown(text: string): Reading {
  const tooLong = refusalOfLength(text);
  if (tooLong) return tooLong;
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  const end = lines.indexOf('---', 1);
  const head = lines[0] === '---' && end !== -1 ? readHead(lines.slice(1, end)) : new Map<string, unknown>();
  if (!head.has(HEAD.version))
    return refused(
      'line 1',
      `This is no project: its first lines should be "---", "${HEAD.version}: ${VERSION}" and "---".`,
    );
  if (Number(head.get(HEAD.version)) !== VERSION)
    return refused('line 2', `This program reads version ${VERSION} of projects, not this one.`);
  const faults: ReadingFault[] = [];
  const project = { ...emptyProject('', { title: '', address: '' }), ...headParts(head, faults) };
  return readSections(project, sectionsOf(lines.slice(end + 1), end + 2), faults);
}

/** Reads the lines before the title. A value is JSON, or else the text as it stands. */
function readHead(lines: readonly string[]): ReadonlyMap<string, unknown> {
  return new Map(
    lines.flatMap((line): [string, unknown][] => {
      const [, key, value = ''] = /^([\w-]+):(.*)$/.exec(line) ?? [];
      if (key === undefined) return line.trim() === '' ? [] : [[line, null]];
      try {
        return [[key, JSON.parse(value)]];
      } catch {
        return [[key, value.trim()]];
      }
    }),
  );
}

function headParts(head: ReadonlyMap<string, unknown>, faults: ReadingFault[]): Partial<Project> {
  const known: readonly string[] = Object.values(HEAD);
  const fault = (key: string, what: string) => faults.push({ where: `“${key}” before the title`, what });
  const line = (key: string) => {
    const value = head.get(key) ?? '';
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    fault(key, 'It should be a text.');
    return '';
  };
  const keys = (key: string) => {
    const value = head.get(key) ?? [];
    if (Array.isArray(value) && value.every((each) => typeof each === 'string' && isEntryKey(each)))
      return value as EntryKey[];
    fault(key, 'It should be a list such as ["13", "own-1"].');
    return [];
  };
  for (const key of head.keys()) if (!known.includes(key)) fault(key, 'It means nothing here.');
  const order = head.get(HEAD.order) ?? 'large-to-small';
  if (order !== 'large-to-small' && order !== 'by-hand')
    fault(HEAD.order, 'It should be large-to-small or by-hand.');
  const at = line(HEAD.at);
  if (at !== '' && !isEntryKey(at)) fault(HEAD.at, 'It should be a key such as "13" or "own-1".');
  return {
    from: { title: line(HEAD.language), address: line(HEAD.address) },
    order: order === 'by-hand' ? 'by-hand' : 'large-to-small',
    guided: { at: at === '' ? null : at, looked: keys(HEAD.looked), skipped: keys(HEAD.skipped) },
  };
}

/** An entry or a pattern set aside, with the sections that it is made of. */
interface Part {
  readonly section: MarkdownSection;
  readonly below: readonly MarkdownSection[];
}

function readSections(
  project: Project,
  sections: readonly MarkdownSection[],
  faults: ReadingFault[],
): Reading {
  const purpose: string[] = [];
  const parts: { section: MarkdownSection; below: MarkdownSection[] }[] = [];
  let title: MarkdownSection | undefined;
  const stays = ({ line, heading }: MarkdownSection, where: string) =>
    faults.push({
      where: `line ${line}`,
      what: `The heading “${heading}” has no place here; it stays in ${where}.`,
    });
  for (const section of sections) {
    const current = parts.at(-1);
    if (section.level === 0) purpose.push(...section.body);
    else if (section.level === 1 && !title) {
      title = section;
      purpose.push(...itemsAsText(section), ...section.body);
    } else if (section.level === 2) parts.push({ section, below: [] });
    else if (section.level === 3 && current) current.below.push(section);
    else if (current) {
      stays(section, 'the text above it');
      (current.below.at(-1) ?? current.section).body.push(...asText(section));
    } else {
      stays(section, 'the purpose');
      purpose.push(...asText(section));
    }
  }
  if (!title)
    faults.push({ where: 'the whole file', what: 'It has no title: a line such as “# How we work”.' });

  const entries: Entry[] = [];
  const entryLines: number[] = [];
  const setAside: SetAside[] = [];
  const asideLines: number[] = [];
  for (const part of parts) {
    if (part.section.heading === SET_ASIDE && part.section.items.length === 0) {
      const stray = part.section.body.join('\n').trim();
      if (stray !== '')
        faults.push({ where: `line ${part.section.line}`, what: `This names no pattern: “${stray}”.` });
      for (const section of part.below) {
        setAside.push(asideOf(section, faults));
        asideLines.push(section.line);
      }
    } else {
      const isOwn = part.section.items.some(({ name }) => name === ITEM.own);
      entries.push(isOwn ? ownOf(part, faults, nextOwnNumber(entries)) : chosenOf(part, faults));
      entryLines.push(part.section.line);
    }
  }
  return assemble(
    { ...project, title: title?.heading ?? '', purpose: purpose.join('\n'), entries, setAside },
    { entry: (at) => `line ${entryLines[at] ?? 1}`, aside: (at) => `line ${asideLines[at] ?? 1}` },
    faults,
  );
}

function itemsAsText({ items }: MarkdownSection): string[] {
  return items.map(({ name, value }) => `- ${name}: ${value}`);
}

function asideOf(section: MarkdownSection, faults: ReadingFault[]): SetAside {
  const reference = referenceOf(section);
  misplaced(section, [ITEM.number, ITEM.slug], faults);
  return { reference, why: section.body.join('\n') };
}

function chosenOf({ section, below }: Part, faults: ReadingFault[]): Entry {
  misplaced(section, [ITEM.number, ITEM.slug, ITEM.state, ITEM.carer], faults);
  return {
    kind: 'chosen',
    reference: referenceOf(section),
    ...remarksOf(section, faults),
    note: [...section.body, ...below.flatMap(asText)].join('\n'),
  };
}

function ownOf({ section, below }: Part, faults: ReadingFault[], free: number): OwnEntry {
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
  const [, name = '', id] = /^(.*?)\s*\(([1-9]\d{0,14})\)$/.exec(section.heading) ?? [];
  const slug = cleanSlug(valueOf(section, ITEM.slug));
  return id === undefined || valueOf(section, ITEM.number) === 'none'
    ? { id: null, slug, name: section.heading }
    : { id: Number(id), slug, name };
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
