import { expect, test } from 'vitest';
import { detectLinks } from '../../../../src/source/read/forms/detect-links.ts';
import { nameFiles } from '../../../../src/source/read/forms/name-files.ts';
import { type PlainFile, readPlainFile } from '../../../../src/source/read/forms/plain-file.ts';
import { LinkResolver } from '../../../../src/source/read/forms/resolve-link.ts';

const WORDS = ['Door', 'Room', 'Table', 'Lamp'];
const nameAt = (at: number) => `${'abcdefghijklmnop'.charAt(Math.floor(at / 4))} ${WORDS[at % 4] ?? ''}`;

/** Detects the links of files with a list of names below a heading, and counts how often their lists are looked at. */
function detect(count: number, heading: (at: number) => string) {
  let looked = 0;
  const files = Array.from({ length: count }, (_, at): PlainFile => {
    const others = [1, 2, 3].map((step) => `- **${nameAt((at + step) % count)}**: near\n`).join('');
    const plain = readPlainFile({
      path: `${nameAt(at)}.md`,
      text: `# ${nameAt(at)}\n\n## ${heading(at)}\n\n${others}`,
    });
    if (!('tree' in plain)) throw new Error('The file was not read.');
    const { listed } = plain;
    return {
      ...plain,
      get listed() {
        looked++;
        return listed;
      },
    };
  });
  const named = nameFiles(
    files,
    { name: ['heading'], number: 'none', slug: 'file' },
    { groupOf: () => null, groups: () => [] },
  );
  const resolver = new LinkResolver(
    named.map(({ file, ...rest }) => ({ ...rest, path: file.source.path })),
    [],
    [],
  );
  const { related } = detectLinks(named, resolver);
  return { related, looked };
}

test('names below headings that differ in case and marks alone are links below one heading', () => {
  const { related } = detect(12, (at) => (at % 2 === 0 ? 'Related patterns' : '*Related Patterns*'));
  expect(related).toEqual(['section:Related patterns']);
});

test('numbers that lead headings are no part of them', () => {
  const { related } = detect(12, (at) => `${at + 1}. Related patterns`);
  expect(related).toEqual(['section:Related patterns']);
});

test('the work grows with the files, also where each has a heading of its own', () => {
  const lookedAt = (count: number) => detect(count, (at) => `${at + 1}. Related patterns`).looked;
  expect(lookedAt(48)).toBeLessThanOrEqual(4 * lookedAt(12));
});
