import { useDeferredValue, useMemo, useState } from 'react';
import type { PatternBody } from '../../language/body.ts';
import { goodBeginnings } from '../../language/good-beginnings.ts';
import { patternLookup } from '../../language/language.ts';
import { beginningsFor } from '../../language/project/beginnings.ts';
import { choose } from '../../language/project/changes.ts';
import { goTo } from '../../language/project/method.ts';
import { keyOfReference } from '../../language/project/project.ts';
import { referenceTo } from '../../language/project/recognise.ts';
import { scaleTitle } from '../../language/scale.ts';
import type { SearchIndex } from '../../language/search/search-index.ts';
import { SITE_FILES, addressOfFile } from '../../language/site-address.ts';
import type { Pattern } from '../../language/pattern.ts';
import { languageOf, mainLanguageOf, textAddress } from '../../store/selectors.ts';
import { GuideStart } from '../../ui/project/GuideStart.tsx';
import { focusOn } from '../focus.ts';
import { usePatternLinks } from '../open-and-close.ts';
import { useReader, useReading } from '../use-reader.ts';
import { useText } from '../use-text.ts';
import { useTexts } from '../use-texts.ts';
import { useDesk } from './use-desk.ts';

/** Most patterns that are offered to begin with. */
const MOST = 6;

/** Finds the pattern from which the reader's own language grows: the one that describes best what it is for. */
export function Beginning() {
  const reader = useReader();
  const desk = useDesk();
  const language = useReading(languageOf);
  const read = useReading(({ visits }) => visits.trail.visited);
  const [problem, setProblem] = useState('');
  const asked = useDeferredValue(problem);
  const indexAt = addressOfFile(SITE_FILES.searchIndex, reader.base);
  const index = useText<SearchIndex>(indexAt);
  const referred = patternLookup(useReading(mainLanguageOf));
  const found = useMemo((): readonly Pattern[] => {
    if (asked.trim() === '')
      return goodBeginnings(language, read, null)
        .slice(0, MOST)
        .map(({ pattern }) => pattern);
    if (index.state !== 'loaded') return [];
    return beginningsFor(index.value, asked, MOST).flatMap((id) => patternLookup(language).get(id) ?? []);
  }, [asked, index, language, read]);
  const edition = useReading(({ view }) => view.edition);
  const addresses = useMemo(
    () => found.map((pattern) => textAddress(pattern, edition, reader.base) ?? ''),
    [found, edition, reader.base],
  );
  const bodies = useTexts<PatternBody>(useMemo(() => addresses.filter(Boolean), [addresses]));
  const problemOf = (at: number): string => {
    const body = bodies[addresses.slice(0, at + 1).filter(Boolean).length - 1];
    return addresses[at] !== '' && body?.state === 'loaded' ? body.value.problem : '';
  };
  const begin = (id: number) => {
    const pattern = referred.get(id);
    if (!pattern) return;
    const { name } = patternLookup(language).get(id) ?? pattern;
    const reference = referenceTo(pattern);
    const isNew = desk.opened() === null;
    desk.change(
      (project) => goTo(choose(project, reference), keyOfReference(reference)),
      isNew ? `“My language” is new, and ${name} is in it.` : `${name} is chosen.`,
    );
    focusOn(() => document.getElementById('guide-step'));
  };
  return (
    <GuideStart
      problem={problem}
      onProblem={setProblem}
      isAsked={asked.trim() !== ''}
      hasFailed={index.state === 'failed'}
      onRetry={() => reader.texts.load(indexAt)}
      isLoading={asked.trim() !== '' && index.state === 'loading'}
      found={found.map((pattern, at) => {
        const scale = language.scales.find(({ number }) => number === pattern.scale);
        return { pattern, scale: scale ? scaleTitle(scale) : '', problem: problemOf(at) };
      })}
      patterns={language.patterns}
      links={usePatternLinks()}
      onBegin={begin}
    />
  );
}
