import { describe, expect, test } from 'vitest';
import { loadLanguage } from '../../../src/source/read/load-language.ts';
import { makeFolder, patternText } from '../../fixtures/folder.ts';

async function load(text: string) {
  return loadLanguage(await makeFolder({ '001-a.md': text }));
}

test('names and tags are texts as they were written, whatever YAML takes them for', async () => {
  const { language, diagnostics } = await load(
    '---\nid: 1\nname: 007\nscale: 1\ntags: [1.10, 3.10, 2.0, yes, true, 0x1F]\n---\n\n# 007\n',
  );
  expect(language.patterns[0]).toMatchObject({
    name: '007',
    tags: ['1.10', '3.10', '2.0', 'yes', 'true', '0x1F'],
  });
  expect(diagnostics.filter(({ rule }) => rule === 'heading')).toEqual([]);
});

test('a text that YAML takes for a key and its value gets a hint that can be pasted', async () => {
  const { diagnostics } = await load(
    patternText(1, 'references:\n  - Smith. Towns: a study. 1999.\n').replace('name', 'name'),
  );
  expect(diagnostics.find(({ rule }) => rule === 'front-matter')?.hint).toBe(
    'YAML takes ": " for the end of a key. Put the text in quotation marks: "Smith. Towns: a study. 1999.".',
  );
});

test('a tag of YAML that means nothing is told, and the pattern stays', async () => {
  const { language, diagnostics } = await load(patternText(1, 'kind: !made-up word\n'));
  expect(language.patterns.map(({ id }) => id)).toEqual([1]);
  expect(diagnostics.find(({ rule }) => rule === 'front-matter')).toMatchObject({
    severity: 'warning',
    line: 5,
    column: 7,
    message: 'The tag !made-up means nothing here; the value is read as plain text.',
  });
});

describe('a heading may show what the marks of the name mean', () => {
  test.each(['The `Default` Way', 'The *Default* Way', 'Pru\u0308fung'])('%s', async (name) => {
    const { diagnostics } = await load(
      `---\nid: 1\nname: "${name}"\nscale: 1\n---\n\n# ${name.normalize('NFC')}\n`,
    );
    expect(diagnostics.filter(({ rule }) => rule === 'heading')).toEqual([]);
  });
});
