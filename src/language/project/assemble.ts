import { cleanKeys } from './clean-keys.ts';
import { cleanReference } from './clean-reference.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { type Entry, type Project, type SetAside, keyOf, keyOfReference, nameOf, ownKey } from './project.ts';
import type { Reading, ReadingFault } from './reading.ts';

/** Says where the parts of a project were read. Places count from 0. */
export interface Places {
  readonly entry: (at: number) => string;
  readonly aside: (at: number) => string;
}

/**
 * Makes a project of what a codec has read: cleans its texts, and leaves out what is there a second time, with a fault
 * for each.
 *
 * @param faults What the codec itself could not place.
 */
export function assemble(read: Project, places: Places, faults: readonly ReadingFault[] = []): Reading {
  const found: ReadingFault[] = [...faults];
  const taken = new Set<string>();
  const isNew = (key: string, where: string, name: string) => {
    if (!taken.has(key)) return Boolean(taken.add(key));
    found.push({ where, what: `“${name}” (${key}) is there a second time; the first one counts.` });
    return false;
  };
  const entries = read.entries
    .map(cleanEntry)
    .filter((entry, at) => isNew(keyOf(entry), places.entry(at), nameOf(entry)));
  const setAside = read.setAside
    .map(({ reference, why }): SetAside => ({ reference: cleanReference(reference), why: cleanText(why) }))
    .filter(({ reference }, at) => isNew(keyOfReference(reference), places.aside(at), reference.name));
  const { at, looked, skipped } = read.guided;
  return {
    kind: 'read',
    project: {
      title: cleanLine(read.title),
      purpose: cleanText(read.purpose),
      from: { title: cleanLine(read.from.title), address: cleanLine(read.from.address) },
      order: read.order,
      entries,
      setAside,
      guided: {
        at: cleanKeys(at === null ? [] : [at])[0] ?? null,
        looked: cleanKeys(looked),
        skipped: cleanKeys(skipped),
      },
    },
    faults: found,
  };
}

function cleanEntry(entry: Entry): Entry {
  const remarks = { state: entry.state, note: cleanText(entry.note), carer: cleanLine(entry.carer) };
  if (entry.kind === 'chosen')
    return { kind: 'chosen', reference: cleanReference(entry.reference), ...remarks };
  const key = ownKey(entry.number);
  return {
    kind: 'own',
    number: entry.number,
    name: cleanLine(entry.name),
    problem: cleanText(entry.problem),
    solution: cleanText(entry.solution),
    text: cleanText(entry.text),
    larger: cleanKeys(entry.larger, key),
    smaller: cleanKeys(entry.smaller, key),
    ...remarks,
  };
}
