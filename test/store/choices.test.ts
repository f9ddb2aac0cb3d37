import { readFile } from 'node:fs/promises';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { FIRST_CHOICES, keepChoices, keptChoices, showChoices } from '../../src/store/choices.ts';
import { memoryStorage } from './memory-storage.ts';

test('choices are kept, and what is the first value takes no place', () => {
  const storage = memoryStorage({ 'semilattice-brief': 'yes' });
  expect(keptChoices(() => storage)).toEqual({ ...FIRST_CHOICES, brief: 'yes' });
  keepChoices({ ...FIRST_CHOICES, theme: 'dark' }, () => storage);
  expect(storage).toHaveLength(1);
  expect(keptChoices(() => storage)).toEqual({ ...FIRST_CHOICES, theme: 'dark' });
});

test('a storage that is closed or holds something else is borne', () => {
  const closed = () => {
    throw new Error('closed');
  };
  keepChoices({ ...FIRST_CHOICES, theme: 'dark' }, closed);
  expect(keptChoices(closed)).toEqual(FIRST_CHOICES);
  expect(keptChoices(() => memoryStorage({ 'semilattice-theme': 'pink' }))).toEqual(FIRST_CHOICES);
});

test.each([
  {},
  { theme: 'dark' },
  { theme: 'light', brief: 'yes', singleKeys: 'off' },
  { theme: 'system', brief: 'no', singleKeys: 'on' },
  { theme: 'pink', brief: '' },
])('a page shows kept choices before its modules run: %j', async (kept) => {
  const [, script = ''] =
    /<script>([^]*?)<\/script>\s*<!--head-->/.exec(await readFile('index.html', 'utf8')) ?? [];
  const storage = memoryStorage(
    Object.fromEntries(Object.entries(kept).map(([name, value]) => [`semilattice-${name}`, value])),
  );
  const page = { documentElement: { dataset: {} } };
  // It is about a page in the background, which has no frames to come.
  const hidden = { ...page, visibilityState: 'hidden', currentScript: { dataset: {} } };
  runInNewContext(script, { document: hidden, navigator: {}, localStorage: storage });
  const root = { dataset: {} };
  showChoices(
    keptChoices(() => storage),
    root,
  );
  expect(page.documentElement.dataset).toEqual(root.dataset);
  for (const name of Object.keys(FIRST_CHOICES)) expect(script).toMatch(new RegExp(`['"]${name}['"]`));
});
