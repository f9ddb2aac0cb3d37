import { mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServedSite, serveSite } from '../../src/source/serve/serve-site.ts';
import { generateLanguage } from '../bench/generate.ts';
import { writeLanguage } from '../fixtures/write-language.ts';
import { preparePages } from './open-page.ts';

const { open } = preparePages();
let folder: string;
let server: ServedSite;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'semilattice-following-'));
  await writeLanguage(folder, generateLanguage(20, 4));
  server = await serveSite({ folder, base: '/', port: 0, host: '127.0.0.1' });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

test('a folder that goes is missed in every page, which keeps its map; when it is back, so are its saves', async () => {
  const page = await open(`${server.url}patterns/003-x/`);
  await page.getByText('kestrel3 ').waitFor();
  const away = `${folder}-away`;
  await rename(folder, away);
  const notice = page.getByRole('alert').getByText(`The folder ${basename(folder)} is gone.`);
  await notice.waitFor();
  await expect.poll(() => page.getByRole('status').textContent()).toBe('20 of 20 patterns');
  await page.getByText('kestrel3 ').waitFor();
  const late = await open(`${server.url}patterns/004-x/`);
  await late.getByRole('alert').getByText('is gone.').waitFor();
  await late.getByText('kestrel4 ').waitFor();

  await rename(away, folder);
  await notice.waitFor({ state: 'detached' });
  await late.getByRole('alert').waitFor({ state: 'detached' });
  const name = (await readdir(folder)).find((file) => file.startsWith('003')) ?? '';
  const text = await readFile(join(folder, name), 'utf8');
  await writeFile(join(folder, name), text.replace('kestrel3 ', 'kingfisher '));
  await page.getByText('kingfisher').waitFor();
});
