import { type Lens, PLAIN, STRONG, UNWRITTEN, WITHOUT_MARKS, forWritten } from './lens.ts';

export const TAG_PREFIX = 'tag:';

/** Shows whether a pattern has a tag. */
export function tagLens(tag: string): Lens {
  return {
    ...WITHOUT_MARKS,
    id: TAG_PREFIX + tag,
    label: tag,
    bucketsOf: (language) =>
      forWritten(language, {
        labels: [`Tagged “${tag}”`, `Not tagged “${tag}”`],
        bucketOf: (pattern) => (pattern.status === 'written' && pattern.tags.includes(tag) ? 0 : 1),
      }),
    look: (bucket) => [STRONG, PLAIN][bucket] ?? UNWRITTEN,
    mark: (bucket) => (bucket === 0 ? '●' : null),
    legendMark: (bucket) => (bucket === 0 ? '●' : ''),
  };
}
