// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { shortHtml } from '../../../src/source/build/short-html.ts';

/** What a browser reads in HTML: every element, attribute and text. */
function read(html: string): string {
  const page = document.createElement('div');
  page.innerHTML = html;
  return page.innerHTML;
}

test.each([
  ['<p class="a b" id="x">Text</p>', '<p class="a b" id=x>Text</p>'],
  ['<a href="/x/" data-pattern="9">X</a>', '<a href=/x/ data-pattern=9>X</a>'],
  ['<a href="/x/?along=larger-1">X</a>', '<a href="/x/?along=larger-1">X</a>'],
  ['<p hidden="">X</p>', '<p hidden>X</p>'],
  ['<input type="radio" name="n" checked=""/>', '<input type=radio name=n checked=""/>'],
  ['<img alt="" src="/a.png">', '<img alt src=/a.png>'],
  ['<svg><path d="M0 0"></path><circle r="1"></circle></svg>', '<svg><path d="M0 0" /><circle r=1 /></svg>'],
  ['<svg><path d="M0"/><text x="1">t</text></svg>', '<svg><path d="M0"/><text x=1>t</text></svg>'],
])('%s is shorter, and reads the same', (html, short) => {
  expect(shortHtml(html)).toBe(short);
  expect(read(short)).toBe(read(html));
});

test.each([
  'A text with class="x" in it',
  '<code>&lt;a href="x"> &#x3C;b c="d"></code>',
  '<p title="<a href=&quot;x&quot; b=c>">X</p>',
  '<p title="1 > 0 and a=&quot;b&quot;" lang="en">X</p>',
  '<p title="two\nlines" data-x="`">X</p>',
  '<p title="<i class=x>" lang="en">X</p>',
  '<style>.a{color:red}@container map (min-height:400px){.b{--y3:1}}</style>',
  '<script type="application/json">{"a":"\\u003cp class=\\"x\\">"}</script>',
])('%s reads the same', (html) => {
  expect(read(shortHtml(html))).toBe(read(html));
});
