import { useMemo } from 'react';
import { linkLookup } from '../../language/link.ts';
import type { Pattern } from '../../language/pattern.ts';
import { languageOf } from '../../store/selectors.ts';
import type { Why } from '../../ui/pattern/WhyDisclosure.tsx';
import { useReading } from '../use-reader.ts';
import { useReasons } from '../use-reasons.ts';

/** Returns what is known about a pattern's links. The sentences are loaded when the reader asks for them. */
export function useWhy(here: Pattern): Why {
  const { links } = useReading(languageOf);
  const { reasons, ask } = useReasons(here, false);
  return useMemo(
    () => ({ here, linkOf: linkLookup(links), reasons, onAsk: ask }),
    [here, links, reasons, ask],
  );
}
