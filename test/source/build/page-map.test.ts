import { expect, test } from 'vitest';
import { unpackBundle } from '../../../src/map/bundle.ts';
import { planBands } from '../../../src/map/plan-bands.ts';
import { packSite } from '../../../src/source/build/pack-site.ts';
import { preparePageMap } from '../../../src/source/build/page-map.ts';
import { loadLanguage } from '../../../src/source/read/load-language.ts';
import { makeFolder, patternText } from '../../fixtures/folder.ts';

/** Prepares the map of a folder. Returns the drawings of links, and which one each shape shows. */
async function preparedMap(folder: string) {
  const site = { folder, hasReview: false, typedFolder: null, since: undefined, planOf: planBands };
  const bundle = await packSite(await loadLanguage(folder), site);
  const files: string[] = [];
  const write = (path: string) => void files.push(path);
  const { styles } = preparePageMap(unpackBundle(bundle), write, '/', (_, make) => make());
  const masks = new Map(
    [...styles.matchAll(/--c:(\d+);[^}]*--y(\d+),0\);--links:([^};]*)[};]/g)].map(
      ([, columns, key = '', mask = '']) => [key, { columns: Number(columns), mask }],
    ),
  );
  return { styles, files, masks };
}

test('each shape of the map has a drawing of all links, but that of a single column', async () => {
  const { styles, files, masks } = await preparedMap('patterns');
  const single = [...masks.values()].filter(({ columns }) => columns === 1);
  expect(single.length).toBeGreaterThan(0);
  for (const { mask } of single) expect(mask).toBe('linear-gradient(#0000,#0000)');
  for (const [key, { columns, mask }] of masks)
    if (columns > 1) expect(mask).toMatch(new RegExp(`^url\\("/assets/map-${key}-[\\w-]+\\.svg"\\)$`));
  for (const file of files) expect(styles).toContain(`"/${file}"`);
});

test('a language with one pattern on each scale has its links before scripts', async () => {
  const folder = await makeFolder({
    '001-a.md': patternText(1),
    '002-b.md': patternText(2, 'context_patterns: [1]\n').replace(/^scale: 1$/m, 'scale: 2'),
  });
  const { masks } = await preparedMap(folder);
  expect([...masks.values()].map(({ columns }) => columns)).toContain(1);
  for (const { mask } of masks.values()) expect(mask).toMatch(/^url\(/);
});
