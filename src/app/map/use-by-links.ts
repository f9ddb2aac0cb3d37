import { useCallback, useEffect, useMemo } from 'react';
import type { Language } from '../../language/language.ts';
import type { MapLayout } from '../../map/layout.ts';
import { type PackedArrangements, unpackLayout } from '../../map/pack-layout.ts';
import { type TextStore, arrangementsAddress } from '../../store/texts.ts';
import { useText } from '../use-store.ts';

/** The layout by links, loaded when it is first wanted; null as long as it is not there. */
export function useByLinks(
  language: Language,
  isWanted: boolean,
  texts: TextStore,
  base: string,
): { readonly byLinks: MapLayout | null; readonly hasFailed: boolean; readonly retry: () => void } {
  const address = isWanted ? arrangementsAddress(base) : null;
  useEffect(() => {
    if (address) texts.load(address);
  }, [texts, address]);
  const packed = useText<PackedArrangements>(texts, address);
  const byLinks = useMemo(
    () => (packed.state === 'loaded' ? unpackLayout(language, packed.value.links) : null),
    [language, packed],
  );
  const retry = useCallback(() => texts.load(arrangementsAddress(base)), [texts, base]);
  return { byLinks, hasFailed: packed.state === 'failed', retry };
}
