import { type Lens, WITHOUT_MARKS } from './lens.ts';

/** The largest number of links in each bucket: 0, 1–2, 3–5, 6–10, 11–20, 21–40… */
const STEPS = [0, 2, 5, 10, 20, 40, 80, 160];

/** Shows the number of larger and smaller patterns together, in steps that double. */
export const LINKS_LENS: Lens = {
  ...WITHOUT_MARKS,
  id: 'links',
  label: 'Number of links',
  bucketsOf: ({ links }) => {
    const counts = new Map<number, number>();
    for (const link of links) {
      for (const id of [link.larger, link.smaller]) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const highest = stepOf([...counts.values()].reduce((most, count) => Math.max(most, count), 0));
    const labels = Array.from({ length: highest + 1 }, (_, step) => {
      if (step === 0) return 'No links';
      const least = (STEPS[step - 1] ?? 0) + 1;
      const most = STEPS[step];
      return most === undefined ? `${least} links and more` : `${least}–${most} links`;
    });
    return { labels, bucketOf: ({ id }) => stepOf(counts.get(id) ?? 0) };
  },
  look: (bucket, buckets) => {
    if (bucket === 0) return { fill: 0, border: 1.4, style: 'dashed' };
    const part = bucket / Math.max(1, buckets - 1);
    return { fill: part, border: 0.8 + 2.2 * part, style: 'solid' };
  },
  mark: (_bucket, links) => `${links} link${links === 1 ? '' : 's'}`,
};

function stepOf(count: number): number {
  const step = STEPS.findIndex((most) => count <= most);
  return step === -1 ? STEPS.length : step;
}
