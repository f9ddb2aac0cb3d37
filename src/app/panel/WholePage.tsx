import { useCallback, useMemo } from 'react';
import type { WholeText } from '../../map/whole-text.ts';
import { writeAddress } from '../../store/address.ts';
import { languageOf } from '../../store/selectors.ts';
import { WholeLanguage } from '../../ui/whole/WholeLanguage.tsx';
import type { ReadingPlace } from '../../ui/pattern/use-kept-scroll.ts';
import { useClose, usePatternLinks } from '../open-and-close.ts';
import { useReader, useReading } from '../use-reader.ts';
import { toggleBrief } from './toggles.ts';

/** The whole language on one page. It is loaded when it is first opened. */
export function WholePage({ place }: { readonly place: ReadingPlace }) {
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
      place={place}
      links={usePatternLinks()}
      hrefWithin={(fragment) => `${here}#${fragment}`}
      onGo={useCallback((fragment: string) => reader.goTo(`${here}#${fragment}`), [reader, here])}
      isBrief={useReading(({ choices }) => choices.brief === 'yes')}
      onBrief={() => toggleBrief(reader)}
      onClose={useClose()}
    />
  );
}
