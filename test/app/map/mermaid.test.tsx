import mermaid from 'mermaid';
import { expect, test } from 'vitest';
import { viewAt } from '../../../src/cli/export-view.ts';
import { mermaidFile } from '../../../src/source/build/svg-file.ts';
import { devops, toLanguage } from '../../fixtures/sample-to-language.ts';

const sample = devops();
const [first, ...rest] = sample.patterns;
const language = toLanguage({
  ...sample,
  patterns: first ? [{ ...first, name: '"]; end %% `*_ <b> #quot; 1. x --> y' }, ...rest] : [],
});
const at = (view: string) => mermaidFile(language, viewAt(view, language), null);

test.each([
  '',
  '?lens=confidence',
  '?lens=links&scale=2,3',
  '?scale=2&hide=yes',
  '?fold=1,2,3',
  '?arrangement=links',
  '/patterns/013-x/?depth=2',
  '/patterns/013-x/?to=28&arrangement=around',
])('Mermaid reads the map at “%s”', async (view) => {
  await expect(mermaid.parse(at(view))).resolves.toMatchObject({ diagramType: 'flowchart-v2' });
});

test('each pattern is a box in the group of its scale, and each link an arrow, once', () => {
  const text = at('');
  expect(text.match(/^ {4}p\d+\["/gm)).toHaveLength(56);
  expect(text.match(/^ {2}subgraph /gm)).toHaveLength(language.scales.length);
  expect(text.match(/^ {2}p\d+ --> p\d+$/gm)).toHaveLength(166);
  expect(text).toContain('    p13["13 Communities of Practice #42;"]');
});

test('what a name holds means nothing to Mermaid', () => {
  const [box = ''] = /^ {4}p1\[.*$/m.exec(at('')) ?? [];
  const escaped = box.slice('    p1["'.length, -2);
  expect(escaped.replace(/#(?:\d+|quot);/g, '')).toMatch(/^[\w -]+$/);
  expect(escaped).not.toContain('-->');
});

test('a folded scale is one box that has the links of its patterns', () => {
  const text = at('?fold=2');
  expect(text).toMatch(/^ {2}s2\["2/m);
  expect(text).not.toContain('p13[');
  expect(text).toMatch(/^ {2}p\d+ --> s2$/m);
  expect(text).not.toMatch(/s2 --> s2/);
});

test('what is lit and what does not match are told by classes', () => {
  const text = at('/patterns/013-x/?scale=2');
  expect(text).toMatch(/^ {2}class p13 centre$/m);
  expect(text).toMatch(/^ {2}class [p\d,]+ quiet$/m);
  expect(text).toMatch(/^ {2}linkStyle [\d,]+ stroke:#aa5500/m);
});

test('it has what the map has: around a pattern, only what is reached', () => {
  const around = at('/patterns/013-x/?arrangement=around');
  expect(around).toContain('  p13[');
  expect(around).not.toContain('subgraph');
  expect(around.match(/^ {2}p\d+\["/gm)?.length).toBeLessThan(56);
  const boxes = new Set([...around.matchAll(/^ {2}(p\d+)\["/gm)].map(([, box]) => box));
  for (const [, from, to] of around.matchAll(/^ {2}(p\d+) --> (p\d+)$/gm))
    expect(boxes.has(from) && boxes.has(to)).toBe(true);
});
