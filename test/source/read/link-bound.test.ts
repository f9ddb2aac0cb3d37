import { expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/source/read/front-matter.ts';
import { boundIds } from '../../../src/source/read/link-bound.ts';
import { loadLanguage } from '../../../src/source/read/load-language.ts';
import { makeFolder, patternText } from '../../fixtures/folder.ts';

const read = (list: string) => {
  const result = readFrontMatter({
    path: '001-x.md',
    text: patternText(1, `completion_patterns: ${list}\n`),
  });
  if (result.kind !== 'found') throw new Error('no front matter');
  const ids = result.frontMatter.data['completion_patterns'] as readonly number[];
  const of = { file: '001-x.md', frontMatter: result.frontMatter, pattern: 1 };
  return boundIds({ key: 'completion_patterns', ids }, of, 3);
};

test('a list up to the bound is kept whole, each id once', () => {
  expect(read('[4, 5, 4, 6, 5]')).toEqual({ kept: [4, 5, 6], fault: null });
});

test('of a longer one the first are kept, and where it goes too far is said', () => {
  expect(read('[4, 5, 4, 6, 7, 8]')).toEqual({
    kept: [4, 5, 6],
    fault: {
      rule: 'front-matter',
      severity: 'error',
      file: '001-x.md',
      line: 5,
      column: 35,
      message: 'The field "completion_patterns" names more than 3 patterns; those from 7 on are left out.',
      hint: expect.stringMatching(/^Name only/),
      pattern: 1,
    },
  });
});

test('a file with a list that is too long stays in the language', async () => {
  const ids = Array.from({ length: 1001 }, (_, index) => index + 2);
  const { language, diagnostics } = await loadLanguage(
    await makeFolder({ '001-x.md': patternText(1, `context_patterns: [${ids.join()}]\n`) }),
  );
  expect(language.links).toHaveLength(1000);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
    { file: '001-x.md', line: 5, message: expect.stringContaining('more than 1000 patterns') },
  ]);
});
