import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../../src/source/build/package-root.ts';
import { type SampleLanguage, writeLanguage } from '../fixtures/write-language.ts';
import { fillerText } from './filler.ts';
import { generateLanguage } from './generate.ts';

/** Words that are added to the form of each text, so that a text has about 720 in all. */
const WORDS = 650;

/** The language of a size: 56 has the names and links of the shipped one, 253 has 36 scales. */
export async function sampleOf(size: number): Promise<SampleLanguage> {
  if (size === 56) {
    return JSON.parse(
      await readFile(join(packageRoot(), 'test/fixtures/devops.json'), 'utf8'),
    ) as SampleLanguage;
  }
  return size === 253 ? generateLanguage(253, 36) : generateLanguage(size);
}

/** Writes the language of a size into a folder, each pattern with a text of an honest length. */
export async function writeSample(folder: string, sample: SampleLanguage): Promise<string> {
  return writeLanguage(folder, sample, { discussion: (id) => fillerText(id, WORDS) });
}
