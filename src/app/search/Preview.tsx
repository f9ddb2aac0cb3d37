import { useEffect, useState } from 'react';
import { patternLookup } from '../../language/language.ts';
import { hueOf } from '../../map/drawing/hue.ts';
import { languageOf } from '../../store/selectors.ts';
import { ResultPreview } from '../../ui/search/ResultPreview.tsx';
import { useReading } from '../use-reader.ts';
import { useBody } from '../use-text.ts';

/** Time for which a result is active before its text is loaded, in milliseconds. */
const REST = 120;

/** The preview of a result, with its text. */
export function Preview({ id }: { readonly id: number }) {
  const language = useReading(languageOf);
  const [rested, setRested] = useState<number | null>(null);
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(id), REST);
    return () => window.clearTimeout(timer);
  }, [id]);
  const pattern = patternLookup(language).get(id);
  const body = useBody(pattern, rested === id);
  if (!pattern) return null;
  const position = language.scales.findIndex(({ number }) => number === pattern.scale);
  return (
    <ResultPreview
      pattern={pattern}
      scale={language.scales[position] ?? null}
      hue={hueOf(position)}
      body={body}
    />
  );
}
