import { expect, test } from 'vitest';
import type { Pattern } from '../../src/language/pattern.ts';
import {
  SITE_FILES,
  addressOfFile,
  pageAddress,
  patternFile,
  pictureFile,
  readPatternFile,
  readPictureFile,
  reasonsFile,
} from '../../src/language/site-address.ts';

const written: Pattern = {
  status: 'written',
  id: 7,
  slug: '007-größe',
  file: '007-groesse.md',
  name: 'Größe',
  confidence: 1,
  scale: 1,
  ai: false,
  tags: [],
};
const unwritten: Pattern = { status: 'unwritten', id: 117, slug: '117-x', name: 'X', scale: 1 };

test('a link writes what an address cannot hold, the disk has it as it is', () => {
  expect(patternFile(written, 'preview.png')).toBe('patterns/007-größe/preview.png');
  expect(addressOfFile(patternFile(written, 'preview.png'), '/sub/')).toBe(
    '/sub/patterns/007-gr%C3%B6%C3%9Fe/preview.png',
  );
  expect(addressOfFile(pictureFile('my pictures/a?b#c.png'), '/')).toBe('/media/my%20pictures/a%3Fb%23c.png');
});

test('a page is at the address of its folder', () => {
  expect(addressOfFile(SITE_FILES.home, '/sub/')).toBe('/sub/');
  expect(addressOfFile(SITE_FILES.notFound, '/sub/')).toBe('/sub/404.html');
  expect(pageAddress(written, '/')).toBe('/patterns/007-gr%C3%B6%C3%9Fe/');
});

test('patterns that nobody has written share a page and its reasons', () => {
  expect(pageAddress(unwritten, '')).toBe('patterns/unwritten/?pattern=117');
  expect(patternFile(unwritten, 'index.html')).toBe(SITE_FILES.unwritten);
  expect(reasonsFile(unwritten)).toBe(SITE_FILES.unwrittenReasons);
});

test('what was made a path is read from it again', () => {
  expect(readPatternFile(patternFile(written, 'body.json'))).toEqual({
    slug: written.slug,
    name: 'body.json',
  });
  expect(readPictureFile(pictureFile('a/b.png'))).toBe('a/b.png');
  for (const path of Object.values(SITE_FILES)) expect(readPictureFile(path)).toBeNull();
  expect(readPatternFile('patterns/a/b/c')).toBeNull();
});
