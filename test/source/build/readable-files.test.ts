import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { toJson } from '../../../src/language/export/json.ts';
import { writtenPatterns } from '../../../src/language/language.ts';
import { patternFile } from '../../../src/language/site-address.ts';
import { readableFile } from '../../../src/source/build/readable-files.ts';
import { loadLanguage } from '../../../src/source/read/load-language.ts';
import { CLEAN, changed } from '../../fixtures/clean-language.ts';
import { makeFolder } from '../../fixtures/folder.ts';

const SITE = { origin: 'https://example.org', base: '/x/' };
const AT = 'https://example.org/x/patterns';

async function fileOf(path: string, files: Readonly<Record<string, string>> = CLEAN, site = SITE) {
  return readableFile(await loadLanguage(await makeFolder(files)), path, site);
}

test('the text of a pattern says what the front matter says, with addresses for its neighbours', async () => {
  const files = { ...CLEAN, 'LANGUAGE.md': '---\ntitle: Rooms\n---\n' };
  expect(await fileOf('patterns/002-long-table/index.md', files)).toBe(
    `# Long Table *

- Pattern 2 of [Rooms](https://example.org/x/), as a [page](${AT}/002-long-table/)
- Scale: 2, Room
- Confidence: Likely
- Tags: craft, learning
- Larger patterns: [North Hall (1)](${AT}/001-north-hall/index.md)
- Smaller patterns: [Oak Bench (3)](${AT}/003-oak-bench/index.md)

_[**North Hall (1)**](${AT}/001-north-hall/index.md) is near._

---

**Two forces pull.**

---

Of talk.

Therefore:

**Do one thing.**

---

_[**Oak Bench (3)**](${AT}/003-oak-bench/index.md) is near._

## References

- A book.
`,
  );
});

test.each([
  ['[[Oak Bench]]', `[Oak Bench](${AT}/003-oak-bench/index.md)`],
  ['[[3]]', `[Oak Bench](${AT}/003-oak-bench/index.md)`],
  ['[[Oak Bench#The Costs|it]]', `[it](${AT}/003-oak-bench/index.md#the-costs)`],
  ['[it](003-oak-bench.md#costs "T")', `[it](${AT}/003-oak-bench/index.md#costs "T")`],
  ['[it][x]\n\n[x]: ./003-oak-bench.md', `[it][x]\n\n[x]: ${AT}/003-oak-bench/index.md`],
  ['![A plan](plan.png)', '![A plan](https://example.org/x/media/plan.png)'],
  ['[a page](https://example.com/003-oak-bench.md)', '[a page](https://example.com/003-oak-bench.md)'],
  ['`[[Oak Bench]]` of **Oak Bench**', '`[[Oak Bench]]` of **Oak Bench**'],
  ['**Far Off (77)**', '**Far Off (77)**'],
])('in a text, %j has its address', async (written, expected) => {
  const files = { ...changed(['001-north-hall.md', 'Of light.', `${written}\n\nEnd.`]) };
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const folder = await makeFolder({ ...files, 'plan.png': png });
  const text = readableFile(await loadLanguage(folder), 'patterns/001-north-hall/index.md', SITE);
  expect(text).toContain(`\n\n${expected}\n\nEnd.`);
});

test('without an origin, addresses begin at the host', async () => {
  const text = await fileOf('patterns/003-oak-bench/index.md', CLEAN, { origin: '', base: '/' });
  expect(text).toContain('[**Long Table (2)**](/patterns/002-long-table/index.md)');
});

