import { useCallback, useMemo } from 'react';
import type { Language } from '../../language/language.ts';
import type { WholeText } from '../../map/whole-text.ts';
import { WholeLanguage } from '../../ui/WholeLanguage.tsx';
import type { PatternLinks } from '../../ui/pattern-link.ts';
import type { ReadingPlace } from '../../ui/use-kept-scroll.ts';
import type { TextStore } from '../../store/texts.ts';

interface Props {
  readonly language: Language;
  readonly texts: TextStore;
  /** The path under which the app is served, with slashes at both ends. */
  readonly base: string;
  readonly place: ReadingPlace;
  readonly links: PatternLinks;
  /** The address of this page. */
  readonly here: string;
  readonly onGo: (address: string) => void;
  readonly isBrief: boolean;
  readonly onBrief: () => void;
  readonly onClose: () => void;
}

/** The whole language with its texts and its addresses; loaded when it is first asked for. */
export function WholePage({ texts, base, here, onGo, ...rest }: Props) {
  const files = useMemo(
    () => ({
      peek: (file: string) => texts.peek<WholeText>(base + file),
      load: (file: string) => texts.load(base + file),
      subscribe: texts.subscribe,
    }),
    [texts, base],
  );
  const go = useCallback((fragment: string) => onGo(`${here}#${fragment}`), [onGo, here]);
  return <WholeLanguage {...rest} texts={files} hrefWithin={(fragment) => `${here}#${fragment}`} onGo={go} />;
}
