import { useCallback, useMemo, useState } from 'react';
import type { PatternBody } from '../../language/body.ts';
import { patternLookup } from '../../language/language.ts';
import type { EntryKey, Project } from '../../language/project/project.ts';
import { languageOf, textAddress } from '../../store/selectors.ts';
import { Booklet, type BookletForm } from '../../ui/project/Booklet.tsx';
import { BookletTools } from '../../ui/project/BookletTools.tsx';
import { placeOf } from '../../ui/project/place-of.ts';
import { loadText, usePatternLinks } from '../open-and-close.ts';
import { useReader, useReading } from '../use-reader.ts';
import { useTexts } from '../use-texts.ts';
import { shownProject } from './shown-project.ts';

/** A project as a booklet, with the texts of its patterns and the choice of what it holds. */
export function BookletView({ project: given }: { readonly project: Project }) {
  const reader = useReader();
  const language = useReading(languageOf);
  const project = shownProject(given, language);
  const [form, setForm] = useState<BookletForm>('brief');
  const [hasAside, setAside] = useState(true);
  const { base } = reader;
  const edition = useReading(({ view }) => view.edition);
  const addresses = useMemo(() => {
    const patterns = patternLookup(language);
    return project.entries.flatMap((entry) => {
      const id = entry.kind === 'chosen' ? (entry.reference.id ?? 0) : 0;
      const address = textAddress(patterns.get(id), edition, base);
      return address === null ? [] : [{ id, address }];
    });
  }, [project.entries, language, edition, base]);
  const texts = useTexts<PatternBody>(useMemo(() => addresses.map(({ address }) => address), [addresses]));
  const bodies = useMemo(
    () => new Map(addresses.flatMap(({ id }, at) => (texts[at] ? [[id, texts[at]]] : []))),
    [addresses, texts],
  );
  return (
    <>
      <BookletTools
        form={form}
        onForm={setForm}
        hasAside={project.setAside.length === 0 ? null : hasAside}
        onAside={setAside}
        isReady={texts.every(({ state }) => state !== 'loading')}
      />
      <Booklet
        project={project}
        language={language}
        bodies={bodies}
        form={form}
        hasAside={hasAside}
        links={usePatternLinks()}
        onGo={goTo}
        onRetry={useCallback((id: number) => loadText(reader, id), [reader])}
      />
    </>
  );
}

/** Goes to an entry. The address stays: it may hold the language itself. */
function goTo(key: EntryKey): void {
  const place = document.getElementById(placeOf(key));
  place?.focus({ preventScroll: true });
  // jsdom cannot scroll.
  place?.scrollIntoView?.({ block: 'start' });
}
