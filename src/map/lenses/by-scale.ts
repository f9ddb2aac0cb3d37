import { scaleTitle } from '../../language/scale.ts';
import { type Lens, PLAIN, WITHOUT_MARKS } from './lens.ts';

/** Shows only the colours of the bands. A bucket is the position that `hueOf` takes. */
export const SCALE_LENS: Lens = {
  ...WITHOUT_MARKS,
  id: 'scale',
  label: 'Scale',
  bucketsOf: ({ scales }) => {
    const position = new Map(scales.map(({ number }, index) => [number, index]));
    return { labels: scales.map(scaleTitle), bucketOf: ({ scale }) => position.get(scale) ?? 0 };
  },
  look: () => PLAIN,
};
