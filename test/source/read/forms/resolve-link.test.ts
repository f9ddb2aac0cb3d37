import { expect, test } from 'vitest';
import { LinkResolver } from '../../../../src/source/read/forms/resolve-link.ts';

const pattern = (
  id: number,
  path: string,
  name: string,
  rest: { aliases?: string[]; number?: number } = {},
) => ({
  id,
  path,
  name,
  slug: name.toLowerCase().replaceAll(' ', '-'),
  aliases: rest.aliases ?? [],
  keys: [],
  number: rest.number ?? null,
});

const resolver = new LinkResolver(
  [
    pattern(1, 'patterns/open-door.md', 'Open Door', { aliases: ['Welcome'], number: 12 }),
    pattern(2, 'patterns/École Ouverte.md', 'École Ouverte'),
    pattern(3, 'quiet-room/README.md', 'Quiet Room'),
    pattern(4, 'a/ABC-026 Long Table.md', 'Long Table'),
    pattern(5, 'a/twin.md', 'Twin of A'),
    pattern(6, 'b/twin.md', 'Twin of B'),
  ],
  ['https://example.org/language/'],
  ['docs/open-door.md', 'docs/Glossary.md'],
);

test.each([
  ['a path', '../patterns/open-door.md', [1]],
  ['a path without ending, from the top', '/patterns/open-door', [1]],
  ['a path with a heading and a query', '../patterns/open-door.md?plain=1#why', [1]],
  ['percent signs', '../patterns/%C3%89cole%20Ouverte', [2]],
  ['a slug', 'open-door', [1]],
  ['a name without accents', 'ecole_ouverte', [2]],
  ['a wikilink with a label', '[[Open Door|the door]]', [1]],
  ['a wikilink with a heading and a folder', '[[patterns/Open Door#Why]]', [1]],
  ['a Markdown link', '[The door](../patterns/open-door.md)', [1]],
  ['an alias', 'welcome', [1]],
  ['a number', '12', [1]],
  ['a name with its number', '[[Open Door (12)]]', [1]],
  ['a scheme', 'section:open-door', [1]],
  ['an address under a site', 'https://example.org/language/quiet-room/', [3]],
  ['the file of a folder', '../quiet-room/README.md', [3]],
  ['a code', 'ABC-026', [4]],
  ['the file beside, of two', 'twin.md', [5]],
  ['a name that two files have', '[[twin]]', [5]],
  ['another scheme', 'glossary:open-door', []],
  ['another site', 'https://elsewhere.org/open-door', []],
  ['a page that is no pattern', '../docs/open-door.md', []],
  ['a label before the page', '[[see there|Open-Door]]', [1]],
  ['a page that is no pattern, with a label that is one', '[[Glossary|Open Door]]', []],
  ['the path of such a page', '[[docs/Glossary|Open Door]]', []],
  ['a picture', 'open-door.png', []],
  ['nothing', '', []],
])('%s', (_, target, expected) => {
  expect(resolver.resolve(target, 'a/from.md')).toEqual(expected);
});

test('what may mean two files is said to mean both', () => {
  expect(resolver.resolve('[[twin]]', 'patterns/open-door.md')).toEqual([5, 6]);
});
