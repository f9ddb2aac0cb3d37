import { expect, test } from 'vitest';
import { styleRules } from '../../../src/source/build/style-rules.ts';
import { writeStyles } from '../../../src/source/build/write-styles.ts';

const DARK = '@media (prefers-color-scheme:dark){:root{--ink:#fff}}';

test.each([
  [
    'without spaces and comments',
    '/* A */ .a , .b {\n  top : 0 ;\n  margin: 0\n    1px; }',
    '.a,.b{top:0;margin:0 1px}',
  ],
  [
    'spaces in values',
    '.a{font:400 calc(2 * var(--here)) / 1 "A, B", c;margin:calc(1px - 2px)}',
    '.a{font:400 calc(2*var(--here))/1 "A, B",c;margin:calc(1px - 2px)}',
  ],
  ['strings as they are', `.a::after{content:"a \\" , b" ' , c'}`, `.a::after{content:"a \\" , b" ' , c'}`],
  ['values side by side', ':root{--b:1px}.a{margin:var(--b)var(--b)}', '.a{margin:1px 1px}'],
  ['a group of rules', '@media (width <= 4em) { .a { top: 0 } }', '@media (width<=4em){.a{top:0}}'],
  [
    'a colour that is used',
    `:root{--ink:#000;--paper:#fff}${DARK}.a{color:var(--ink)}`,
    `:root{--ink:#000}${DARK}.a{color:var(--ink)}`,
  ],
  [
    'what another property needs',
    '.a{--b:1px;--c:var(--b)}.b{width:var(--c)}',
    '.a{--b:1px;--c:var(--b)}.b{width:var(--c)}',
  ],
  ['a size that is always the same', ':root{--b:1px}.a{width:calc(2*var(--b))}', '.a{width:calc(2*1px)}'],
  [
    'a value that is longer than its name',
    ':root{--b:Georgia,serif}.a{font-family:var(--b)}',
    ':root{--b:Georgia,serif}.a{font-family:var(--b)}',
  ],
  [
    'a size that elements change',
    ':root{--b:1px}.b{--b:2px}.a{width:var(--b)}',
    ':root{--b:1px}.b{--b:2px}.a{width:var(--b)}',
  ],
  [
    'a size that the page changes',
    ':root{--here:1px}.a{width:var(--here)}',
    ':root{--here:1px}.a{width:var(--here)}',
  ],
  ['a size that nothing declares', '.a{width:var(--b,1px)}', '.a{width:1px}'],
  ['a size that the page declares', '.a{width:var(--here,1px)}', '.a{width:var(--here,1px)}'],
  [
    'a property of a kind',
    '@property --u{syntax:"*";inherits:true}@property --v{syntax:"*"}.a{width:var(--u,1px)}',
    '@property --u{syntax:"*";inherits:true}.a{width:var(--u,1px)}',
  ],
])('styles are written as short as they can be: %s', (_, css, written) => {
  expect(writeStyles(styleRules(css), '<p style="--here:3px">')).toBe(written);
});
