import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandLabel } from '../../../src/map/bands/band-label.ts';
import { cardHeight } from '../../../src/map/card.ts';
import { CARD } from '../../../src/map/drawing/card-look.ts';
import { SMALLEST, WHOLE_ZOOM, detailAt, cornerMark, shortText } from '../../../src/map/drawing/detail.ts';
import { LABEL_WIDTH } from '../../../src/map/layout.ts';
import { textWidth } from '../../../src/map/drawing/text-width.ts';

const zoom = fc.double({ min: 0.05, max: 2, noNaN: true });
const lines = fc.integer({ min: 1, max: 5 });
const name = fc
  .array(fc.string({ unit: fc.constantFrom('a', 'm', 'W', 'é', '-', 'i'), minLength: 1, maxLength: 14 }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((words) => words.join(' '));

const FORM = { isMirrored: false, hasMarks: true };

test('nearer, more is drawn of a card, never less', () => {
  const order = ['mark', 'short', 'whole'];
  fc.assert(
    fc.property(zoom, zoom, (a, b) => {
      const [far, near] = [Math.min(a, b), Math.max(a, b)];
      expect(order.indexOf(detailAt(near))).toBeGreaterThanOrEqual(order.indexOf(detailAt(far)));
    }),
  );
});

test('a shortened name stays on its card, begins as the name does, and says that it is shortened', () => {
  fc.assert(
    fc.property(
      name,
      lines,
      fc.double({ min: 0.5, max: WHOLE_ZOOM, noNaN: true }),
      fc.boolean(),
      (text, count, at, hasMarks) => {
        const height = cardHeight(count);
        const drawn = shortText(text, height, at, { isMirrored: false, hasMarks });
        const size = SMALLEST.size / at;
        for (const line of drawn.lines) {
          expect(textWidth(line.text, size)).toBeLessThanOrEqual(CARD.width - 2 * drawn.padding);
          expect(line.y - size * 0.75).toBeGreaterThanOrEqual(0);
          expect(line.y + size * 0.2).toBeLessThanOrEqual(height);
        }
        const bare = (value: string) => value.replaceAll(/\s/g, '');
        const shown = bare(drawn.lines.map((line) => line.text).join(''));
        if (shown !== bare(text)) {
          expect(shown.endsWith('…')).toBe(true);
          expect(bare(text).startsWith(shown.slice(0, -1))).toBe(true);
        }
      },
    ),
  );
});

test('a shortened name is never broken inside a word', () => {
  const lines = shortText('Complicated Subsystem Team', cardHeight(3), 0.66, FORM).lines.map(
    ({ text }) => text,
  );
  expect(lines).toEqual(['Complicat…']);
  expect(
    shortText('Pair and Ensemble Programming', cardHeight(3), 0.66, FORM).lines.map(({ text }) => text),
  ).toEqual(['Pair and', 'Ensemble', 'Programm…']);
});

test('a number is drawn only where its card has room for it', () => {
  const drawn = cornerMark(12, cardHeight(2), 0.6);
  expect(drawn?.text).toBe('12');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), lines, zoom, (id, count, at) => {
      const mark = cornerMark(id, cardHeight(count), at);
      if (!mark) return;
      expect(mark.x).toBeGreaterThanOrEqual(0);
      expect(cardHeight(count) * at).toBeGreaterThanOrEqual(SMALLEST.size);
    }),
  );
});

test('the labels of bands are never smaller than 11 px on the screen while they are shown grown, and keep to their place', () => {
  const band = { scale: 3, x: 10, y: 100, width: 900, height: 74, labelEnd: 200 };
  fc.assert(
    fc.property(name, fc.double({ min: 0.2, max: 0.89, noNaN: true }), (text, at) => {
      const label = bandLabel({ number: 3, name: text, description: '' }, band, at, 400);
      for (const line of label) {
        expect(line.size * at).toBeGreaterThanOrEqual(10.99);
        expect(line.y).toBeLessThanOrEqual(band.y + band.height);
        const width = textWidth(line.text, line.size);
        if (line.align === 'left') expect(line.x + width).toBeLessThanOrEqual(band.x + LABEL_WIDTH + 4);
        else expect((line.x - width) * at).toBeGreaterThanOrEqual(band.x * at - 400);
      }
    }),
  );
});
