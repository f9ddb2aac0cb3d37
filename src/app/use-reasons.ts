import { useMemo } from 'react';
import type { Reason } from '../language/body.ts';
import { type ExplainedLinks, readReasons } from '../language/export/read-reasons.ts';
import type { Language } from '../language/language.ts';
import type { Loadable } from '../language/loadable.ts';
import type { Pattern } from '../language/pattern.ts';
import { addressOfFile, reasonsFile } from '../language/site-address.ts';
import { languageOf } from '../store/selectors.ts';
import type { Reasons } from '../ui/pattern/reasons.ts';
import { useReader, useReading } from './use-reader.ts';
import { useText } from './use-text.ts';

/** The data about a written pattern, or the reasons that all unwritten patterns share. */
export type ReasonsText = ExplainedLinks | readonly Reason[];

/** Returns the reasons for a pattern's links that a text holds. */
export function reasonsIn(text: Loadable<ReasonsText>, pattern: Pattern, language: Language): Reasons {
  if (text.state !== 'loaded') return text;
  const { value } = text;
  return { state: 'loaded', value: 'links' in value ? readReasons(value, pattern, language) : value };
}

/**
 * Returns the reasons for a pattern's links, `loading` if no pattern is given, and a function that asks for them, also
 * after they failed to load.
 *
 * @param isWanted As in `useText`.
 */
export function useReasons(pattern: Pattern | null, isWanted = true): { reasons: Reasons; ask: () => void } {
  const { base, texts } = useReader();
  const language = useReading(languageOf);
  const address = pattern && addressOfFile(reasonsFile(pattern), base);
  const text = useText<ReasonsText>(address, isWanted);
  return useMemo(
    () => ({
      reasons: pattern ? reasonsIn(text, pattern, language) : { state: 'loading' },
      ask: () => {
        if (address !== null) texts.load(address);
      },
    }),
    [pattern, text, language, address, texts],
  );
}
