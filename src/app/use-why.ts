import { useMemo } from 'react';
import type { Reason } from '../language/body.ts';
import { type Language } from '../language/language.ts';
import { linkLookup } from '../language/link.ts';
import type { Pattern } from '../language/pattern.ts';
import type { Why } from '../ui/WhyDisclosure.tsx';
import { type TextStore, reasonsAddress } from './texts.ts';
import { useText } from './use-store.ts';

/** What is known of the open pattern's links; the sentences are loaded when they are asked for. Null where none is open. */
export function useWhy(language: Language, here: Pattern | null, texts: TextStore, base: string): Why | null {
  const address = here ? reasonsAddress(here, base) : null;
  const reasons = useText<readonly Reason[]>(texts, address);
  return useMemo(
    () =>
      here && address !== null
        ? { here, linkOf: linkLookup(language.links), reasons, onAsk: () => texts.load(address) }
        : null,
    [here, address, language.links, reasons, texts],
  );
}
