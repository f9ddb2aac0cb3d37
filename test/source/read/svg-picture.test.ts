import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSvgPicture } from '../../../src/source/read/svg-picture.ts';

const NAMESPACES =
  'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:h="http://www.w3.org/1999/xhtml"';
const svg = (inner: string, attributes = '') => `<svg ${NAMESPACES} ${attributes}>${inner}</svg>`;

function read(text: string) {
  const picture = readSvgPicture(text);
  if (picture.kind === 'refused') throw new Error(picture.why);
  return { text: picture.text, leftOut: picture.leftOut.map(({ what }) => what) };
}

describe('a plain picture is kept whole', () => {
  test.each([
    [
      'shapes',
      svg('<g fill="none"><path d="M0 0h3" stroke-width="2"/></g>'),
      '<path d="M0 0h3" stroke-width="2">',
    ],
    ['text', svg('<text x="1">A &lt; B &amp; C</text>'), '<text x="1">A &lt; B &amp; C</text>'],
    [
      'a style',
      svg('<style>.a { fill: url(#g); stroke: rgb(0,0,0) }</style>'),
      '.a{fill:url(#g);stroke:rgb(0,0,0)}',
    ],
    [
      'a style for the dark',
      svg('<style>@media (prefers-color-scheme: dark) { .a { fill: #fff } }</style>'),
      '@media (prefers-color-scheme:dark){.a{fill:#fff}}',
    ],
    ['a style in a section', svg('<style><![CDATA[ a > b { fill: red } ]]></style>'), 'a&gt;b{fill:red}'],
    ['style attributes', svg('<path style="fill:#fff;opacity:.5"/>'), 'style="fill:#fff;opacity:.5"'],
    [
      'parts that are used again',
      svg('<defs><path id="a"/></defs><use xlink:href="#a"/>'),
      '<use href="#a">',
    ],
    ['a gradient', svg('<path fill="url(#g)"/>'), 'fill="url(#g)"'],
    [
      'a bitmap within',
      svg('<image href="data:image/png;base64,AA=="/>'),
      'href="data:image/png;base64,AA=="',
    ],
    [
      'links to read on',
      svg('<a href="https://example.org/a?b=1&amp;c=2"><text>x</text></a>'),
      'href="https://example.org/a?b=1&amp;c=2"',
    ],
    ['movement', svg('<animate attributeName="opacity" values="0;1" dur="1s"/>'), 'attributeName="opacity"'],
    [
      "an editor's own elements",
      svg('<inkscape:grid/><path inkscape:label="x" d="M0 0"/>'),
      '<path d="M0 0">',
    ],
  ])('%s', (_, text, kept) => {
    const picture = read(text);
    expect(picture.text).toContain(kept);
    expect(picture.leftOut).toEqual([]);
  });

  test.each([
    [
      'Graphviz',
      '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"\n "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<!-- Generated -->\n',
    ],
    [
      'an editor that declares names',
      '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE svg [ <!ENTITY ns_own "https://example.org/own"> ]>\n',
    ],
  ])('the document type of %s is left out, and the picture is shown', (_, head) => {
    const { text, leftOut } = read(head + svg('<path d="M0 0"/>'));
    expect(text).not.toContain('<!');
    expect(text).toContain('<path d="M0 0">');
    expect(leftOut).toEqual([]);
  });
});

describe('what does more than draw is left out, and the rest is shown', () => {
  test.each([
    ['a script', svg('<script>mark()</script><path/>'), 'a script'],
    ['an event handler', svg('<path onclick="mark()"/>'), 'an event handler onclick'],
    ['foreignObject', svg('<foreignObject><h:p>x</h:p></foreignObject><path/>'), 'an element foreignObject'],
    ['HTML', svg('<h:p>x</h:p><path/>'), 'HTML'],
    ['a use of another file', svg('<use href="b.svg#a"/><path/>'), 'a reference of use to another file'],
    [
      'a picture elsewhere',
      svg('<image href="https://example.org/a.png"/><path/>'),
      'a reference of image to another file',
    ],
    [
      'a picture in a picture',
      svg('<image href="data:image/svg+xml;base64,AA=="/><path/>'),
      'a reference of image to another file',
    ],
    [
      'a fill elsewhere',
      svg('<path fill="url(https://example.org/a)"/>'),
      'a reference of path to another file',
    ],
    [
      'a style elsewhere',
      svg('<style>path { fill: url(https://example.org/a) }</style><path/>'),
      'a style that is not known to draw only',
    ],
    [
      'an imported style',
      svg('<style>@import "https://example.org/a"; path { fill: red }</style><path/>'),
      'a style that is not known to draw only',
    ],
    [
      'a set of images',
      svg('<path style="background:image-set(\'a.png\' 1x)"/>'),
      'a style that is not known to draw only',
    ],
    ['a style sheet', `<?xml-stylesheet href="a.css"?>${svg('<path/>')}`, 'a style sheet in another file'],
    [
      'an animation of an address',
      svg('<a><animate attributeName="href" to="#b"/></a><path/>'),
      'an animation of href',
    ],
  ])('%s', (_, text, what) => {
    const picture = read(text);
    expect(picture.leftOut).toContain(what);
    expect(picture.text).toContain('<path');
    expect(picture.text.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
      /mark\(|example\.org|<script|a\.png|svg\+xml|b\.svg|<h:/,
    );
  });
});

describe('what cannot be read is refused, with the place', () => {
  test.each([
    ['a tag that never ends', '<svg width="1"', /well-formed/],
    ['an attribute without marks', '<svg width=1></svg>', /well-formed/],
    ['another root', '<html xmlns="http://www.w3.org/1999/xhtml"/>', /no SVG/],
    [
      'an entity of its own',
      `<!DOCTYPE svg [ <!ENTITY own "x"> ]>${svg('<text>&own;</text>')}`,
      /well-formed/,
    ],
    ['a very deep one', svg('<g>'.repeat(201) + '</g>'.repeat(201)), /nested/],
    ['an empty file', '', /well-formed/],
  ])('%s', (_, text, why) => {
    expect(readSvgPicture(text)).toMatchObject({
      kind: 'refused',
      why: expect.stringMatching(why) as unknown,
    });
  });
});

test('a picture that was kept is kept as it is', () => {
  const part = fc.constantFrom(
    '<path d="M0 0"/>',
    '<g style="fill:red">x</g>',
    '<text>A &amp; B</text>',
    '<style>.a{fill:#fff}</style>',
    '<use xlink:href="#a"/>',
    '<!-- c -->',
    '<![CDATA[<]]>',
    '<inkscape:x/>',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const once = read(svg(parts.join('\n'))).text;
      expect(read(once)).toEqual({ text: once, leftOut: [] });
    }),
  );
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
      expect(['picture', 'refused']).toContain(readSvgPicture(parts.join('')).kind);
    }),
  );
});