test('llms.txt has the form of llmstxt.org, and a link to every pattern', async () => {
  const text =
    (await fileOf('llms.txt', {
      ...CLEAN,
      'LANGUAGE.md': '---\ntitle: Rooms\ndescription: Of rooms.\n---\n',
    })) ?? '';
  expect(text).toMatch(/^# Rooms\n\n> Of rooms\.\n\n[^#]+\n\n## Scale 1: Hall\n\nLarge\.\n\n- \[/);
  const [, ...sections] = text.split(/^## /m);
  for (const section of sections)
    for (const line of section.split('\n').filter((each) => each.startsWith('-')))
      expect(line).toMatch(/^- \[.+\]\(https:\/\/\S+\)(?:: .+)?$/);
  expect(text.match(/\/index\.md\)/g)).toHaveLength(3);
  expect(text).toContain(
    '- [Oak Bench (3)](https://example.org/x/patterns/003-oak-bench/index.md): Two forces pull.',
  );
});

test('llms-full.txt holds the introduction and all texts', async () => {
  const files = { ...CLEAN, 'LANGUAGE.md': '---\ntitle: Rooms\n---\n\nBegin with [[Oak Bench]].\n' };
  const text = (await fileOf('llms-full.txt', files)) ?? '';
  expect(text).toMatch(
    /^# Rooms\n\nBegin with \[Oak Bench\]\(\S+\/003-oak-bench\/index\.md\)\.\n\n## North Hall/,
  );
  expect(text.match(/^## \w+ \w+ \*$/gm)).toEqual(['## North Hall *', '## Long Table *', '## Oak Bench *']);
  for (const topic of ['Of light.', 'Of talk.', 'Of wood.']) expect(text).toContain(topic);
});

test('the data of a language and of each pattern are of one shape, which the schema describes', async () => {
  const schema = z.fromJSONSchema(
    JSON.parse(await readFile('semilattice-language.schema.json', 'utf8')) as Parameters<
      typeof z.fromJSONSchema
    >[0],
  );
  const loaded = await loadLanguage(
    await makeFolder(
      changed(['001-north-hall.md', 'completion_patterns: [2]', 'completion_patterns: [2, 77]']),
    ),
  );
  const all = JSON.parse(readableFile(loaded, 'language.json', SITE) ?? '') as {
    patterns: unknown[];
    pages: Record<string, string>;
  };
  const exported: unknown = JSON.parse(toJson(loaded.language));
  expect(schema.safeParse(exported).error).toBe(undefined);
  expect({ ...all, pages: undefined }).toEqual(exported);
  expect(all.pages).toMatchObject({ 1: 'patterns/001-north-hall/', 3: 'patterns/003-oak-bench/' });
  expect(schema.safeParse(all).error).toBe(undefined);
  for (const [index, pattern] of writtenPatterns(loaded.language).entries()) {
    const one: unknown = JSON.parse(readableFile(loaded, patternFile(pattern, 'pattern.json'), SITE) ?? '');
    expect(schema.safeParse(one).error).toBe(undefined);
    expect(one).toMatchObject({ version: 1, pattern: all.patterns[index], problem: 'Two forces pull.' });
  }
  expect(schema.safeParse({ ...all, version: 2 }).success).toBe(false);
  expect(schema.safeParse({ ...all, patterns: [{ id: 1 }] }).success).toBe(false);
});

test('the data of a pattern have the sentences that explain its links', async () => {
  expect(JSON.parse((await fileOf('patterns/002-long-table/pattern.json')) ?? '')).toMatchObject({
    links: [
      {
        larger: 1,
        smaller: 2,
        declaredBy: 'both',
        mentions: [
          { by: 2, sentence: 'North Hall (1) is near.' },
          { by: 1, sentence: 'Long Table (2) is near.' },
        ],
      },
      { larger: 2, smaller: 3 },
    ],
  });
});

test('there is nothing at other paths', async () => {
  for (const path of ['patterns/009-x/index.md', 'patterns/002-long-table/x.md', 'x.md'])
    expect(await fileOf(path)).toBe(null);
});

test('what the site holds names the languages that teams made', async () => {
  const files = {
    ...CLEAN,
    'projects/ours.md': '---\nsemilattice-project: 1\n---\n\n# Ours\n\nFor us.\n\n## Long Table (2)\n',
  };
  expect(await fileOf('llms.txt', files)).toContain(
    '## Languages that teams made from these patterns\n\n- [Ours](https://example.org/x/projects/ours/project.json): For us.\n',
  );
  expect(await fileOf('llms.txt')).not.toContain('## Languages');
});
