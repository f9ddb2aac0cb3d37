import { expect, test } from 'vitest';
import { findEditions, tagFromName } from '../../../../src/source/read/forms/editions.ts';

test.each([
  ['de', 'de'],
  ['pt_BR', 'pt-BR'],
  ['zh-hans', 'zh-Hans'],
  ['jp', 'ja'],
  ['kr', 'ko'],
  ['lsm-tree', null],
  ['min-heap', null],
  ['io', null],
])('%s names the language %s', (name, lang) => {
  expect(tagFromName(name)).toBe(lang);
});

test('patterns whose names are also codes of languages are no translations', () => {
  const paths = ['README.md', 'door/README.md', 'map/README.md', 'war/README.md', 'min/README.md'];
  const { main, others } = findEditions(paths);
  expect(main).toEqual(paths);
  expect(others).toEqual([]);
});

test('names that end with a language belong together, whatever parts the two', () => {
  for (const mark of ['.', '_']) {
    const { lang, others, main } = findEditions(
      ['en', 'ja', 'ko'].flatMap((code) => [`a/design${mark}${code}.md`, `b/design${mark}${code}.md`]),
    );
    expect(lang).toBe('en');
    expect(main).toEqual([`a/design${mark}en.md`, `b/design${mark}en.md`]);
    expect(others.map((edition) => [edition.lang, edition.files.get(`a/design${mark}en.md`)])).toEqual([
      ['ja', `a/design${mark}ja.md`],
      ['ko', `a/design${mark}ko.md`],
    ]);
  }
});
