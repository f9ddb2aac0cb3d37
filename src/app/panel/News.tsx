import type { News as NewsText } from '../../language/diff/news.ts';
import { patternLookup } from '../../language/language.ts';
import { languageOf } from '../../store/selectors.ts';
import { NewsPanel } from '../../ui/news/NewsPanel.tsx';
import { useClose, usePatternLinks } from '../open-and-close.ts';
import { useReader, useReading } from '../use-reader.ts';
import { useText } from '../use-text.ts';

/** What is new since an earlier state of the language. */
export function News({ address }: { readonly address: string }) {
  const { texts } = useReader();
  return (
    <NewsPanel
      since={useReading(({ bundle }) => bundle.since ?? '')}
      news={useText<NewsText>(address)}
      patterns={patternLookup(useReading(languageOf))}
      links={usePatternLinks()}
      onRetry={() => texts.load(address)}
      onClose={useClose()}
    />
  );
}
