import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { packageRoot } from '../../src/source/build/package-root.ts';
import type { Figure } from './figure.ts';
import type { Machine } from './machine.ts';
import { shortfalls, tableOf } from './table.ts';

/** All results of one run of the benchmark. */
export interface Results {
  /** ISO 8601. */
  readonly taken: string;
  readonly runs: number;
  readonly machine: Machine;
  readonly figures: readonly Figure[];
}

const FENCES = /(<!-- results -->\n)[^]*(<!-- \/results -->)/;

/** Writes the results as JSON, once under their time and once as the latest. Returns the file's path. */
export async function saveResults(results: Results): Promise<string> {
  const folder = join(packageRoot(), 'test/bench/results');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${results.taken.replaceAll(':', '-')}.json`);
  const text = `${JSON.stringify(results, null, 1)}\n`;
  await writeFile(path, text);
  await writeFile(join(folder, 'latest.json'), text);
  return path;
}

/** Replaces the results in BENCH.md. */
export async function writeBenchPage(results: Results): Promise<void> {
  const path = join(packageRoot(), 'BENCH.md');
  const page = await readFile(path, 'utf8');
  if (!FENCES.test(page)) throw new Error('BENCH.md has no place for the results.');
  const filled = page.replace(
    FENCES,
    (_, start: string, end: string) => `${start}\n${sectionOf(results)}\n\n${end}`,
  );
  await writeFile(path, await format(filled, { parser: 'markdown', printWidth: 110 }));
}

function sectionOf({ taken, runs, machine, figures }: Results): string {
  const short = shortfalls(figures);
  return `Taken ${taken.slice(0, 16).replace('T', ' ')} UTC, medians of ${runs} runs, on ${machine.cores} × ${machine.processor}, ${machine.memoryGB} GB, ${machine.system}, Node ${machine.node}, ${machine.browser}; load before it began ${machine.load.toFixed(2)}.

${tableOf(figures)}

${short.length === 0 ? 'Nothing fell short.' : `Short of its target, or not measured:\n\n${short.map((line) => `- ${line}`).join('\n')}`}`;
}
