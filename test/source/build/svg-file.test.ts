import { expect, test } from 'vitest';
import type { Language } from '../../../src/language/language.ts';
import { viewAt } from '../../../src/cli/export-view.ts';
import { svgFile } from '../../../src/source/build/svg-file.ts';
import { devops, toLanguage } from '../../fixtures/sample-to-language.ts';

const sample = devops();
const [first, ...rest] = sample.patterns;
const language: Language = toLanguage({
  ...sample,
  patterns: first ? [{ ...first, name: `<&"'> ]]>` }, ...rest] : [],
});
const at = (view: string, theme: 'light' | 'dark' | null = 'light') =>
  svgFile(language, viewAt(view, language), theme);
const cards = (svg: string) => svg.match(/<a /g)?.length ?? 0;

test('the map as a file has every card, name and link, and the colours of both themes', () => {
  const svg = at('', null);
  expect(svg.match(/<path /g)).toHaveLength(166);
  expect(cards(svg)).toBe(56);
  expect(svg).toContain('&lt;&amp;&quot;&#39;&gt; ]]&gt;');
  expect(svg).toContain('--scale-0:#');
  expect(svg).toContain('prefers-color-scheme:dark');
  expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/);
});

test('in one theme it has plain colours, which every program draws', () => {
  expect(at('')).not.toMatch(/var\(|color-mix|<style/);
  expect(at('')).toContain('fill="#faf7f1"');
  expect(at('', 'dark')).toContain('fill="#14161a"');
});

test('its tags are balanced, and nothing but tags begins with "<"', () => {
  const svg = at('?lens=links', null);
  const open: string[] = [];
  for (const [, close, name = '', empty] of svg.matchAll(
    /<(\/?)([a-z]+)(?:\s[a-zA-Z:-]+="[^"<]*")*(\/?)>/g,
  )) {
    if (close) expect(open.pop()).toBe(name);
    else if (!empty) open.push(name);
  }
  expect(open).toEqual([]);
  expect(svg.replace(/<\/?[a-z]+(?:\s[a-zA-Z:-]+="[^"<]*")*\/?>/g, '')).not.toContain('<');
});

test('filters dim, or leave out what the reader hides', () => {
  const passing = language.patterns.filter(({ scale }) => scale === 2).length;
  expect(at('?scale=2').match(/<a [^>]*opacity="0.16"/g)).toHaveLength(56 - passing);
  expect(cards(at('?scale=2&hide=yes'))).toBe(passing);
});

test('a folded scale has its strip and no cards', () => {
  const folded = language.patterns.filter(({ scale }) => scale === 2).length;
  const svg = at('?fold=2');
  expect(cards(svg)).toBe(56 - folded);
  expect(svg).toContain(`· ${folded} patterns`);
  // Not even the card of the open pattern.
  expect(cards(at('/patterns/013-x/?fold=2'))).toBe(56 - folded);
});

test('an open pattern is lit with its neighbours; a depth leaves the rest out', () => {
  const svg = at('/patterns/013-x/');
  expect(svg).toContain('fill="#aa5500"');
  expect(svg).toContain('fill="#05708a"');
  expect(svg.match(/<a [^>]*opacity="0.34"/g)?.length).toBeGreaterThan(20);
  expect(cards(at('/patterns/013-x/?depth=1'))).toBeLessThan(20);
  expect(cards(at('https://example.org/sub/patterns/013-x/?depth=1&arrangement=links'))).toBe(
    cards(at('/patterns/013-x/?depth=1')),
  );
});

test('a lens colours the cards and brings its legend', () => {
  expect(at('')).not.toContain('Invariant **');
  expect(at('?lens=confidence')).toMatch(/>Invariant \*\* \(\d+\)</);
  expect(at('?lens=confidence')).toMatch(/>Invariant leaning on a hypothesis \(\d+\)</);
});

test('the arrangement by links has no bands', () => {
  const svg = at('?arrangement=links');
  expect(cards(svg)).toBe(56);
  expect(svg).not.toContain('fill="#f5f2ec"');
});
