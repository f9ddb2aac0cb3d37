import { expect, test } from 'vitest';
import { readTomlFrontMatter } from '../../../../src/source/read/forms/toml-front-matter.ts';

const read = (text: string) => readTomlFrontMatter({ path: 'open-door.md', text });

test('the TOML between two lines of pluses is front matter', () => {
  const result = read(
    '+++\ntitle = "Open Door"\ndate = 2026-05-24\nweight = 7\nrelated = ["quiet-room"]\n[extra]\nlevel = "team"\n+++\n\nText.\n',
  );
  if (result.kind !== 'found') throw new Error(result.kind);
  const { frontMatter } = result;
  expect(frontMatter.data).toEqual({
    title: 'Open Door',
    date: '2026-05-24',
    weight: 7,
    related: ['quiet-room'],
    extra: { level: 'team' },
  });
  expect(frontMatter.content).toBe('\nText.\n');
  expect(frontMatter.contentLine).toBe(9);
  expect(frontMatter.placeOf('related', 0)).toEqual({ line: 5, column: 1 });
  expect(frontMatter.textAt('weight')).toBe('7');
  expect(frontMatter.textAt('extra', 'level')).toBe('team');
});

test('a file without it, or with one that is never closed, has no front matter', () => {
  expect(read('# Open Door\n').kind).toBe('none');
  expect(read('+++\ntitle = "Open Door"\n').kind).toBe('none');
});

test('TOML that is wrong is told with its line', () => {
  const result = read('+++\ntitle = "Open Door"\nweight = \n+++\n');
  expect(result.kind === 'broken' && [result.diagnostic.rule, result.diagnostic.line]).toEqual([
    'front-matter',
    3,
  ]);
});
