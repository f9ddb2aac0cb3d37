import { within } from '../look-up.ts';
import type { Rule } from '../rule.ts';

export const unnamedScale: Rule = {
  id: 'unnamed-scale',
  severity: 'warning',
  when: 'SCALES.md exists but does not name a scale in use.',
  why: 'The band of that scale shows only a number, while other bands show names.',
  mend: 'Add the scale to the table in SCALES.md, or mend the scale of the pattern.',
  isWhole: true,
  check: ({ files, namedScales }) => {
    if (!namedScales) return [];
    const told = new Set(namedScales);
    // By id, so that one stray pattern is told rather than the first file of a folder.
    return files
      .toSorted((a, b) => a.pattern.id - b.pattern.id)
      .flatMap((file) => {
        const { scale } = file.pattern;
        if (told.has(scale)) return [];
        told.add(scale);
        return [
          {
            ...within(file, file.places.scale),
            message: `SCALES.md does not name scale ${scale}, which this pattern uses.`,
            hint: `Add a row "| ${scale} | Name | Description |" to SCALES.md, or mend the scale of the pattern.`,
          },
        ];
      });
  },
};
