import { type Entry, type Project, type Reference, ownKey } from './project.ts';

/** The version of the JSON form. It grows when older programs could not read it any more. */
export const JSON_VERSION = 1;

/** Writes a project as JSON, in the form of `semilattice-project.schema.json`. `readJson` gives it back. */
export function writeJson(project: Project): string {
  return `${JSON.stringify(jsonOf(project), null, 2)}\n`;
}

function jsonOf({ title, purpose, from, order, entries, setAside, guided }: Project) {
  return {
    version: JSON_VERSION,
    title,
    purpose,
    language: from,
    order,
    patterns: entries.map(entryOf),
    setAside: setAside.map(({ reference, why }) => ({ ...referenceOf(reference), why })),
    guided,
  };
}

function entryOf(entry: Entry) {
  const { state, note, carer } = entry;
  if (entry.kind === 'chosen') return { ...referenceOf(entry.reference), state, note, carer };
  const { number, name, problem, solution, text, larger, smaller } = entry;
  return { own: ownKey(number), name, problem, solution, text, larger, smaller, state, note, carer };
}

function referenceOf({ id, slug, name }: Reference) {
  return { id, slug, name };
}
