import { expect, test } from 'vitest';
import { isTypedIn } from '../../../src/ui/parts/is-typed-in.ts';

function first(html: string): Element | null {
  document.body.innerHTML = html;
  return document.querySelector('.here');
}

test.each([
  '<input class="here">',
  '<input class="here" type="search">',
  '<textarea class="here"></textarea>',
  '<select class="here"></select>',
  '<div contenteditable="true"><b class="here">x</b></div>',
  '<div role="listbox"><div class="here" role="option"></div></div>',
])('letters mean something in %s', (html) => expect(isTypedIn(first(html))).toBe(true));

test.each([
  '<input class="here" type="checkbox">',
  '<input class="here" type="range">',
  '<button class="here">x</button>',
  '<div contenteditable="false"><b class="here">x</b></div>',
])('letters mean nothing on %s', (html) => expect(isTypedIn(first(html))).toBe(false));

test('letters mean nothing where nothing has the focus', () => expect(isTypedIn(window)).toBe(false));
