import { expect, test } from 'vitest';
import type { Language } from '../../../src/language/language.ts';
import type { WrittenPattern } from '../../../src/language/pattern.ts';
import { cardHeight } from '../../../src/map/card.ts';
import { cardForm, formStyles, textEdges } from '../../../src/map/drawing/card-form.ts';
import { CARD } from '../../../src/map/drawing/card-look.ts';
import { wholeText } from '../../../src/map/drawing/detail.ts';
import { drawScene } from '../../../src/map/drawing/draw-scene.ts';
import { wholeMap } from '../../../src/map/drawing/map-view.ts';
import { drawPagePicture } from '../../../src/map/drawing/page-picture.ts';
import { drawPicture } from '../../../src/map/drawing/picture.ts';
import { sceneSvg } from '../../../src/map/drawing/scene-svg.ts';
import { TOKEN_COLOURS } from '../../../src/map/drawing/token-colours.ts';
import { cardRect } from '../../../src/map/layout.ts';
import { lensDrawing } from '../../../src/map/lenses/lens-drawing.ts';
import { DEVOPS, layoutOf, planOf } from '../../fixtures/planned.ts';

const usual = DEVOPS;

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
  expect(wholeText(['A'], cardHeight(1), form)).toMatchObject({
    meta: CARD.metaBaseline,
    lines: [{ y: CARD.nameBaseline }],
  });
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
  for (const count of [1, 2, 3, 5]) {
    const height = cardHeight(count);
    const { meta, lines } = wholeText(Array<string>(count).fill('Name'), height, form);
    expect(meta).toBe(null);
    // From the top of capitals to the baseline, with as much room above as below.
    const above = (lines[0]?.y ?? 0) - CARD.nameSize * 0.65;
    expect(Math.abs(above - (height - (lines.at(-1)?.y ?? 0)))).toBeLessThan(1.5);
  }
  expect(formStyles(form)).toContain('align-content:center');
});

const arabic = changed(() => ({ name: 'اسم', ai: true, confidence: 2 }));
const bareArabic = changed(() => ({ name: 'اسم', isNumberless: true, isUnrated: true, ai: false }));

/** The places of the texts on one card in the drawings of a map, from the card's left top corner. */
function drawn(language: Language, lens = 'scale') {
  const layout = layoutOf(language);
  const [card] = layout.cards;
  if (!card) throw new Error('there is no card');
  const { x, y } = cardRect(card);
  const href = ({ id }: { id: number }) => `/${id}/`;
  const view = { ...wholeMap(layout), width: 400, height: 300 };
  const title = 'Map';
  const picture = drawPicture(language, layout, new Map(), { view, lit: null, href, only: null, title });
  const seen = { layout, open: null, hide: false, found: null, near: null, chains: null, lens };
  const passing = new Set(language.patterns.map(({ id }) => id));
  const scene = sceneSvg(drawScene(language, { ...seen, passing }, { ...TOKEN_COLOURS, href }));
  const page = drawPagePicture(language, planOf(language), { href, lit: null, drawings: [], title });
  const cardIn = (html: string) => new RegExp(`<a [^>]*href="/${card.id}/".*?</a>`).exec(html)?.[0] ?? '';
  // A card is placed as a whole, or part by part.
  const corner = (svg: string) => {
    const found = /translate\(([\d.]+) ([\d.]+)\)/.exec(cardIn(svg));
    return found ? { x: x - Number(found[1]), y: y - Number(found[2]) } : { x, y };
  };
  const places = (svg: string) =>
    [...cardIn(svg).matchAll(/<(?:text|tspan)[^>]* x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]+)/g)].map(
      (found) => ({
        text: found[3]?.trim(),
        x: Math.round(Number(found[1]) - corner(svg).x),
        y: Math.round(Number(found[2]) - corner(svg).y),
      }),
    );
  return { picture: cardIn(picture), scene: cardIn(scene), page: cardIn(page), places, height: card.height };
}

test('in all drawings, names from right to left begin at the right edge, with the number there and the AI mark at the left', () => {
  const { picture, scene, page, places } = drawn(arabic);
  const [left, right] = [CARD.padding, CARD.width - CARD.padding];
  const wanted = [
    { text: '1 **', x: right, y: 15 },
    { text: 'AI', x: left, y: 15 },
    { text: 'اسم', x: right, y: 28 },
  ];
  expect(places(picture)).toEqual(wanted);
  expect(places(scene)).toEqual(wanted);
  expect(picture).toContain('<text class="name" direction="rtl">');
  expect(scene.match(/direction="rtl"/g)).toHaveLength(2);
  expect(scene).not.toContain('text-anchor');
  expect(page).toContain('<small>1 **<i>AI</i></small>اسم');
});

test('in all drawings, names stand alone in the middle where no card has number or marks', () => {
  const { picture, scene, page, places, height } = drawn(bareArabic);
  const [line] = wholeText(['اسم'], height, { isMirrored: true, hasMarks: false }).lines;
  const y = Math.round(line?.y ?? 0);
  const wanted = [{ text: 'اسم', x: CARD.width - CARD.padding, y }];
  expect(places(picture)).toEqual(wanted);
  expect(places(scene)).toEqual(wanted);
  expect(page).toMatch(/<a [^>]*>اسم<\/a>/);
  const { scene: marked, places: markedPlaces } = drawn(bareArabic, 'links');
  expect(markedPlaces(marked)).toEqual([
    { text: expect.stringMatching(/ links?$/) as string, x: CARD.padding, y: 15 },
    { text: 'اسم', x: CARD.width - CARD.padding, y: 28 },
  ]);
});
