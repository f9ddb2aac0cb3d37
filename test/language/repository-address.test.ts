import { expect, test } from 'vitest';
import { fileAddress, namesFolder } from '../../src/language/repository-address.ts';

test.each([
  ['https://github.com/owner/repo', 'https://github.com/owner/repo/blob/HEAD/p/001-x.md#L12'],
  ['https://github.com/owner/repo.git', 'https://github.com/owner/repo/blob/HEAD/p/001-x.md#L12'],
  ['https://github.com/owner/repo/', 'https://github.com/owner/repo/blob/HEAD/p/001-x.md#L12'],
  ['https://github.example.org/owner/repo', 'https://github.example.org/owner/repo/blob/HEAD/p/001-x.md#L12'],
  [
    'https://github.com/owner/repo/tree/main/docs',
    'https://github.com/owner/repo/blob/main/docs/p/001-x.md#L12',
  ],
  ['https://gitlab.com/group/sub/repo', 'https://gitlab.com/group/sub/repo/-/blob/HEAD/p/001-x.md#L12'],
  [
    'https://gitlab.com/group/repo/-/tree/dev/docs',
    'https://gitlab.com/group/repo/-/blob/dev/docs/p/001-x.md#L12',
  ],
  ['https://bitbucket.org/owner/repo', 'https://bitbucket.org/owner/repo/src/HEAD/p/001-x.md#lines-12'],
])('a file of %s is shown at its line', (repository, address) => {
  expect(fileAddress(repository, 'p/001-x.md', 12)).toBe(address);
});

test('without a line it is the whole file', () => {
  expect(fileAddress('https://github.com/o/r', '001-x.md', null)).toBe(
    'https://github.com/o/r/blob/HEAD/001-x.md',
  );
});

test('what a file name holds is part of the path, whatever it is', () => {
  expect(fileAddress('https://github.com/o/r', 'a b/#1?.md', 3)).toBe(
    'https://github.com/o/r/blob/HEAD/a%20b/%231%3F.md#L3',
  );
});

test('of a host that is not known, it is the repository', () => {
  expect(fileAddress('https://git.example.org/x/y', '001-x.md', 1)).toBe('https://git.example.org/x/y');
  expect(fileAddress('https://github.com/only-owner', '001-x.md', 1)).toBe('https://github.com/only-owner');
});

test.each(['', 'owner/repo', 'mark:x', 'data:text/plain,x', 'ssh://git@github.com/o/r'])(
  'nothing leads to %j',
  (repository) => {
    expect(fileAddress(repository, '001-x.md', 1)).toBeNull();
  },
);

test('a folder in the address is told from a repository', () => {
  expect(namesFolder('https://github.com/o/r/tree/main/patterns')).toBe(true);
  expect(namesFolder('https://gitlab.com/g/r/-/tree/main/patterns')).toBe(true);
  expect(namesFolder('https://github.com/o/r')).toBe(false);
  expect(namesFolder('https://github.com/o/r/tree/main')).toBe(false);
});
