import { mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServedSite, serveSite } from '../../src/source/serve/serve-site.ts';
import { generateLanguage } from '../bench/generate.ts';
import { writeLanguage } from '../fixtures/write-language.ts';
import { drawnCard, drawnCards, preparePages } from './open-page.ts';

const { open } = preparePages();
/** A page asks once more for the text of a file that is gone, and the browser logs that there is none. */
const { open: openToLose } = preparePages({ allowsErrors: true });
let folder: string;
let server: ServedSite;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'semilattice-authoring-'));
  await writeLanguage(folder, generateLanguage(20, 4));
  server = await serveSite({ folder, base: '/', port: 0, host: '127.0.0.1' });
  url = server.url;
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

test('an edit shows in the open page, which keeps its selection, its filters and its zoom', async () => {
  const page = await open(`${url}patterns/003-x/?scale=1`);
  await page.getByText('kestrel3 ').waitFor();
  await drawnCards(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const { fontSize } = await drawnCard(page, 3);
  const file = await fileOf(3);
  await writeFile(file, (await readFile(file, 'utf8')).replace('kestrel3 ', 'kingfisher '));
  await page.getByText('kingfisher').waitFor();
  await writeFile(file, (await readFile(file, 'utf8')).replace(/^name: .*$/m, 'name: "Renamed Pattern"'));
  await page.getByRole('complementary', { name: 'Pattern 3: Renamed Pattern' }).waitFor();
  await expect.poll(async () => (await drawnCard(page, 3)).label.replace('\n', ' ')).toBe('Renamed Pattern');
  expect((await drawnCard(page, 3)).fontSize).toBeCloseTo(fontSize, 3);
  await expect.poll(() => new URL(page.url()).search).toBe('?scale=1');
});

test('a new file, a renamed file and a deleted file show at once', async () => {
  const page = await openToLose(url);
  const outline = page.getByRole('navigation', { name: 'Outline' });
  await outline.getByRole('link').first().waitFor();
  await writeFile(join(folder, '021-newcomer.md'), '---\nid: 21\nname: Newcomer\nscale: 2\n---\n\nHello.\n');
  await outline.getByRole('link', { name: /Newcomer/ }).waitFor();
  await expect.poll(() => page.getByRole('status').textContent()).toBe('21 of 21 patterns');
  await rename(join(folder, '021-newcomer.md'), join(folder, '021-old-hand.md'));
  await outline.getByRole('link', { name: /Newcomer/ }).click();
  await page.getByText('Hello.').waitFor();
  await rm(join(folder, '021-old-hand.md'));
  await expect.poll(() => page.getByRole('status').textContent()).toBe('20 of 20 patterns');
});

test('a file broken while editing is reported, and the rest stays', async () => {
  const page = await open(url);
  await drawnCards(page);
  const file = await fileOf(5);
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^scale: .*$/m, 'scale: tall'));
  await page.getByRole('alert').getByText('The field "scale" holds "tall"').waitFor();
  await expect.poll(() => page.getByRole('status').textContent()).toBe('19 of 19 patterns');
  await writeFile(file, text);
  await expect.poll(() => page.getByRole('status').textContent()).toBe('20 of 20 patterns');
  await page.getByRole('alert').waitFor({ state: 'detached' });
});

async function fileOf(id: number): Promise<string> {
  const prefix = String(id).padStart(3, '0');
  const name = (await readdir(folder)).find((file) => file.startsWith(prefix));
  return join(folder, name ?? '');
}
