import { FACET_PREFIX, facetGroup } from '../../language/filters/by-facet.ts';
import type { Facet } from '../../language/language.ts';
import { type Lens, STRONG, UNWRITTEN, WITHOUT_MARKS, forWritten } from './lens.ts';

/** Shows the value of one of the author's own keys. Letters tell the values apart without colour. */
export function facetLens(facet: Facet): Lens {
  const group = facetGroup(facet);
  return {
    ...WITHOUT_MARKS,
    id: FACET_PREFIX + facet.id,
    label: facet.label,
    bucketsOf: (language) => {
      const values = group.values(language);
      return forWritten(language, {
        labels: [...values.map(({ label }) => label), `Without ${facet.label.toLowerCase()}`],
        bucketOf: (pattern) => {
          const own = pattern.status === 'written' ? group.valuesOf(pattern, null) : [];
          const at = values.findIndex(({ value }) => own.includes(value));
          return at === -1 ? values.length : at;
        },
      });
    },
    look: (bucket, buckets) =>
      bucket >= buckets - 1 ? UNWRITTEN : { ...STRONG, fill: 1 - bucket / buckets, border: 1.2 },
    mark: letter,
    legendMark: letter,
  };
}

function letter(bucket: number): string {
  return String.fromCodePoint(65 + (bucket % 26));
}
