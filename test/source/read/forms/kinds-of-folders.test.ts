import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writtenPatterns } from '../../../../src/language/language.ts';
import { countKinds } from '../../../../src/language/link.ts';
import { loadLanguage } from '../../../../src/source/read/load-language.ts';
import { writtenForm } from '../../../../src/source/read/forms/read-settings.ts';
import {
  NAMES,
  SAMPLES,
  TEXT,
  type Variation,
  foundIn,
  front,
  links,
  nameOf,
  pick,
  slugOf,
  writeVariation,
} from './variation.ts';

const SECTIONS = `## Problem\n\n${TEXT}## Solution\n\n${TEXT}## Use\n\n${TEXT}`;

const LABEL_FIRST: Variation = {
  file: (sample) => [
    `${sample.name.replaceAll(' ', '-')}.md`,
    sample.below.map((at) => `[[see number ${at}|${nameOf(at).replaceAll(' ', '-')}]]`).join(' '),
  ],
  pages: {
    'Home.md': NAMES.map((name) => `- [[${name}]]`).join('\n'),
    '_Sidebar.md': NAMES.map((name) => `- [[${name}]]`).join('\n'),
  },
  found: [0, 14, 0],
};

/** Shapes of published languages that say otherwise what is a pattern, what its name, and what a link. */
const KINDS: Readonly<Record<string, Variation>> = {
  'a folder for each pattern, one of which holds further texts': {
    file: (sample) => [
      `${pick(['indoors', 'outdoors'], sample.at)}/${sample.slug}/index.md`,
      `# ${sample.name}\n\n${links(sample, (at) => `/all/${pick(['indoors', 'outdoors'], at)}/${slugOf(at)}`)}\n`,
    ],
    pages: {
      'indoors/index.md': '# Indoors\n',
      'outdoors/index.md': '# Outdoors\n',
      'indoors/open-door/a-case.md': '# A case\n\nOnce.\n',
      'indoors/open-door/another-case.md': '# Another case\n\nTwice.\n',
    },
    found: [0, 14, 2],
  },
  'a folder for each pattern, with companions of the same names in each': {
    file: (sample) => [
      `${sample.slug}/README.md`,
      `# ${sample.name}\n\n${SECTIONS}${links(sample, (at) => `../${slugOf(at)}/README.md`)}\n`,
    ],
    pages: {
      ...Object.fromEntries(
        SAMPLES.flatMap(({ slug }) => [
          [`${slug}/measures.md`, '# Measures\n\n- One\n'],
          [`${slug}/references.md`, '# References\n\n- A book\n'],
        ]),
      ),
      'open-door/made/first/rules.md': '# Rules\n',
      'labs/one-lab/README.md': '# One lab\n\nTry it.\n',
      'labs/other-lab/README.md': '# Other lab\n\nTry it.\n',
      'METHOD.md': '# Method\n',
      'CHECKLIST.md': '# Checklist\n',
    },
    found: [0, 14, 0],
  },
  'a folder for each pattern, whose text has a name of its own, beside many papers': {
    file: (sample) => [
      `methods/${sample.slug}/method.md`,
      front({ id: sample.slug, title: sample.name, status: pick(['draft', 'tested'], sample.at) }) +
        links(sample, (at) => `../${slugOf(at)}/method.md`),
    ],
    pages: {
      ...Object.fromEntries(SAMPLES.map(({ slug }) => [`methods/${slug}/SOURCES.md`, '# Sources\n\n- A\n'])),
      ...Object.fromEntries(
        Array.from({ length: 18 }, (_, at) => [`docs/research/paper-${at}.md`, `# Paper ${at}\n\n${TEXT}`]),
      ),
    },
    found: [0, 14, 0],
  },
  'a group of patterns in a folder that is called like one of a program': {
    file: (sample) => [
      `patterns/${pick(['prepare', 'build', 'test'], sample.at)}/${sample.slug}.md`,
      `${front({ id: sample.slug, name: sample.name, part: pick(['prepare', 'build', 'test'], sample.at), related: `[${sample.below.map(slugOf).join(', ')}]` })}# ${sample.name}\n\n${SECTIONS}`,
    ],
    pages: { 'patterns/test/unlike.md': '# Something else\n' },
    found: [0, 14, 3],
  },
  'several labels in one line': {
    file: (sample) => [
      `${sample.slug}.md`,
      `# ${sample.name}\n\n**Category:** ${pick(['Rooms', 'Tools'], sample.at)} · **Reach:** ${pick(['near', 'far', 'wide'], sample.at)}\n\n${links(sample, (at) => `${slugOf(at)}.md`)}\n`,
    ],
    found: [0, 14, 2],
  },
  'numbers that lead the headings, and the word for a pattern': {
    file: (sample) => [
      `${pick(['one', 'two'], sample.at)}/${sample.slug}.md`,
      `# Pattern ${sample.at + 1}: ${sample.name}\n\n${links(sample, (at) => `../${pick(['one', 'two'], at)}/${slugOf(at)}.md`)}\n`,
    ],
    found: [0, 14, 2],
  },
  'the word for a pattern that leads the headings': {
    file: (sample) => [
      `${sample.slug}.md`,
      `# Pattern: ${sample.name}\n\n${links(sample, (at) => `${slugOf(at)}.html`)}\n`,
    ],
    found: [0, 14, 0],
  },
  'short names beside long titles, and names without links in a list': {
    file: (sample) => [
      `content/${sample.slug}.md`,
      `${front({ linkTitle: `"${sample.name}"`, title: `"${sample.name}: how it is done well"` })}## Use\n\n- **Warmth**: why\n\n### Related Patterns\n\n${sample.below.map((at) => `- **${nameOf(at)}**: because it is near`).join('\n')}\n- **Something Else**: no pattern\n\n## See\n\n- [Out](https://example.org/x)\n`,
    ],
    found: [0, 14, 0],
  },
  'names without links behind a label': {
    file: (sample) => [
      `${sample.slug}.md`,
      `# ${sample.name}\n\n${TEXT}**Related Patterns:** ${sample.below.map(nameOf).join(', ') || 'none'}\n`,
    ],
    found: [0, 14, 0],
  },
  'names in capitals': {
    file: (sample) => [
      `${sample.name}.md`,
      `# **${sample.name}**\n\nA ${sample.name.toUpperCase()} helps.\n\n${sample.below.map((at) => `A ${nameOf(at).toUpperCase()} is seen,\nand MORE.`).join(' ')}\n`,
    ],
    found: [0, 14, 0],
  },
  'paths of files, written as code': {
    file: (sample) => [
      `patterns/${pick(['a', 'b'], sample.at)}/${sample.slug}.md`,
      `# ${sample.name}\n\n${TEXT}## Related\n\n${sample.below.map((at) => `- \`../${pick(['a', 'b'], at)}/${slugOf(at)}.md\``).join('\n')}\n`,
    ],
    found: [0, 14, 2],
  },
  'numbers in names of files, and links to texts elsewhere': {
    file: (sample) => [
      `${String(sample.at + 1).padStart(3, '0')}_${sample.slug}.md`,
      `# ${sample.name}\n\n${links(sample, (at) => `${String(at + 1).padStart(3, '0')}_${slugOf(at)}.md`)} [Rule](../../rules/00${1 + (sample.at % 9)}_another-thing.md)\n`,
    ],
    found: [0, 14, 0],
  },
  'posts of a weblog': {
    file: (sample) => [
      `source/_posts/${sample.name}.md`,
      front({ title: sample.name, tags: '[a]' }) + sample.below.map((at) => `[[${nameOf(at)}]]`).join(' '),
    ],
    found: [0, 14, 0],
  },
  'chapters of a book': {
    file: (sample) => [
      `text/chapter_${String(sample.at + 1).padStart(2, '0')}_${sample.slug}.md`,
      `# Chapter ${sample.at + 1}: ${sample.name}\n\n${TEXT}${links(sample, (at) => `chapter_${String(at + 1).padStart(2, '0')}_${slugOf(at)}.md`)}\n`,
    ],
    pages: Object.fromEntries(
      ['01_dedication', '02_thanks', 'appendix_a_more', 'conclusion', 'index_of_terms'].map((name) => [
        `text/${name}.md`,
        `# ${name}\n\n${TEXT}`,
      ]),
    ),
    found: [0, 14, 0],
  },
  'notes whose names say that they are patterns, among others': {
    file: (sample) => [
      `notes/pattern-${sample.slug}.md`,
      front({ title: sample.name, tags: '[note]' }) +
        sample.below.map((at) => `[[pattern-${slugOf(at)}]]`).join(' '),
    ],
    pages: Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((name) => [
        `notes/tool-${name}.md`,
        `${front({ title: `Tool ${name}`, tags: '[note]' })}[[pattern-open-door]]\n`,
      ]),
    ),
    found: [0, 14, 0],
  },
  'fields of notes, with two colons': {
    file: (sample) => [
      `${sample.name}.md`,
      `---\ntags: [pattern]\n---\nup:: ${sample.above.map((at) => `[[${nameOf(at)}]]`).join(', ')}\ndown:: ${sample.below.map((at) => `[[${nameOf(at)}]]`).join(', ')}\nscale:: ${pick(['team', 'house'], sample.at)}\n\n# ${sample.name}\n\n${TEXT}`,
    ],
    found: [14, 0, 2],
  },
  'a wiki that writes the label before the page': LABEL_FIRST,
  'names without links below a heading in another tongue': {
    file: (sample) => [
      `${sample.slug}.md`,
      `# ${sample.name}\n\n## 問題\n\n人。\n\n## 相關模式\n\n${sample.below.map((at) => `- **${nameOf(at)} 模式**：因為近`).join('\n')}\n`,
    ],
    found: [0, 14, 0],
  },
  'folders with numbers, the first of which is an introduction': {
    file: (sample) => [
      `${pick(['01-Begin', '02-Go-on'], sample.at)}/${sample.name}.md`,
      `# ${sample.name}\n\nRelated: ${links(sample, (at) => `../${pick(['01-Begin', '02-Go-on'], at)}/${encodeURIComponent(nameOf(at))}.md`)}\n`,
    ],
    pages: { '00-Introduction/How to read.md': '# How to read\n', 'archive/Old Way.md': '# Old Way\n' },
    found: [0, 14, 2],
  },
  'a scale in a key within another, and links by reference': {
    file: (sample) => [
      `rules/0${sample.at + 121}.md`,
      `---\nid: ${sample.at + 121}\nplacement:\n  category: ${pick(['names', 'methods'], sample.at)}\n  order: ${sample.at}\n---\n\n# ${sample.name}\n\n${sample.below.map((at) => `[R-${at + 121}][]`).join(' ')}\n\n${sample.below.map((at) => `[r-${at + 121}]: ./0${at + 121}.md`).join('\n')}\n`,
    ],
    found: [0, 14, 2],
  },
  'a table without titles that says what the page is about': {
    file: (sample) => [
      `${sample.slug}.md`,
      `# ${sample.name}\n\n| | |\n|---|---|\n| **Category** | ${pick(['Rooms', 'Tools'], sample.at)} |\n| **Related** | ${links(sample, (at) => `${slugOf(at)}.md`)} |\n`,
    ],
    found: [0, 14, 2],
  },
};

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'semilattice-kinds-'));
});
afterAll(() => rm(root, { recursive: true }));

