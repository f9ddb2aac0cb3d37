import { languageOf } from '../../store/selectors.ts';
import type { Introduction } from '../../store/texts.ts';
import { IntroductionPanel } from '../../ui/pattern/IntroductionPanel.tsx';
import type { ReadingPlace } from '../../ui/pattern/use-kept-scroll.ts';
import { useClose, usePatternLinks } from '../open-and-close.ts';
import { useReader, useReading } from '../use-reader.ts';
import { useText } from '../use-text.ts';
import { ToWholeLanguage } from './ToPage.tsx';

interface Props {
  /** The address of the introduction's text. */
  readonly address: string;
  readonly place: ReadingPlace;
}

/** What the authors say about their language as a whole. */
export function About({ address, place }: Props) {
  const { texts } = useReader();
  const { title, license } = useReading(languageOf);
  return (
    <IntroductionPanel
      title={title}
      text={useText<Introduction>(address)}
      license={license}
      place={place}
      foot={<ToWholeLanguage />}
      links={usePatternLinks()}
      onClose={useClose()}
      onRetry={() => texts.load(address)}
    />
  );
}
