import { useMemo } from 'react';
import type { Reason } from '../../language/body.ts';
import { linkLookup } from '../../language/link.ts';
import type { Pattern } from '../../language/pattern.ts';
import { languageOf } from '../../store/selectors.ts';
import { addressOfFile, patternFile } from '../../language/site-address.ts';
import type { Why } from '../../ui/pattern/WhyDisclosure.tsx';
import { useReader, useReading } from '../use-reader.ts';
import { useText } from '../use-text.ts';

/** Returns what is known about a pattern's links. The sentences are loaded when the reader asks for them. */
export function useWhy(here: Pattern): Why {
  const { texts, base } = useReader();
  const { links } = useReading(languageOf);
  const address = addressOfFile(patternFile(here, 'reasons.json'), base);
  const reasons = useText<readonly Reason[]>(address, false);
  return useMemo(
    () => ({ here, linkOf: linkLookup(links), reasons, onAsk: () => texts.load(address) }),
    [here, address, links, reasons, texts],
  );
}
