import { rewriteOwn } from '../../language/project/changes.ts';
import { patternLookup } from '../../language/language.ts';
import { type EntryKey, keyOf, nameOf } from '../../language/project/project.ts';
import { isLarge } from '../../map/drawing/level.ts';
import { languageOf } from '../../store/selectors.ts';
import { OwnForm } from '../../ui/project/OwnForm.tsx';
import type { ShownEntry } from '../../ui/project/shown-entry.ts';
import { useReading } from '../use-reader.ts';
import { useDesk, useOpenProject } from './use-desk.ts';

/** The words of a pattern of one's own, and the patterns that it is linked to. */
export function OwnPatternForm({ entry }: { readonly entry: ShownEntry }) {
  const desk = useDesk();
  const opened = useOpenProject();
  const language = useReading(languageOf);
  if (!entry.own || !opened) return null;
  const patterns = patternLookup(language);
  const others = opened.shown.entries.filter((other) => keyOf(other) !== entry.key);
  const nameAt = (key: EntryKey): string => {
    const other = others.find((known) => keyOf(known) === key);
    return (other && nameOf(other)) ?? patterns.get(Number(key))?.name ?? key;
  };
  return (
    <OwnForm
      own={entry.own}
      nameAt={nameAt}
      options={[
        ...others.map((other) => ({ key: keyOf(other), name: nameOf(other) || 'Without a name' })),
        // A list of thousands serves nobody; those of one's own language are the ones that matter.
        ...(isLarge(language) ? [] : language.patterns)
          .filter(({ id }) => !others.some((other) => keyOf(other) === String(id)))
          .map(({ id, name }) => ({ key: String(id), name })),
      ]}
      onChange={(change) => desk.change((project) => rewriteOwn(project, entry.key, change))}
    />
  );
}
