import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { FEATURES_OFF } from './chromium-flags.ts';

test('what Playwright turns off in Chromium stays off', async () => {
  const bundle = createRequire(import.meta.url).resolve('playwright-core/lib/coreBundle');
  const [, list = ''] = /\bdisabledFeatures = \[(.*?)\]/s.exec(await readFile(bundle, 'utf8')) ?? [];
  const theirs = [...list.matchAll(/^\s*"(\w+)"/gm)].map(([, name]) => name);
  expect(theirs).toContain('PaintHolding');
  expect(FEATURES_OFF).toEqual(expect.arrayContaining(theirs));
});
