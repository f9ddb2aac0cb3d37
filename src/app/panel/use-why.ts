import { useMemo } from 'react';
import type { Reason } from '../../language/body.ts';
import { linkLookup } from '../../language/link.ts';
import type { Pattern } from '../../language/pattern.ts';
import { languageOf } from '../../store/selectors.ts';
import { addressOfFile, patternFile } from '../../language/site-address.ts';
import type { Why } from '../../ui/pattern/WhyDisclosure.tsx';
import { useReader, useReading } from '../use-reader.ts';
import { useText } from '../use-text.ts';

/** What is known of a pattern's links; the sentences are loaded when they are asked for. */
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
