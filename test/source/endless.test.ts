import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENDLESS_FIELDS, ENDLESS_MARKDOWN, ENDLESS_SETTINGS } from '../fixtures/endless-texts.ts';
import { makeFolder, patternText } from '../fixtures/folder.ts';
import type { Loaded } from './load-in-worker.ts';

/** Far more than any takes on a quiet machine (a few seconds); what never ends is ended here, in its own thread. */
const LIMIT = 120_000;

let folder: string;
let worker: Worker | null = null;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'semilattice-worker-'));
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: 'test/source/load-in-worker.ts',
      outDir: folder,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  });
});

afterAll(async () => {
  await worker?.terminate();
  await rm(folder, { recursive: true, force: true });
});

async function loadInWorker(patterns: string): Promise<Loaded> {
  worker ??= new Worker(join(folder, 'worker.mjs'), { resourceLimits: { maxOldGenerationSizeMb: 2000 } });
  const running = worker;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
  running.postMessage(patterns);
  try {
    const [loaded] = (await once(running, 'message', { signal: AbortSignal.timeout(LIMIT) })) as [Loaded];
    return loaded;
  } catch (error) {
    worker = null;
    await running.terminate();
    throw error;
  }
}

async function expectRefusedOrRead(text: string): Promise<void> {
  const loaded = await loadInWorker(
    await makeFolder({
      '001-x.md': patternText(1, 'context_patterns: [2]\n', '\n**Pattern 2 (2)** is larger.\n'),
      '002-y.md': text,
    }),
  );
  expect(loaded.thrown).toBeNull();
  expect(loaded.files).toContain('001-x.md');
  expect([...loaded.files, ...loaded.faults]).toContain('002-y.md');
  expect(loaded.faults.filter((file) => file !== '002-y.md')).toEqual([]);
}

/** Beside the largest size that is read at all: sizes whose density may pass every bound. */
const SIZES = [1_000_000, 12_000];

describe.each(SIZES)('a text of %i characters is read or refused, and the rest is shown', (size) => {
  test.each(Object.entries(ENDLESS_MARKDOWN))(
    '%s',
    async (_, grow) => {
      await expectRefusedOrRead(patternText(2, '', `${grow(size)}\n`));
    },
    2 * LIMIT,
  );
  test.each(Object.entries(ENDLESS_FIELDS))(
    '%s in front matter',
    async (_, grow) => {
      await expectRefusedOrRead(patternText(2, `${grow(size)}\n`));
    },
    2 * LIMIT,
  );
});

test.each(Object.entries(ENDLESS_SETTINGS))(
  'settings of %s are answered',
  async (_, grow) => {
    const loaded = await loadInWorker(
      await makeFolder({ '001-x.md': patternText(1), 'semilattice.json': grow(1_000_000) }),
    );
    expect(loaded.thrown).toBeNull();
    expect(loaded.files).toEqual(['001-x.md']);
  },
  2 * LIMIT,
);

test('other files of the folder are bounded too, and named', async () => {
  const text = 'x '.repeat(10) + '['.repeat(900_000);
  const loaded = await loadInWorker(
    await makeFolder({ '001-x.md': patternText(1), 'SCALES.md': text, 'LANGUAGE.md': text }),
  );
  expect(loaded).toEqual({ files: ['001-x.md'], faults: ['LANGUAGE.md', 'SCALES.md'], thrown: null });
});