test.each(Object.entries(KINDS))('%s', async (title, { found, ...variation }) => {
  const folder = join(root, title.replaceAll(/\W+/g, '-'));
  await writeVariation(folder, variation);
  const detected = await foundIn(folder);
  expect(detected.names).toEqual(NAMES.toSorted());
  expect(detected.found).toEqual(found);
  const read = detected.form ? writtenForm(detected.form.read) : null;
  await writeFile(join(folder, 'semilattice.json'), JSON.stringify({ read }));
  const written = await foundIn(folder);
  expect([written.names, written.found]).toEqual([detected.names, detected.found]);
});

test('a link that has its label before the page is one for readers and for the review', async () => {
  const folder = join(root, 'label-first');
  await writeVariation(folder, {
    ...LABEL_FIRST,
    pages: { ...LABEL_FIRST.pages, 'Glossary.md': 'Words.\n' },
    file: (sample) => {
      const [path, text] = LABEL_FIRST.file(sample);
      return [path, sample.at === 0 ? `${text} [[Glossary|Long-Table]]` : text];
    },
  });
  const loaded = await loadLanguage(folder);
  const from = writtenPatterns(loaded.language).find(({ name }) => name === 'Open Door');
  const body = from && loaded.body(from.id, '/');
  expect(body?.html).toContain('>see number 1</a>');
  expect(body?.html).toMatch(/<a href="[^"]*quiet-room[^"]*"[^>]*>see number 1</);
  expect(body?.html).not.toMatch(/<a [^>]*>(?:Long-Table|Glossary)</);
  const addresses = { pattern: ({ slug }: { slug: string }) => `/${slug}`, picture: (path: string) => path };
  expect(from && loaded.markdown(from.id, addresses)).toContain('[see number 1](/quiet-room)');
  expect(loaded.findings.filter(({ rule }) => rule === 'broken-link').map(({ message }) => message)).toEqual(
    [],
  );
});

