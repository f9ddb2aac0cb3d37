import { useCallback, useMemo } from 'react';
import type { WholeText } from '../../map/whole-text.ts';
import { writeAddress } from '../../store/address.ts';
import type { ReadingPlaces } from '../../store/reading-places.ts';
import { languageOf } from '../../store/selectors.ts';
import { WholeLanguage } from '../../ui/whole/WholeLanguage.tsx';
import { useClose, usePatternLinks } from '../open-and-close.ts';
import { useReader, useReading } from '../use-reader.ts';
import { toggleBrief } from './toggles.ts';
import { useReadingPlace } from './use-reading-place.ts';

/** The whole language on one page; loaded when it is first asked for. */
export function WholePage({ places }: { readonly places: ReadingPlaces }) {
  const reader = useReader();
  const { texts, base } = reader;
  const here = useReading(({ view, bundle }) => writeAddress(view, bundle.language, base));
  const files = useMemo(
    () => ({
      peek: (file: string) => texts.peek<WholeText>(base + file),
      load: (file: string) => texts.load(base + file),
      subscribe: texts.subscribe,
    }),
    [texts, base],
  );
  return (
    <WholeLanguage
      language={useReading(languageOf)}
      texts={files}
      place={useReadingPlace(places)}
      links={usePatternLinks()}
      hrefWithin={(fragment) => `${here}#${fragment}`}
      onGo={useCallback((fragment: string) => reader.goTo(`${here}#${fragment}`), [reader, here])}
      isBrief={useReading(({ choices }) => choices.brief === 'yes')}
      onBrief={() => toggleBrief(reader)}
      onClose={useClose()}
    />
  );
}
