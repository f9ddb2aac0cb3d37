import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planBands } from '../../../src/map/plan-bands.ts';
import { loadLanguage } from '../../../src/source/read/load-language.ts';
import { packSite } from '../../../src/source/build/pack-site.ts';
import { makeFolder, patternText } from '../../fixtures/folder.ts';

async function pack(folder: string, hasReview: boolean) {
  return packSite(await loadLanguage(folder), {
    folder,
    hasReview,
    typedFolder: null,
    planOf: planBands,
  });
}

test('a site for readers tells nothing of faults, and of the disk no site that is built does', async () => {
  const folder = await makeFolder({ '001-x.md': patternText(1), '002-y.md': 'no front matter' });
  const readers = await pack(folder, false);
  expect(readers.diagnostics).toEqual([]);
  expect(readers.authoring).toEqual({
    review: 'none',
    folder: null,
    editorToken: null,
    pathInRepository: '',
  });
  const authors = await pack(folder, true);
  expect(authors.diagnostics.map(({ rule }) => rule)).toContain('front-matter');
  expect(authors.authoring.review).toBe('done');
  for (const packed of [readers, authors]) expect(JSON.stringify(packed)).not.toContain(folder);
});

test('it is told what the texts are written in, as LANGUAGE.md says it', async () => {
  const folder = await makeFolder({ '001-x.md': patternText(1), 'LANGUAGE.md': '---\nlang: fa\n---\n' });
  expect((await pack(folder, true)).lang).toBe('fa');
});

test('where there is a repository, the path of the folder in it is told', async () => {
  const about = (repository: string) => `---\nrepository: ${repository}\n---\n`;
  const root = await makeFolder({
    'docs/patterns/001-x.md': patternText(1),
    'docs/patterns/LANGUAGE.md': about('https://github.com/o/r'),
    'docs/named/LANGUAGE.md': about('https://github.com/o/r/tree/main/docs/named'),
    'docs/none/001-x.md': patternText(1),
  });
  await mkdir(join(root, '.git'));
  const pathOf = async (folder: string) => (await pack(join(root, folder), false)).authoring.pathInRepository;
  expect(await pathOf('docs/patterns')).toBe('docs/patterns/');
  expect(await pathOf('docs/named')).toBe('');
  expect(await pathOf('docs/none')).toBe('');
});