test('a path in code is a link where it leads to one pattern, and nothing is told of any other', async () => {
  const folder = join(root, 'code');
  await writeVariation(folder, {
    file: (sample) => [
      `${pick(['a', 'b'], sample.at)}/${sample.slug}.md`,
      `# ${sample.name}\n\nAdd a \`CODEOWNERS.md\`, or a \`twin.md\`.\n\n${sample.below.map((at) => `\`../${pick(['a', 'b'], at)}/${slugOf(at)}.md\``).join('\n')}\n`,
    ],
    pages: { 'a/c/twin.md': '# Twin of A\n', 'b/c/twin.md': '# Twin of B\n' },
  });
  await writeFile(
    join(folder, 'semilattice.json'),
    JSON.stringify({ read: { files: ['a/**/*.md', 'b/**/*.md'], related: ['text'] } }),
  );
  const { language, findings } = await loadLanguage(folder);
  expect(writtenPatterns(language)).toHaveLength(16);
  expect(countKinds(language.links).related).toBe(14);
  expect(findings.filter(({ message }) => /CODEOWNERS|twin\.md/.test(message))).toEqual([]);
});

test('a number that leads the heading is the number of the pattern', async () => {
  const folder = join(root, 'led');
  await writeVariation(folder, {
    file: ({ at, name, slug }) => [`${slug}.md`, `# ${at + 1}. ${name} ★\n\n${TEXT}`],
  });
  const { patterns } = await foundIn(folder);
  expect(patterns.map(({ id, name }) => [id, name])).toEqual(NAMES.map((name, at) => [at + 1, name]));
});

