import { cleanKeys } from './clean-keys.ts';
import { cleanReference } from './clean-reference.ts';
import { LONGEST_NAME, cleanLine, cleanName, cleanText } from './clean-text.ts';
import { type Entry, type Project, type SetAside, keyOf, keyOfReference, nameOf, ownKey } from './project.ts';
import type { Reading, ReadingFault } from './reading.ts';

/** Says where the parts of a project were read. Places count from 0. */
export interface Places {
  readonly entry: (at: number) => string;
  readonly aside: (at: number) => string;
}

/**
 * Makes a project of what a codec has read: cleans its texts, and leaves out what is there a second time or has
 * too long a name, with a fault for each.
 *
 * @param faults What the codec itself could not place.
 */
export function assembleProject(
  read: Project,
  places: Places,
  faults: readonly ReadingFault[] = [],
): Reading {
  const found: ReadingFault[] = [...faults];
  const taken = new Set<string>();
  const isNew = (key: string, where: string, name: string) => {
    if (!taken.has(key)) return Boolean(taken.add(key));
    found.push({ where, what: `“${name}” (${key}) is there a second time; the first one counts.` });
    return false;
  };
  const isShort = (name: string, where: string) => {
    if (cleanLine(name).length <= LONGEST_NAME) return true;
    const what = `“${name.slice(0, 40)}…” has more than ${LONGEST_NAME} characters, which no name has; it is left out.`;
    found.push({ where, what });
    return false;
  };
  const entries = read.entries.flatMap((raw, at): Entry[] => {
    if (!isShort(nameOf(raw), places.entry(at))) return [];
    const entry = cleanEntry(raw);
    return isNew(keyOf(entry), places.entry(at), nameOf(entry)) ? [entry] : [];
  });
  const setAside = read.setAside.flatMap(({ reference: raw, why }, at): SetAside[] => {
    if (!isShort(raw.name, places.aside(at))) return [];
    const reference = cleanReference(raw);
    const isKept = isNew(keyOfReference(reference), places.aside(at), reference.name);
    return isKept ? [{ reference, why: cleanText(why) }] : [];
  });
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
    name: cleanName(entry.name),
    problem: cleanText(entry.problem),
    solution: cleanText(entry.solution),
    text: cleanText(entry.text),
    larger: cleanKeys(entry.larger, key),
    smaller: cleanKeys(entry.smaller, key),
    ...remarks,
  };
}
