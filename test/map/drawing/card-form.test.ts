import { expect, test } from 'vitest';
import type { Language } from '../../../src/language/language.ts';
import type { WrittenPattern } from '../../../src/language/pattern.ts';
import { cardHeight } from '../../../src/map/card.ts';
import { cardForm, firstBaseline, formStyles, textEdges } from '../../../src/map/drawing/card-form.ts';
import { CARD } from '../../../src/map/drawing/card-look.ts';
import { lensDrawing } from '../../../src/map/lenses/lens-drawing.ts';
import { devops, toLanguage } from '../../fixtures/sample-to-language.ts';

const usual = toLanguage(devops());

function changed(change: (pattern: WrittenPattern, index: number) => Partial<WrittenPattern>): Language {
  const patterns = usual.patterns.map((pattern, index) =>
    pattern.status === 'written' ? { ...pattern, ...change(pattern, index) } : pattern,
  );
  return { ...usual, patterns: patterns.filter(({ status }) => status === 'written') };
}

const bare = changed(() => ({ isNumberless: true, isUnrated: true, ai: false }));

test('the cards of a numbered language in English have the usual form, without a style of their own', () => {
  const form = cardForm(usual, null);
  expect(form).toEqual({ isMirrored: false, hasMarks: true });
  expect(formStyles(form)).toBe('');
  expect(firstBaseline(1, cardHeight(1), form)).toBe(CARD.nameBaseline);
  expect(textEdges({ x: 10, y: 0, width: 107, height: 50 }, 7, form)).toEqual({ start: 17, end: 110 });
});

test('cards are mirrored if most names are written from right to left', () => {
  const named = (share: number) =>
    changed((_, index) => (index % 10 < share * 10 ? { name: `${index} اسم` } : {}));
  expect(cardForm(named(0.4), null).isMirrored).toBe(false);
  const form = cardForm(named(0.6), null);
  expect(form.isMirrored).toBe(true);
  expect(formStyles(form)).toContain('direction:rtl');
  expect(textEdges({ x: 10, y: 0, width: 107, height: 50 }, 7, form)).toEqual({ start: 110, end: 17 });
});

test('cards keep the line above the name if any card has a number, asterisks or a mark', () => {
  expect(cardForm(bare, null).hasMarks).toBe(false);
  for (const some of [{ isNumberless: undefined }, { isUnrated: undefined }, { ai: true }]) {
    const patterns = bare.patterns.map((pattern, index) =>
      index === 9 ? ({ ...pattern, ...some, confidence: 2 } as WrittenPattern) : pattern,
    );
    expect(cardForm({ ...bare, patterns }, null).hasMarks).toBe(true);
  }
});

test('a lens that marks cards brings the line back, and others do not', () => {
  expect(cardForm(bare, lensDrawing(bare, 'links')).hasMarks).toBe(true);
  expect(cardForm(bare, lensDrawing(bare, 'confidence')).hasMarks).toBe(false);
});

test('without the line, names of any length stand in the middle of their cards', () => {
  const form = cardForm(bare, null);
  for (const lines of [1, 2, 3, 5]) {
    const height = cardHeight(lines);
    const above = firstBaseline(lines, height, form) - CARD.nameSize * 0.75;
    const below = height - firstBaseline(lines, height, form) - (lines - 1) * CARD.nameLeading;
    expect(Math.abs(above - below + CARD.nameSize * 0.25)).toBeLessThan(5);
  }
  expect(formStyles(form)).toContain('align-content:center');
});
