import { expect, test } from 'vitest';
import { namesAtFirst } from '../../../src/source/build/names-at-first.ts';

test('elements, classes, ids and attributes are what selectors can find', () => {
  const names = namesAtFirst('<div id="app"><A class="card l3" data-side="larger" hidden>x<br></A></div>');
  expect([...names]).toEqual([
    'html',
    'body',
    'div',
    '#app',
    '[id]',
    '[id=app]',
    'a',
    '.card',
    '.l3',
    '[data-side]',
    '[data-side=larger]',
    '[hidden]',
    'br',
  ]);
});

test('what waits is left out: an element, or what lies inside it; what follows is not', () => {
  const names = namesAtFirst(
    `<header class="bar" data-late="inside"><p class="a"><img class="b"><i class="c" data-late="self"/></p><hr class="d"></header>
     <ul class="e" data-late="self"><li class="f"><b class="g"></b></li></ul><svg class="h"><path class="i"/></svg>`,
  );
  expect(['.bar', '.h', '.i'].every((name) => names.has(name))).toBe(true);
  expect([...'abcdefg'].filter((name) => names.has(`.${name}`))).toEqual([]);
});

test('a value may hold what looks like a tag', () => {
  expect([...namesAtFirst('<p title="<b class=x>" class="a">1 < 2</p>')]).toEqual([
    'html',
    'body',
    'p',
    '[title]',
    '[title=<b class=x>]',
    '.a',
  ]);
});
