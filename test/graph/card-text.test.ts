import { expect, test } from 'vitest';
import { paintCardText } from '../../src/graph/card-text.ts';
import { lensDrawing } from '../../src/map/lenses/lens-drawing.ts';
import type { Pattern } from '../../src/language/pattern.ts';
import { type CardForm, cardForm } from '../../src/map/drawing/card-form.ts';
import { CARD } from '../../src/map/drawing/card-look.ts';
import { type Card, cardLookup, cardRect } from '../../src/map/layout.ts';
import { LANGUAGE as SMALL, LAYOUT } from './small-language.ts';
import { PALETTE } from './headless-core.ts';

interface Written {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly align: string;
  readonly direction: string;
}

/** A canvas that records the texts written on it. Each letter is half as wide as its font size. */
function paper() {
  const written: Written[] = [];
  const context = {
    font: '',
    fillStyle: '',
    textAlign: 'left',
    direction: 'ltr',
    measureText: (text: string) => ({ width: (text.length * sizeOf(context.font)) / 2 }),
    fillText(text: string, x: number, y: number) {
      const { fillStyle: colour, textAlign: align, direction } = context;
      written.push({ text, x, y, size: sizeOf(context.font), colour, align, direction });
    },
  };
  return { written, context: context as unknown as CanvasRenderingContext2D };
}

const sizeOf = (font: string): number => Number(/([\d.]+)px/.exec(font)?.[1]);

function write(
  part: Partial<Pattern>,
  zoom: number,
  lens: string | null = null,
  changed: Partial<CardForm> = {},
): readonly Written[] {
  const [first] = SMALL.patterns;
  const card = cardLookup(LAYOUT).get(1);
  if (!first || !card) throw new Error('there is no pattern 1');
  const { written, context } = paper();
  const drawing = lens === null ? null : lensDrawing(SMALL, lens);
  paintCardText(context, { ...first, ...part } as Pattern, card, zoom, {
    palette: PALETTE,
    lens: drawing,
    form: { ...cardForm(SMALL, drawing), ...changed },
  });
  expect(context).toMatchObject({ textAlign: 'left', direction: 'ltr' });
  for (const { x, y } of written) expect(isOn(card, x, y)).toBe(true);
  return written;
}

function isOn(card: Card, x: number, y: number): boolean {
  const rect = cardRect(card);
  return x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height;
}

test('near, a card has its whole name, its number and its asterisks, in the size of the card', () => {
  const written = write({ name: 'A Name' }, 1);
  expect(written.map(({ text }) => text)).toEqual(['A Name', '1 **']);
  expect(written[0]).toMatchObject({ size: CARD.nameSize, colour: PALETTE.ink });
});

test('farther, the name is cut to what can be read, at 11 pixels of the screen', () => {
  const zoom = 0.6;
  const written = write({ name: 'A Very Long Name That Has No Room Here' }, zoom);
  expect(written.some(({ text }) => text.endsWith('…'))).toBe(true);
  for (const { size } of written) expect(size * zoom).toBeCloseTo(11);
});

test('from afar, there is the number alone', () => {
  expect(write({ name: 'A Name' }, 0.4).map(({ text }) => text)).toEqual(['1']);
});

test('what AI changes is marked at the right, unless a lens writes something there', () => {
  expect(write({ ai: true }, 1).at(-1)).toMatchObject({ text: 'AI', align: 'right' });
  expect(write({ ai: true }, 1, 'links').at(-1)).toMatchObject({ text: '1 link', align: 'right' });
  expect(write({ ai: false }, 1).at(-1)).toMatchObject({ align: 'left' });
});

test('what is not written is faint', () => {
  for (const { colour } of write({ status: 'unwritten' } as Partial<Pattern>, 1))
    expect(colour).toBe(PALETTE.inkFaint);
});

test.each([1, 0.6])(
  'names that run from right to left begin at the right edge, with the number there, at zoom %d',
  (zoom) => {
    const written = write({ name: 'اسم', ai: true }, zoom, null, { isMirrored: true });
    const rect = cardRect(cardLookup(LAYOUT).get(1) as Card);
    const middle = rect.x + rect.width / 2;
    for (const { text, x, align, direction } of written) {
      expect(x > middle).toBe(text !== 'AI');
      expect(align).toBe(text === 'AI' ? 'left' : 'right');
      expect(direction).toBe(text === 'AI' ? 'ltr' : 'rtl');
    }
    expect(written.map(({ text }) => text).toSorted()).toEqual(['1 **', 'AI', 'اسم']);
  },
);

test.each([1, 0.6])(
  'where no card has number or marks, a name stands in the middle of its card, at zoom %d',
  (zoom) => {
    const written = write({ name: 'A Name' }, zoom, null, { hasMarks: false });
    const card = cardLookup(LAYOUT).get(1) as Card;
    expect(written.map(({ text }) => text)).toEqual(['A Name']);
    expect(Math.abs((written[0]?.y ?? 0) - (written[0]?.size ?? 0) * 0.35 - card.y)).toBeLessThan(1);
  },
);