test.each([
  ['heading', (name: string, at: number) => `# ${name} (${at + 1})\n\n${TEXT}`],
  ['key:title', (name: string, at: number) => `${front({ title: `P${at + 1} ${name}` })}${TEXT}`],
])('a number in the %s that settings name is found wherever it stands', async (source, textOf) => {
  const folder = join(root, `digits-${source.replace(':', '-')}`);
  await writeVariation(folder, { file: ({ at, name, slug }) => [`${slug}.md`, textOf(name, at)] });
  await writeFile(join(folder, 'semilattice.json'), JSON.stringify({ read: { number: source } }));
  const { patterns } = await foundIn(folder);
  expect(patterns.map(({ id, slug }) => [id, slug])).toEqual(SAMPLES.map(({ at, slug }) => [at + 1, slug]));
});

test('where numbers lead most headings, digits within another heading are none', async () => {
  const folder = join(root, 'led-mostly');
  await writeVariation(folder, {
    file: ({ at, name, slug }) => [
      `${slug}.md`,
      `# ${at === 3 ? `${name} of 9` : `${at + 1}. ${name}`}\n\n${TEXT}`,
    ],
  });
  const { patterns } = await foundIn(folder);
  const numbers = patterns.filter(({ isNumberless }) => !isNumberless).map(({ id }) => id);
  expect(numbers).toEqual(SAMPLES.flatMap(({ at }) => (at === 3 ? [] : [at + 1])));
});

test('a pattern whose name has the word “template” is one, and a template is none', async () => {
  const folder = join(root, 'templates');
  const names = ['Template Method', 'Builder', 'Visitor', 'Facade', 'Proxy'];
  await writeVariation(folder, {
    file: ({ at, name }) => [`${names[at] ?? name}.md`, `# ${names[at] ?? name}\n\n${SECTIONS}`],
    pages: { 'pattern-template.md': `# Name\n\n${SECTIONS}`, 'template-de.md': `# Name\n\n${SECTIONS}` },
  });
  const { names: found } = await foundIn(folder);
  expect(found).toContain('Template Method');
  expect(found).not.toContain('Name');
});

test('the language is the one that most patterns state, or in which they are written, wherever they stand', async () => {
  const stated = join(root, 'stated');
  await writeVariation(stated, {
    file: ({ name, slug }) => [`${slug}/README.md`, `${front({ title: name, language: 'ar' })}## A\n\nx\n`],
    pages: { 'README.md': '# All\n\nThis is the page of the whole and it is in English.\n' },
  });
  expect((await loadLanguage(stated)).lang).toBe('ar');
  const written = join(root, 'written');
  await writeVariation(written, {
    file: ({ name, slug }) => [
      `muster/a/${slug}.md`,
      `# ${name}\n\nWer hier ist, der bleibt auch hier, und das ist nicht so schlecht, wie es die anderen sagen.\n`,
    ],
    pages: { 'README.md': '# All\n\nThis is the page of the whole and it is in English.\n' },
  });
  expect((await loadLanguage(written)).lang).toBe('de');
});
