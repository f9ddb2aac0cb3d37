import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Language, composeLanguage } from '../../../src/language/language.ts';
import { CONFIDENCE_LENS } from '../../../src/map/lenses/by-confidence.ts';
import { LENSES, lensOf } from '../../../src/map/lenses/lenses.ts';
import { lookThrough } from '../../../src/map/lenses/look-through.ts';
import { linkKey } from '../../../src/language/link.ts';
import type { Confidence } from '../../../src/language/pattern.ts';

interface Fields {
  readonly confidence: Confidence;
  readonly scale: number;
  readonly ai: boolean;
  readonly tags: readonly string[];
  readonly smaller: readonly number[];
}

function compose(fields: readonly Fields[]): Language {
  return composeLanguage(
    fields.map(({ smaller, ...field }, index) => ({
      pattern: { status: 'written', id: index + 1, slug: '', file: '', name: `P${index + 1}`, ...field },
      larger: [],
      smaller,
    })),
    { title: '', description: '', license: '', repository: '', scales: [], namesInProse: new Map() },
  );
}

const languages = fc
  .array(
    fc.record({
      confidence: fc.constantFrom<Confidence>(0, 1, 2),
      scale: fc.integer({ min: 0, max: 3 }),
      ai: fc.boolean(),
      tags: fc.subarray(['a', 'b']),
      // Numbers beyond the patterns that have a file are unwritten ones.
      smaller: fc.uniqueArray(fc.integer({ min: 1, max: 10 }), { maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map(compose);

const ALL = [...LENSES, lensOf('tag:a')];

test('every pattern is in one bucket of the legend, which counts it', () => {
  fc.assert(
    fc.property(languages, fc.constantFrom(...ALL), (language, lens) => {
      const { bucketOf, legend } = lookThrough(language, lens);
      expect([...bucketOf.keys()]).toEqual(language.patterns.map(({ id }) => id));
      expect(legend.map(({ bucket }) => bucket)).toEqual(legend.map((_, index) => index));
      for (const { bucket, count } of legend)
        expect(count).toBe([...bucketOf.values()].filter((own) => own === bucket).length);
      expect(legend.reduce((sum, { count }) => sum + count, 0)).toBe(language.patterns.length);
    }),
  );
});

test('the bucket says what the pattern is', () => {
  fc.assert(
    fc.property(languages, (language) => {
      const label = (lens: string, id: number) => {
        const { bucketOf, legend } = lookThrough(language, lensOf(lens));
        return legend[bucketOf.get(id) ?? -1]?.label;
      };
      for (const pattern of language.patterns) {
        const links = language.links.filter(
          ({ larger, smaller }) => larger === pattern.id || smaller === pattern.id,
        );
        const range = label('links', pattern.id) ?? '';
        const [least = 0, most = 0] = range === 'No links' ? [0, 0] : (range.match(/\d+/g) ?? []).map(Number);
        expect(links.length).toBeGreaterThanOrEqual(least);
        expect(links.length).toBeLessThanOrEqual(most);
        const written = pattern.status === 'written';
        expect(label('confidence', pattern.id)).toBe(
          written ? ['Hypothesis', 'Likely *', 'Invariant **'][pattern.confidence] : 'Not written yet',
        );
        expect(label('tag:a', pattern.id)).toBe(
          written ? (pattern.tags.includes('a') ? 'Tagged “a”' : 'Not tagged “a”') : 'Not written yet',
        );
        expect(label('ai', pattern.id)).toBe(
          written ? (pattern.ai ? 'AI changes its forces' : 'Not changed by AI') : 'Not written yet',
        );
        expect(label('scale', pattern.id)).toContain(String(pattern.scale));
      }
    }),
  );
});

test('an invariant leans on the hypotheses that complete it, and only the confidence lens shows it', () => {
  const plain = { scale: 1, ai: false, tags: [] };
  const language = compose([
    { ...plain, confidence: 2, smaller: [2, 3, 4, 9] },
    { ...plain, confidence: 0, smaller: [4] },
    { ...plain, confidence: 1, smaller: [2] },
    { ...plain, confidence: 2, smaller: [] },
  ]);
  expect(CONFIDENCE_LENS.leaning(language).map(linkKey)).toEqual(['1-2']);
  expect(lookThrough(language, lensOf('confidence')).leaning.map(linkKey)).toEqual(['1-2']);
  expect(lookThrough(language, lensOf('scale')).leaning).toEqual([]);
});
