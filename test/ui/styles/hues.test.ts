import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { HUES } from '../../../src/map/drawing/hue.ts';

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/**
 * What people see, as matrices on linear sRGB, for the whole loss of one kind of cone. Source: Machado, Oliveira and
 * Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, severity
 * 1.0.
 */
const EYES: Readonly<Record<string, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const tokens = readFileSync('src/ui/styles/tokens.css', 'utf8');
const blocks = tokens.split(/^(?:\}|@media)/m);
/** The tokens of a theme, by their names: the first block of the file is the light theme. */
const THEMES = {
  light: colours(blocks[0] ?? ''),
  dark: colours(blocks.find((block) => block.includes('data-theme="light"')) ?? ''),
};

function colours(block: string): ReadonlyMap<string, Triple> {
  return new Map(
    [...block.matchAll(/--([a-z0-9-]+): #([0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [
      name,
      [0, 2, 4].map((at) => linear(parseInt(hex.slice(at, at + 2), 16) / 255)) as unknown as Triple,
    ]),
  );
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function through(matrix: Matrix, colour: Triple): Triple {
  return matrix.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, part, index) => sum + part * (colour[index] ?? 0), 0),
      ),
    ),
  ) as unknown as Triple;
}

/** Returns a colour in Oklab (Björn Ottosson, 2020): lightness, and two axes of hue and chroma. */
function oklab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function contrast(a: Triple, b: Triple): number {
  const [dark = 0, light = 0] = [a, b]
    .map(([red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
    .toSorted((one, other) => one - other);
  return light / dark;
}

describe.each(Object.entries(THEMES))('in the %s theme', (_theme, theme) => {
  const token = (name: string): Triple => {
    const colour = theme.get(name);
    if (!colour) throw new Error(`There is no token ${name}.`);
    return colour;
  };
  const hues = Array.from({ length: HUES }, (_, hue) => token(`scale-${hue}`));
  const pairs = hues.flatMap((one, index) => hues.slice(index + 1).map((other) => [one, other] as const));
  // Scales beyond the eighth begin again, so the last hue is a neighbour of the first.
  const neighbours = hues.map((one, index) => [one, hues[(index + 1) % HUES] ?? one] as const);
  const least = (eyes: string, among: readonly (readonly [Triple, Triple])[]) => {
    const matrix = EYES[eyes] ?? EYES['normal'];
    if (!matrix) return 0;
    const seen = (colour: Triple) => oklab(through(matrix, colour));
    return Math.min(
      ...among.map(([one, other]) => {
        const [a, b] = [seen(one), seen(other)];
        return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
      }),
    );
  };
  const accents = hues.flatMap((hue) => [[hue, token('larger')] as const, [hue, token('smaller')] as const]);

  test('no hue is lighter than another', () => {
    const lightness = hues.map((hue) => oklab(hue)[0]);
    expect(Math.max(...lightness) - Math.min(...lightness)).toBeLessThan(0.065);
  });

  test('hues differ, and those of neighbouring bands most', () => {
    expect(least('normal', pairs)).toBeGreaterThan(LEAST.normal.all);
    expect(least('normal', neighbours)).toBeGreaterThan(LEAST.normal.neighbours);
  });

  test.each(['protanopia', 'deuteranopia', 'tritanopia'])('people with %s tell hues apart', (eyes) => {
    expect(least(eyes, pairs)).toBeGreaterThan(LEAST.blind.all);
    expect(least(eyes, neighbours)).toBeGreaterThan(LEAST.blind.neighbours);
  });

  test('no hue looks like the colours of larger and smaller patterns', () => {
    expect(least('normal', accents)).toBeGreaterThan(LEAST.normal.accents);
    for (const eyes of Object.keys(EYES)) expect(least(eyes, accents)).toBeGreaterThan(LEAST.blind.accents);
  });

  test('labels and edges of cards can be read on all grounds, and so can larger and smaller', () => {
    for (const ground of ['paper', 'surface', 'card', 'band'].map(token))
      for (const ink of [...hues, token('larger'), token('smaller'), token('ink-faint')])
        expect(contrast(ink, ground)).toBeGreaterThan(4.5);
  });

  test('bands are nearly neutral', () => {
    const [, a, b] = oklab(token('band'));
    expect(Math.hypot(a, b)).toBeLessThan(0.015);
  });
});

/** Least distances in Oklab. A distance of 0.02 is just noticeable side by side. */
const LEAST = {
  normal: { all: 0.07, neighbours: 0.105, accents: 0.08 },
  blind: { all: 0.024, neighbours: 0.055, accents: 0.03 },
};

test('every colour of a scale that is used is a token', () => {
  const taken = ['src/ui/styles/picture.css'].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/var\((--scale-[^)]*)\)/g)].map(([, name]) => name),
  );
  for (const name of taken) expect(tokens).toContain(`${name}: #`);
});
