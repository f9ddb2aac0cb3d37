import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { loadLanguage } from '../../../src/source/read/load-language.ts';
import { serveSite } from '../../../src/source/serve/serve-site.ts';
import { makeFolder, patternText } from '../../fixtures/folder.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const BODY = `# Pattern 1

*It helps **Pattern 2 (2)**.*

---

**Nobody finds the *right*
page.**

---

See [[Pattern 2|the second]] and [[Pattern 2]].

- One \`thing\`
- ![A drawing](x.svg) of another

| Kind | Use |
| ---- | --- |
| Old  | Few |

<p>Raw</p>

Therefore:

**Build a search.**

## References

Somebody, *A Book*.
`;

test('search reads what a reader reads: every text once, on one line, without Markdown', async () => {
  const folder = await makeFolder({
    '001-pattern-1.md': patternText(1, 'tags: [finding]\ncompletion_patterns: [2, 9]\n', BODY),
    '002-pattern-2.md': patternText(2, 'references: [A paper]\n'),
  });
  expect((await loadLanguage(folder)).searchDocuments()).toEqual([
    {
      id: 1,
      name: 'Pattern 1',
      tags: ['finding'],
      problem: 'Nobody finds the right page.',
      text: [
        'It helps Pattern 2 (2).',
        'Nobody finds the right page.',
        'See the second and Pattern 2.',
        'One thing',
        'A drawing of another',
        'Kind · Use',
        'Old · Few',
        'Build a search.',
        'Somebody, A Book.',
      ],
    },
    { id: 2, name: 'Pattern 2', tags: [], problem: '', text: ['A paper'] },
    { id: 9, name: 'Pattern 9', tags: [], problem: '', text: [] },
  ]);
});

test('while an author edits, the index and the sentences follow', async () => {
  const folder = await makeFolder({ '001-pattern-1.md': patternText(1, '', 'It speaks of kestrels.\n') });
  const { url, close } = await serveSite({ folder, base: '/sub/', port: 0, host: '127.0.0.1' });
  closing.push(close);
  const get = async (path: string) => (await fetch(url + path)).text();
  expect(await get('sentences.json')).toBe('{"1":["It speaks of kestrels."]}');
  expect(await get('search.json')).toContain('kestrel');
  await writeFile(join(folder, '001-pattern-1.md'), patternText(1, '', 'It speaks of herons.\n'));
  await expect.poll(() => get('sentences.json')).toBe('{"1":["It speaks of herons."]}');
  expect(await get('search.json')).toContain('heron');
});
