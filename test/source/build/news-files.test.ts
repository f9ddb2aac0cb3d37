import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { atomFeed } from '../../../src/source/build/news-files.ts';
import { loadLanguage } from '../../../src/source/read/load-language.ts';
import { NAMES } from '../../fixtures/attacks.ts';
import { makeFolder } from '../../fixtures/folder.ts';

const SITE = { origin: 'https://example.org', base: '/sub/' };
const day = (date: string) => `${date}T10:00:00.000Z`;
const DATES = new Map([
  ['001-x.md', { added: day('2026-01-01'), changed: day('2026-03-01') }],
  ['002-x.md', { added: day('2026-02-01'), changed: day('2026-02-01') }],
]);
const file = (id: number, name: string) => `---\nid: ${id}\nname: ${JSON.stringify(name)}\nscale: 1\n---\n`;
const feedOf = async (name: string, dates: typeof DATES | null = DATES, site = SITE, path = '001-x.md') =>
  atomFeed(
    await loadLanguage(
      await makeFolder({
        [path]: file(1, name),
        '002-x.md': file(2, 'Other'),
        '003-x.md': file(3, 'New'),
      }),
    ),
    site,
    { news: null, dates },
  );

/** The texts of a feed's elements by their paths; fails where it is no XML. */
function read(feed: string): ReadonlyMap<string, readonly string[]> {
  const parser = new SaxesParser({ xmlns: true });
  const path: string[] = [];
  const found = new Map<string, string[]>();
  const add = (text: string) => {
    const key = path.join('/');
    found.set(key, [...(found.get(key) ?? []), text]);
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    expect(uri).toBe('http://www.w3.org/2005/Atom');
    path.push(local);
    if (local === 'link') add(String(attributes['href']?.value));
  });
  parser.on('text', (text) => {
    if (text.trim() !== '') add(text);
  });
  parser.on('closetag', () => void path.pop());
  parser.write(feed).close();
  return found;
}

test('the feed has what RFC 4287 asks for, the latest change first, and every address is whole', async () => {
  const feed = read((await feedOf('First')) ?? '');
  expect(feed.get('feed/id')).toEqual(['https://example.org/sub/']);
  expect(feed.get('feed/updated')).toEqual([day('2026-03-01')]);
  expect(feed.get('feed/author/name')).toHaveLength(1);
  expect(feed.get('feed/link')).toEqual(['https://example.org/sub/feed.xml', 'https://example.org/sub/']);
  expect(feed.get('feed/entry/title')).toEqual(['First', 'Other']);
  expect(feed.get('feed/entry/updated')).toEqual([day('2026-03-01'), day('2026-02-01')]);
  expect(feed.get('feed/entry/published')).toEqual([day('2026-01-01'), day('2026-02-01')]);
  expect(feed.get('feed/entry/link')?.[0]).toBe('https://example.org/sub/patterns/001-x/');
  expect(feed.get('feed/entry/summary')).toHaveLength(2);
});

test('an entry keeps its id when its pattern gets another name and address', async () => {
  const dates = new Map([...DATES, ['001-y.md', { added: day('2026-04-01'), changed: day('2026-04-01') }]]);
  const before = read((await feedOf('First')) ?? '');
  const after = read((await feedOf('Renamed', dates, SITE, '001-y.md')) ?? '');
  expect(after.get('feed/entry/link')).not.toEqual(before.get('feed/entry/link'));
  expect(after.get('feed/entry/id')).toEqual(before.get('feed/entry/id'));
  expect(new Set(after.get('feed/entry/id'))).toHaveLength(2);
});

test.each(NAMES)('it holds %j and stays XML', async (name) => {
  expect(read((await feedOf(name)) ?? '').get('feed/entry/title')?.length).toBeGreaterThan(0);
});

test('without history, or without the address of the site, there is none', async () => {
  expect(await feedOf('First', null)).toBeNull();
  expect(await feedOf('First', DATES, { ...SITE, origin: '' })).toBeNull();
  expect(await feedOf('First', new Map())).toBeNull();
});
