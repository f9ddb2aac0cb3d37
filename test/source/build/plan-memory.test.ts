import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Language } from '../../../src/language/language.ts';
import { planBands } from '../../../src/map/plan-bands.ts';
import { rememberPlan } from '../../../src/source/build/plan-memory.ts';
import { generateLanguage } from '../../bench/generate.ts';
import { toLanguage } from '../../fixtures/sample-to-language.ts';

const start = toLanguage(generateLanguage(30, 4));

const EDITS: Readonly<Record<string, (language: Language) => Language>> = {
  rename: (language) => ({
    ...language,
    patterns: language.patterns.map((pattern) =>
      pattern.id === 5 ? { ...pattern, name: 'A Name of Many Words that Takes Several Lines' } : pattern,
    ),
  }),
  move: (language) => ({
    ...language,
    patterns: language.patterns.map((pattern) => (pattern.id === 7 ? { ...pattern, scale: 1 } : pattern)),
  }),
  unlink: (language) => ({ ...language, links: language.links.slice(1) }),
  remove: (language) => ({
    ...language,
    patterns: language.patterns.filter(({ id }) => id !== 30),
    links: language.links.filter(({ larger, smaller }) => larger !== 30 && smaller !== 30),
  }),
  nothing: (language) => ({ ...language }),
};

test('after any edits the remembered plan is the one that planning anew gives', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...Object.values(EDITS)), { maxLength: 6 }), (edits) => {
      const planOf = rememberPlan();
      let language = start;
      for (const edit of edits) {
        language = edit(language);
        expect(planOf(language)).toEqual(planBands(language));
      }
    }),
    { numRuns: 8 },
  );
});

test('while scales, numbers and links stay, the order is not worked out again', () => {
  const planOf = rememberPlan();
  const { order } = planOf(start);
  expect(planOf({ ...start, title: 'Another' }).order).toBe(order);
  expect(planOf({ ...start, links: start.links.slice(1) }).order).not.toBe(order);
});
