import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSvgFault } from '../../src/source/svg-fault.ts';

const svg = (inner: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`;

describe('a plain picture is shown', () => {
  test.each([
    [
      'shapes and styles',
      svg('<style>.a { fill: url(#g) } /* x */</style><path class="a" style="fill:#fff" d="M0 0"/>'),
    ],
    [
      'an XML declaration, a doctype and a comment',
      `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<!-- <script> -->${svg('')}`,
    ],
    [
      'gradients, uses and animation',
      svg('<use href="#a"/><use xlink:href="#b"/><animate attributeName="x" to="1"/>'),
    ],
    [
      'links to read on',
      svg('<a href="https://example.org/a?b=1&amp;c=2"><text>on = off</text></a><a xlink:href="../x/"/>'),
    ],
    [
      'a bitmap and a typeface within it',
      svg(
        '<image href="data:image/png;base64,AA=="/><style>@font-face{src:url("data:font/woff2;base64,AA")}</style>',
      ),
    ],
    ['styles in a section', svg('<style><![CDATA[ a > b { fill: red } ]]></style>')],
    [
      "an editor's own elements",
      svg('<sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD" inkscape:zoom="1"/>'),
    ],
  ])('%s', (_, text) => {
    expect(findSvgFault(text)).toBeNull();
  });
});

describe('what could run or load something is refused', () => {
  test.each([
    ['a script', svg('<script>alert(1)</script>'), 'holds a script'],
    [
      'a script with a prefix',
      svg('<x:SCRIPT xmlns:x="http://www.w3.org/2000/svg" href="a.js"/>'),
      'holds a script',
    ],
    ['an event handler', svg('', 'onload="alert(1)"'), 'event handler'],
    ['an event handler after a ">"', svg(`<path d=">" onclick='x'/>`), 'event handler'],
    ['foreignObject', svg('<foreignObject><p>x</p></foreignObject>'), 'foreignObject'],
    ['HTML', svg('<h:img xmlns:h="http://www.w3.org/1999/xhtml" src="x"/>'), 'holds HTML'],
    ['HTML, disguised', svg('<h:b xmlns:h="http://www.w3.org/1999/&#x78;html"/>'), 'holds HTML'],
    ['entities', `<!DOCTYPE svg [<!ENTITY x "<script>alert(1)</script>">]>${svg('&x;')}`, 'entities'],
    ['a stylesheet', `<?xml-stylesheet href="https://example.org/a.css"?>${svg('')}`, 'processing'],
    ['a link that runs', svg('<a href="javascript:alert(1)"/>'), 'refers'],
    ['a link that runs, disguised', svg('<a xlink:href=" java&#10;script&#58;alert(1)"/>'), 'refers'],
    ['a link to a page of data', svg('<a href="data:text/html,x"/>'), 'refers'],
    [
      'a link that animation changes',
      svg('<a href="#"><set attributeName="xlink:href" to="javascript:x"/></a>'),
      'animation',
    ],
    ['a picture elsewhere', svg('<image href="https://example.org/a.png"/>'), 'refers'],
    ['a picture within a picture', svg('<image href="data:image/svg+xml,x"/>'), 'refers'],
    ['a use of another file', svg('<use href="b.svg#a"/>'), 'refers'],
    ['a fill elsewhere', svg('<path fill="url(https://example.org/a)"/>'), 'refers'],
    ['a style elsewhere', svg('<path style="fill:url(//example.org)"/>'), 'refers'],
    ['a style elsewhere, disguised', svg('<style>a{fill:u<!-- -->rl(//example.org)}</style>'), 'refers'],
    [
      'a style elsewhere, written in entities',
      svg('<style>a{fill:&#117;rl(//example.org)}</style>'),
      'refers',
    ],
    ['a style elsewhere, escaped', svg('<style>a{fill:\\75rl(//example.org)}</style>'), 'escaped'],
    [
      'a style elsewhere, around an element',
      svg('<style>a{fill:u<b/>rl(//example.org)}</style>'),
      'well-formed',
    ],
    ['an imported style', svg('<style>@import "//example.org"</style>'), 'stylesheet'],
    ['another encoding', `<?xml version="1.0" encoding="UTF-7"?>${svg('')}`, 'encoding'],
    ['a tag that never ends', '<svg onload=alert(1)', 'well-formed'],
    ['an attribute without marks', '<svg onload=alert(1)></svg>', 'well-formed'],
    ['a comment that never ends', `<!-- ${svg('')}`, 'well-formed'],
  ])('%s', (_, text, fault) => {
    expect(findSvgFault(text)).toContain(fault);
  });
});

test('any text gets an answer', () => {
  const pieces = [
    '<',
    '>',
    '<svg ',
    'a="',
    '"',
    "'",
    '/>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?xml ',
    '?>',
    '<style>',
    '&#0;',
    '&',
  ];
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 40 }), (parts) => {
      expect(typeof findSvgFault(parts.join(''))).toMatch(/string|object/);
    }),
  );
});

test.each(['<', '<a ', '<!--', '<a b="', ' a="b"', '&#1;', '<style>', 'url('])(
  'a picture of four megabytes of %j is answered',
  (unit) => {
    const text = unit.repeat(4_000_000 / unit.length);
    expect(findSvgFault(text)).not.toBe('');
    expect(findSvgFault(`<svg${text}/>`)).not.toBe('');
    expect(findSvgFault(`<svg><style>${text}</style></svg>`)).not.toBe('');
  },
);
