import { type Language, patternLookup } from '../../language/language.ts';
import { inOrder } from '../../language/project/in-order.ts';
import { type Entry, type Project, keyOf, nameOf } from '../../language/project/project.ts';
import type { ShownEntry } from '../../ui/project/shown-entry.ts';

/** Returns the entries of a project as the screens list them, in its order. */
export function shownEntries(project: Project, language: Language): readonly ShownEntry[] {
  const patterns = patternLookup(language);
  return inOrder(project, language).map((entry: Entry) => {
    const pattern = entry.kind === 'chosen' ? patterns.get(entry.reference.id ?? 0) : undefined;
    return {
      key: keyOf(entry),
      name: nameOf(entry),
      pattern: pattern ?? null,
      own: entry.kind === 'own' ? entry : null,
      state: entry.state,
      note: entry.note,
      carer: entry.carer,
    };
  });
}
