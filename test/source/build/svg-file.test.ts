import { expect, test } from 'vitest';
import { SVG_EXPORT } from '../../../src/source/build/svg-file.ts';
import { devops, toLanguage } from '../../fixtures/sample-to-language.ts';

const sample = devops();
const [first, ...rest] = sample.patterns;
const svg = SVG_EXPORT.write(
  toLanguage({ ...sample, patterns: first ? [{ ...first, name: `<&"'> ]]>` }, ...rest] : [] }),
);

test('the map as a file has every card, name and link, and its own styles', () => {
  expect(svg.match(/<path class="link/g)).toHaveLength(166);
  expect(svg.match(/<a class="card/g)).toHaveLength(56);
  expect(svg).toContain('&lt;&amp;&quot;&#39;&gt; ]]&gt;');
  expect(svg).toContain('--scale-0:');
  expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/);
});

test('its tags are balanced, and nothing but tags begins with "<"', () => {
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
