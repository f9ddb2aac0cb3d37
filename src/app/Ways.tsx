import { useCallback, useEffect, useMemo } from 'react';
import type { Reason } from '../language/body.ts';
import { type Language, patternLookup } from '../language/language.ts';
import { type Way, shortestPaths } from '../language/paths.ts';
import type { Pattern } from '../language/pattern.ts';
import { PathList } from '../ui/PathList.tsx';
import type { PatternLinks } from '../ui/pattern-link.ts';
import { type TextStore, reasonsAddress } from './texts.ts';
import { useTexts } from './use-store.ts';

interface Props {
  readonly language: Language;
  readonly from: Pattern;
  readonly to: Pattern;
  readonly way: Way;
  readonly links: PatternLinks;
  readonly texts: TextStore;
  readonly base: string;
  readonly onWay: (way: Way) => void;
  readonly onOther: () => void;
  readonly onClose: () => void;
  readonly onPoint: (id: number | null) => void;
}

/** Finds the ways from the open pattern to another and loads what the texts say of each step. */
export function Ways({ language, from, to, way, texts, base, ...rest }: Props) {
  const patterns = patternLookup(language);
  const chains = useMemo(
    () => shortestPaths(language.links, from.id, to.id, way),
    [language, from.id, to.id, way],
  );
  const starts = useMemo(() => [...new Set(chains.flat().map((step) => step.from))], [chains]);
  const addressOf = useCallback(
    (id: number) => {
      const pattern = patterns.get(id);
      return pattern ? reasonsAddress(pattern, base) : '';
    },
    [patterns, base],
  );
  const addresses = useMemo(() => starts.map(addressOf), [starts, addressOf]);
  useEffect(() => {
    for (const address of addresses) texts.load(address);
  }, [texts, addresses]);
  const reasons = useTexts<readonly Reason[]>(texts, addresses);
  return (
    <PathList
      {...rest}
      from={from}
      to={to}
      way={way}
      chains={chains}
      patterns={patterns}
      reasonsOf={(id) => reasons[starts.indexOf(id)] ?? { state: 'loading' }}
      onRetry={(id) => texts.load(addressOf(id))}
    />
  );
}
