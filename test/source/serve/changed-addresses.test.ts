import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SearchIndex } from '../../../src/language/search/search-index.ts';
import { searchParts } from '../../../src/app/search/search-parts.ts';
import { SITE_FILES, patternFile, reasonsFile } from '../../../src/language/site-address.ts';
import { loadLanguage } from '../../../src/source/read/load-language.ts';
import { followFolder } from '../../../src/source/serve/live-folder.ts';
import { createServedTexts } from '../../../src/source/serve/served-texts.ts';
import { createTextStore } from '../../../src/store/texts.ts';
import { generateLanguage } from '../../bench/generate.ts';
import { makeFolder } from '../../fixtures/folder.ts';
import { writeLanguage } from '../../fixtures/write-language.ts';

/** The saves that an author makes, of the file of pattern 3 or of another file. */
const EDITS: Readonly<Record<string, (text: string) => string>> = {
  'another text': (text) => text.replace('kestrel3 ', 'kingfisher '),
  'another sentence on a neighbour': (text) => text.replace(/asks for|gives it/, 'lives by'),
  'a name for a pattern that has no file': (text) =>
    text
      .replace(/^completion_patterns: \[/m, 'completion_patterns: [99, ')
      .replace('Therefore:', 'See **Elsewhere (99)**.\n\nTherefore:'),
  'another sentence on it': (text) => text.replace('See **Elsewhere', 'Do see **Elsewhere'),
  'another name for it': (text) => text.replace('**Elsewhere', '**Nowhere'),
  'a section that others may name': (text) => text.replace('Therefore:', '## A Nook\n\nTherefore:'),
  'that section under another name': (text) => text.replace('## A Nook', '## A Corner'),
  'another name': (text) => text.replace(/^name: .*$/m, 'name: "Renamed Pattern"'),
  'another scale': (text) => text.replace(/^scale: .*$/m, 'scale: 3'),
  'a fault': (text) => text.replace(/^scale: .*$/m, 'scale: tall'),
  'no fault any more': (text) => text.replace(/^scale: .*$/m, 'scale: 2'),
};

test('whatever is saved, a page that fetches what it is told of shows what a page opened afterwards shows', async () => {
  const folder = await writeLanguage(await makeFolder(), generateLanguage(12, 3));
  const fileOf = async (start: string) =>
    join(folder, (await readdir(folder)).find((file) => file.startsWith(start)) ?? '');
  const [third, fifth] = [await fileOf('003'), await fileOf('005')];
  // Another text links to a section of the edited text.
  await writeFile(fifth, `${await readFile(fifth, 'utf8')}\nSee [[3#A Nook]] and [[3#A Corner]].\n`);
  const served = createServedTexts('/');
  const get = async (path: string): Promise<unknown> => {
    const text = served(await live.current(), path.slice(1));
    if (!text) throw new Error(`there is no ${path}`);
    return JSON.parse(text.toString());
  };
  const page = createTextStore(get, searchParts('/'));
  const live = followFolder(folder, {
    onUpdate: (changed) => page.refresh(changed && changed.map((path) => `/${path}`)),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    onError: (error) => {
      throw error;
    },
  });
  const { language } = await live.current();
  const paths = new Set([
    ...language.patterns.flatMap((pattern) => [patternFile(pattern, 'body.json'), reasonsFile(pattern)]),
    SITE_FILES.unwrittenReasons,
    'introduction.json',
    'arrangements.json',
    'whole.json',
    'sentences.json',
    'search.json',
  ]);
  page.subscribe(() => {
    for (const path of paths) page.peek(`/${path}`);
  });
  for (const path of paths) page.load(`/${path}`);

  /** The sentences of patterns whose texts came one by one. */
  const later = () => {
    const index = page.peek<SearchIndex>('/search.json');
    const parts = index.state === 'loaded' ? (index.value.later ?? []) : [];
    return Object.fromEntries(parts.map(({ indexed, sentences }) => [indexed.id, sentences]));
  };
  const expectFresh = async (edit: string) => {
    const anew = await loadLanguage(folder);
    const fresh = createServedTexts('/');
    await expect
      .poll(async () => (await live.current()).diagnostics, { message: edit })
      .toEqual(anew.diagnostics);
    for (const path of paths) {
      const text = fresh(anew, path);
      const wanted: unknown = text ? comparable(JSON.parse(text.toString())) : null;
      const shown = () => {
        const now = page.peek(`/${path}`);
        if (now.state !== 'loaded') return null;
        return comparable(path === 'sentences.json' ? { ...(now.value as object), ...later() } : now.value);
      };
      await expect.poll(shown, { message: `${path} after ${edit}` }).toEqual(wanted);
    }
  };
  try {
    await expectFresh('nothing');
    for (const [name, edit] of Object.entries(EDITS)) {
      const text = await readFile(third, 'utf8');
      expect(edit(text), name).not.toBe(text);
      await writeFile(third, edit(text));
      live.changed([third.slice(folder.length + 1)]);
      await expectFresh(name);
    }
    await rm(fifth);
    live.changed([fifth.slice(folder.length + 1)]);
    await expectFresh('a file that went');
  } finally {
    live.close();
  }
});

/** Removes the words of an index, because edits change their order. The search's own tests check what it finds. */
function comparable(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'words' in value
    ? (value as SearchIndex).entries
    : value;
}
