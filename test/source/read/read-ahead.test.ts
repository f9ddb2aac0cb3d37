import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { readPatternFile } from '../../../src/source/read/pattern-file.ts';
import { rememberPostings } from '../../../src/language/search/make-index.ts';
import { readAhead } from '../../../src/source/read/read-ahead.ts';
import { makeSearchDocument } from '../../../src/source/read/search-document.ts';
import type { SourceFile } from '../../../src/source/read/source-file.ts';
import { makeFolder, patternText } from '../../fixtures/folder.ts';

/** More files than one thread reads alone, every seventh of them broken. */
const sources: readonly SourceFile[] = Array.from({ length: 200 }, (_, index) => {
  const id = index + 1;
  const more = index % 7 === 0 ? 'scale_x: [' : 'context_patterns: [1]\n';
  return {
    path: `${String(id).padStart(3, '0')}-x.md`,
    text: patternText(
      id,
      more,
      `\n# Pattern ${id}\n\n**A problem.**\n\nSee **Pattern 2 (2)**, [[Pattern 3]].\n`,
    ),
  };
});

/** What can be compared of a file. */
function told(file: ReturnType<typeof readPatternFile>) {
  if (Array.isArray(file)) return file;
  const { frontMatter, ...rest } = file;
  return { ...rest, place: frontMatter.placeOf('id') };
}

test('what search needs of each file is made, whichever thread read it', async () => {
  const thread = pathToFileURL(resolve('build/semilattice.js'));
  const made = new Map<string, unknown>();
  await readAhead(sources, {
    hasTrees: false,
    onPostings: ({ path }, postings) => made.set(path, postings),
    thread,
  });
  const postingsOf = rememberPostings();
  const expected = sources.flatMap((source) => {
    const file = readPatternFile({ ...source });
    if (Array.isArray(file)) return [];
    return [[source.path, postingsOf(makeSearchDocument(file.declaration.pattern, file))] as const];
  });
  expect(made.size).toBeGreaterThan(150);
  expect(made).toEqual(new Map(expected));
});

test.each([true, false])('what two threads read is what one reads, with trees: %s', async (hasTrees) => {
  const read = await readAhead(sources, { hasTrees, thread: pathToFileURL(resolve('build/semilattice.js')) });
  const copies = sources.map((source) => ({ ...source }));
  expect(sources.map((source) => told(read(source)))).toEqual(
    copies.map((source) => told(readPatternFile(source))),
  );
});

test('a thread that fails, or is not there, leaves its share to the command', async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, 'fails.js'), 'throw new Error("no");');
  for (const name of ['fails.js', 'none.js']) {
    const read = await readAhead(sources, { hasTrees: true, thread: pathToFileURL(join(folder, name)) });
    expect(sources.map((source) => Array.isArray(read(source)))).toEqual(
      sources.map((_, index) => index % 7 === 0),
    );
  }
});
