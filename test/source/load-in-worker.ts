import { parentPort } from 'node:worker_threads';
import { loadLanguage } from '../../src/source/load-language.ts';

/** What a worker tells of a folder that it loaded and rendered whole. */
export interface Loaded {
  readonly files: readonly string[];
  readonly faults: readonly string[];
  readonly thrown: string | null;
}

parentPort?.on('message', (folder: string) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
  void load(folder).then((loaded) => parentPort?.postMessage(loaded));
});

async function load(folder: string): Promise<Loaded> {
  try {
    const { language, diagnostics, body, reasons, introduction } = await loadLanguage(folder);
    introduction('/');
    for (const pattern of language.patterns) JSON.stringify([body(pattern.id, '/'), reasons(pattern.id)]);
    return {
      files: language.patterns.flatMap((pattern) => (pattern.status === 'written' ? [pattern.file] : [])),
      faults: diagnostics.flatMap(({ severity, file }) => (severity === 'error' ? [file] : [])),
      thrown: null,
    };
  } catch (error) {
    return { files: [], faults: [], thrown: String(error) };
  }
}
