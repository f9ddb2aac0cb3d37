import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Baseline } from '../language/review/baseline.ts';
import { WrongUsage } from './wrong-usage.ts';

const FORM = z.object({
  version: z.literal(1),
  findings: z.array(
    z.object({ file: z.string(), rule: z.string(), message: z.string(), count: z.int().min(1) }),
  ),
});

/**
 * Reads a baseline.
 *
 * @param shown The path as it was typed.
 * @throws WrongUsage if there is no such file, or if it is no baseline.
 */
export async function readBaseline(path: string, shown: string): Promise<Baseline> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new WrongUsage(`There is no baseline "${shown}": --write-baseline ${shown} makes one.`);
  }
  const parsed = FORM.safeParse(json(text));
  if (parsed.success) return parsed.data;
  throw new WrongUsage(`"${shown}" is no baseline: --write-baseline ${shown} makes one.`);
}

/** Writes a baseline, with one finding on each line, so that differences are easy to read. */
export async function writeBaseline(path: string, { version, findings }: Baseline): Promise<void> {
  const lines = findings.map((finding) => `    ${JSON.stringify(finding)}`).join(',\n');
  const list = lines === '' ? '[]' : `[\n${lines}\n  ]`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `{\n  "version": ${version},\n  "findings": ${list}\n}\n`);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
