import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unpackBundle } from '../../../src/map/bundle.ts';
import { planBands } from '../../../src/map/layout.ts';
import { packSite } from '../../../src/source/build/pack-site.ts';
import { preparePageMap } from '../../../src/source/build/page-map.ts';
import { loadLanguage } from '../../../src/source/read/load-language.ts';

test('each shape of the map has a drawing of all links, but that of a single column', async () => {
  const outDir = await mkdtemp(join(tmpdir(), 'semilattice-page-map-'));
  await mkdir(join(outDir, 'assets'));
  const loaded = await loadLanguage('patterns');
  const bundle = await packSite(loaded, {
    folder: 'patterns',
    hasReview: false,
    typedFolder: null,
    since: undefined,
    planOf: planBands,
  });
  const { styles } = await preparePageMap(unpackBundle(bundle), outDir, '/', (_, make) => make());
  const files = await readdir(join(outDir, 'assets'));
  await rm(outDir, { recursive: true });
  const masks = new Map(
    [...styles.matchAll(/--c:(\d+);--k:(\d+);[^}]*--links:([^}]*)}/g)].map(
      ([, columns, key = '', mask = '']) => [key, { columns: Number(columns), mask }],
    ),
  );
  const single = [...masks.values()].filter(({ columns }) => columns === 1);
  expect(single.length).toBeGreaterThan(0);
  for (const { mask } of single) expect(mask).toBe('linear-gradient(#0000,#0000)');
  for (const [key, { columns, mask }] of masks)
    if (columns > 1) expect(mask).toMatch(new RegExp(`^url\\("/assets/map-${key}-[\\w-]+\\.svg"\\)$`));
  for (const file of files) expect(styles).toContain(`"/assets/${file}"`);
});
