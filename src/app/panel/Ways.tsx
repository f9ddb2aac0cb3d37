import { useCallback, useMemo } from 'react';
import { patternLookup } from '../../language/language.ts';
import { type Way, shortestPaths } from '../../language/paths.ts';
import type { Pattern } from '../../language/pattern.ts';
import { PathList } from '../../ui/pattern/PathList.tsx';
import type { Reasons } from '../../ui/pattern/reasons.ts';
import { languageOf } from '../../store/selectors.ts';
import { addressOfFile, reasonsFile } from '../../language/site-address.ts';
import { usePatternLinks } from '../open-and-close.ts';
import { useReader, useReading } from '../use-reader.ts';
import { type ReasonsText, reasonsIn } from '../use-reasons.ts';
import { useTexts } from '../use-texts.ts';

interface Props {
  readonly from: Pattern;
  readonly to: Pattern;
  readonly way: Way;
  /** Whether the reader just asked for the ways, so that they take the focus. */
  readonly isAsked: boolean;
  readonly onWay: (way: Way) => void;
  readonly onOther: () => void;
  readonly onClose: () => void;
}

/** Finds the ways from the open pattern to another, and loads what the texts say about each step. */
export function Ways({ from, to, way, ...rest }: Props) {
  const { base, texts, point } = useReader();
  const language = useReading(languageOf);
  const patterns = patternLookup(language);
  const chains = useMemo(
    () => shortestPaths(language.links, from.id, to.id, way),
    [language, from.id, to.id, way],
  );
  const starts = useMemo(() => [...new Set(chains.flat().map((step) => step.from))], [chains]);
  const addressOf = useCallback(
    (id: number) => {
      const pattern = patterns.get(id);
      return pattern ? addressOfFile(reasonsFile(pattern), base) : '';
    },
    [patterns, base],
  );
  const addresses = useMemo(() => starts.map(addressOf), [starts, addressOf]);
  const loaded = useTexts<ReasonsText>(addresses);
  const reasonsOf = (id: number): Reasons => {
    const [pattern, text] = [patterns.get(id), loaded[starts.indexOf(id)]];
    return pattern && text ? reasonsIn(text, pattern, language) : { state: 'loading' };
  };
  return (
    <PathList
      {...rest}
      links={usePatternLinks()}
      stepLinks={usePatternLinks({ list: 'way', of: from.id })}
      onPoint={point}
      from={from}
      to={to}
      way={way}
      chains={chains}
      patterns={patterns}
      onRetry={(id) => texts.load(addressOf(id))}
      reasonsOf={reasonsOf}
    />
  );
}
