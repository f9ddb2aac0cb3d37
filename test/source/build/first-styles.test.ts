import { expect, test } from 'vitest';
import { firstStyles, laterStyles } from '../../../src/source/build/first-styles.ts';

const BODY = '<div id="app"><p class="a" data-side="larger" style="color:var(--ink)">x</p></div>';

test.each([
  ['a class that is there', '.a{top:0}', '.a{top:0}'],
  ['a class that is not', '.b{top:0}', ''],
  ['one of two selectors', '.b,.a{top:0}', '.a{top:0}'],
  ['all of a selector', '#app>.a,#app .b,p.a,li.a{top:0}', '#app>.a,p.a{top:0}'],
  ['an element that is not there', 'table{top:0}', ''],
  ['an attribute', '[data-side]{top:0}', '[data-side]{top:0}'],
  [
    'the value of an attribute',
    '[data-side=smaller],[data-side="larger"]{top:0}',
    '[data-side="larger"]{top:0}',
  ],
  ['what a script may give the root', ':root[data-theme=dark] .a{top:0}', ':root[data-theme=dark] .a{top:0}'],
  ['a state', '.a:hover,.a:focus-visible,.a::placeholder{top:0}', ''],
  ['what is not', '.a:not(.b){top:0}', '.a:not(.b){top:0}'],
  ['one of several', '.a:is(.b,:hover),.a:is(.b,p){top:0}', '.a:is(.b,p){top:0}'],
  [
    'of a list what is there',
    '.a:is(.b,[data-side]):not(.b,:hover){top:0}',
    '.a:is([data-side]):not(.b){top:0}',
  ],
  ['of a list without weight', ':where(.b,p,#app .b)>.a{top:0}', ':where(p)>.a{top:0}'],
  ['paper', '@media print{.a{top:0}}@page{margin:1cm}', ''],
  ['a window', '@media (width<=4em){.a{top:0}.b{top:0}}', '@media (width<=4em){.a{top:0}}'],
  ['a window in which nothing is there', '@media (width<=4em){.b{top:0}}', ''],
  ['a page without scripts', '@media (scripting:none){.a{top:0}}', ''],
  ['how a page behaves', '.a{cursor:help;scroll-margin-top:1px;top:0}', '.a{top:0}'],
  ['a colour that the page uses', ':root{--ink:#000;--paper:#fff}', ':root{--ink:#000}'],
])('the first frame has the styles that it needs: %s', (_, css, first) => {
  expect(firstStyles(css)(BODY)).toBe(first);
});

test('the typeface is declared once, in the page', () => {
  const faces =
    '@font-face{font-family:F;src:url(f.woff2);unicode-range:U+??}@font-face{font-family:F;src:url(g.woff2)}';
  expect(firstStyles(faces)(BODY)).toBe(faces);
  expect(laterStyles(`${faces}.a{top:0}`)).toBe('.a{top:0}');
});
