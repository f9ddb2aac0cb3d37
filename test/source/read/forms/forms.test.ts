import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { facetGroup } from '../../../../src/language/filters/by-facet.ts';
import { NO_FILTERS, tick } from '../../../../src/language/filters/filters.ts';
import { has, writtenPatterns } from '../../../../src/language/language.ts';
import { countKinds } from '../../../../src/language/link.ts';
import { type PackedLanguage, packLanguage, unpackLanguage } from '../../../../src/language/pack.ts';
import { keyOf, numberOf } from '../../../../src/language/pattern.ts';
import { writtenForm } from '../../../../src/source/read/forms/read-settings.ts';
import { readAddress, writeAddress } from '../../../../src/store/address.ts';
import { HOME } from '../../../../src/store/view.ts';
import type { LoadedLanguage } from '../../../../src/source/read/loaded-language.ts';
import { WITH_TEXTS } from '../../../../src/source/read/reading-depth.ts';
import { assemble } from '../../../../src/source/read/assemble.ts';
import { loadLanguage } from '../../../../src/source/read/load-language.ts';
import { readFolder } from '../../../../src/source/read/read-folder.ts';
import type { SourceFile } from '../../../../src/source/read/source-file.ts';

const FORMS = 'test/fixtures/forms';

/** What an independent reader finds in each fixture. Every one tells of the same garden, with 14 pairs unless it says otherwise. */
const EXPECTED: Readonly<
  Record<
    string,
    {
      links: [directed: number, related: number];
      scales: [name: string, patterns: number][];
      numbers: boolean;
    }
  >
> = {
  'a-our-own': {
    links: [14, 0],
    scales: [
      ['Scale 1', 5],
      ['Scale 2', 5],
      ['Scale 3', 4],
    ],
    numbers: true,
  },
  'b-wikilinks-in-front-matter': {
    links: [14, 0],
    scales: [
      ['Whole garden', 2],
      ['Habits', 4],
      ['Places', 6],
      ['Details', 2],
    ],
    numbers: false,
  },
  'c-slugs-up-and-down': { links: [14, 0], scales: [], numbers: true },
  'd-footer-of-tags': {
    links: [14, 0],
    scales: [
      ['Garden Patterns', 5],
      ['Evening Patterns', 4],
      ['Bed Patterns', 5],
    ],
    numbers: true,
  },
  'e-related-slugs': {
    links: [0, 7],
    scales: [
      ['Growing', 4],
      ['Gathering', 5],
      ['Water & Soil', 5],
    ],
    numbers: false,
  },
  'f-typed-relations': {
    links: [14, 7],
    scales: [
      ['Ground', 5],
      ['People', 4],
      ['Growth', 5],
    ],
    numbers: false,
  },
  'g-title-section': {
    links: [0, 14],
    scales: [
      ['Initial', 5],
      ['Structured', 5],
      ['Validated', 4],
    ],
    numbers: false,
  },
  'h-section-links': {
    links: [0, 14],
    scales: [
      ['Meeting', 4],
      ['Walking', 5],
      ['Growing', 5],
    ],
    numbers: false,
  },
  'i-folder-for-each': {
    links: [0, 14],
    scales: [
      ['Company', 4],
      ['Water', 5],
      ['Soil', 5],
    ],
    numbers: false,
  },
  'j-tables-of-relations': { links: [0, 14], scales: [], numbers: false },
  'k-jekyll-collection': { links: [0, 14], scales: [['Patterns', 14]], numbers: false },
  'l-mdbook': {
    links: [0, 14],
    scales: [
      ['Idioms', 4],
      ['Patterns', 7],
      ['Anti patterns', 3],
    ],
    numbers: false,
  },
  'm-prefixes-and-lines': {
    links: [0, 14],
    scales: [
      ['Ground', 5],
      ['Water', 5],
      ['Company', 4],
    ],
    numbers: true,
  },
  'n-kinds-by-folder': {
    links: [0, 14],
    scales: [
      ['Activities', 5],
      ['Places', 4],
      ['Roles', 5],
    ],
    numbers: false,
  },
  'o-no-links': {
    links: [0, 0],
    scales: [
      ['Song', 4],
      ['Bread', 5],
      ['Tea', 5],
    ],
    numbers: false,
  },
};

const NAMES = [
  'Bee Meadow',
  'Bench at the Bend',
  'Children’s Patch',
  'Compost Corner',
  'Evening Fire Ring',
  'Gate That Stays Open',
  'Hedge with Gaps',
  'Notice Slate',
  'Path of Stepping Stones',
  'Rain Barrel Row',
  'Seed Library',
  'Shared Orchard',
  'Tool Wall',
  'Windbreak Trellis',
];

function overviewOf({ language }: LoadedLanguage) {
  const patterns = writtenPatterns(language);
  return {
    names: patterns.map(({ name }) => name.replaceAll("'", '’')).toSorted(),
    links: Object.values(countKinds(language.links)),
    scales: has(language, 'scales')
      ? language.scales.map(({ number, name }) => [
          name,
          patterns.filter(({ scale }) => scale === number).length,
        ])
      : [],
    numbers: patterns.every((pattern) => numberOf(pattern) !== null),
  };
}

test('every form has a fixture', async () => {
  expect((await readdir(FORMS)).toSorted()).toEqual(Object.keys(EXPECTED));
});

test.each(Object.entries(EXPECTED))(
  '%s is read without preparation, and alike with what init writes',
  async (form, expected) => {
    const found = await loadLanguage(join(FORMS, form));
    expect(overviewOf(found)).toEqual({ names: NAMES, ...expected });
    const sent: unknown = JSON.parse(JSON.stringify(packLanguage(found.language)));
    expect(unpackLanguage(sent as PackedLanguage)).toEqual(found.language);
    if (!found.form) return;
    const folder = await mkdtemp(join(tmpdir(), 'semilattice-forms-'));
    try {
      await cp(join(FORMS, form), folder, { recursive: true });
      await writeFile(
        join(folder, 'semilattice.json'),
        JSON.stringify({ read: writtenForm(found.form.read) }),
      );
      const again = await loadLanguage(folder);
      expect(again.diagnostics.filter(({ file }) => file === 'semilattice.json')).toEqual([]);
      expect(again.form?.read).toEqual(found.form.read);
      expect(again.language.links).toEqual(found.language.links);
      expect(again.language.scales).toEqual(found.language.scales);
      expect(again.language.patterns).toEqual(found.language.patterns);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);

test('addresses hold the slugs of patterns without numbers, and read as they were written', async () => {
  const { language } = await loadLanguage(join(FORMS, 'f-typed-relations'));
  const [open, other] = writtenPatterns(language);
  const view = { ...HOME, open: open?.id ?? 0, path: { to: other?.id ?? 0, way: 'either' as const } };
  const address = writeAddress(view, language, '/sub/');
  expect(address).toBe('/sub/patterns/bee-meadow/?to=bench-at-the-bend');
  expect(readAddress(address, language, '/sub/')).toEqual({ view, problems: [], isLost: false });
  const filtered = tick(NO_FILTERS, facetGroup({ id: 'maturity', label: 'Maturity' }), ['seed', 'tree']);
  const ticked = { ...HOME, filters: filtered };
  expect(readAddress(writeAddress(ticked, language, '/'), language, '/').view).toEqual(ticked);
});

test('links have kinds and types: what has a direction keeps it, and the keys are the types', async () => {
  const { language } = await loadLanguage(join(FORMS, 'f-typed-relations'));
  const types = new Map<string, Set<string>>();
  for (const { kind = 'directed', types: words = [] } of language.links)
    types.set(kind, new Set([...(types.get(kind) ?? []), ...words]));
  expect(types.get('directed')).toEqual(new Set(['requires']));
  expect(types.get('related')).toEqual(new Set(['composes_with', 'alternative_to', 'see_also']));
  expect(language.facets?.map(({ label }) => label)).toEqual(['Maturity', 'Link type']);
});

test('the review asks for nothing that a form does not have, and says so once', async () => {
  for (const form of Object.keys(EXPECTED).filter((name) => name !== 'a-our-own')) {
    const { diagnostics, language } = await loadLanguage(join(FORMS, form));
    const rules = new Set(diagnostics.map(({ rule }) => rule));
    expect([form, diagnostics.filter(({ rule }) => rule === 'left-out').length]).toEqual([form, 1]);
    for (const rule of ['form', 'heading', 'file-name', 'unknown-key', 'front-matter', 'unnamed-scale'])
      expect([form, rule, rules.has(rule)]).toEqual([form, rule, false]);
    if (language.links.length === 0) expect(rules.has('isolated')).toBe(false);
  }
});

test('a translation is read at the same pattern, and its links lead to patterns', async () => {
  const { language, edition, editionNames, body, searchDocuments } = await loadLanguage(
    join(FORMS, 'g-title-section'),
  );
  expect(language.editions).toEqual(['ja']);
  const byKey = new Map(language.patterns.map((pattern) => [keyOf(pattern), pattern.id]));
  const translated = edition(byKey.get('rain-barrel-row') ?? 0, 'ja', '/');
  expect(translated?.html).toMatch(/^<h2 [^>]*lang="ja" dir="ltr"/);
  expect(translated?.html).toContain('href="/patterns/shared-orchard/"');
  expect(translated?.name).toBe('庭のパターン3');
  expect(editionNames('ja')).toContainEqual([byKey.get('rain-barrel-row'), '庭のパターン3']);
  expect(editionNames('ja').length).toBeLessThan(language.patterns.length);
  const patterns = writtenPatterns(language);
  expect(patterns.filter(({ editions }) => editions?.includes('ja')).length).toBeGreaterThan(2);
  const document = searchDocuments().find(({ id }) => id === byKey.get('rain-barrel-row'));
  expect(document?.text.at(-1)).toBe('庭のパターン3');
  const untranslated = byKey.get('tool-wall') ?? 0;
  expect(edition(untranslated, 'ja', '/')).toEqual(body(untranslated, '/'));
});

test('the names of an edition are put together once for a folder, also when it is reviewed anew', async () => {
  const loaded = await loadLanguage(join(FORMS, 'g-title-section'));
  const names = loaded.editionNames('ja');
  expect(loaded.editionNames('ja')).toBe(names);
  expect(loaded.withFindings([]).editionNames('ja')).toBe(names);
});

test('translations are found without a search of the whole folder for each', async () => {
  const folder = await readFolder(join(FORMS, 'g-title-section'));
  let looks = 0;
  const watched = (source: SourceFile): SourceFile => ({
    ...source,
    get path() {
      looks++;
      return source.path;
    },
  });
  const { language, edition } = assemble(
    { ...folder, patterns: folder.patterns.map(watched), others: (folder.others ?? []).map(watched) },
    'garden',
    WITH_TEXTS,
  );
  const ids = writtenPatterns(language).map(({ id }) => id);
  const editionsOf = (all: readonly number[]) => {
    const before = looks;
    for (const id of all) edition(id, 'ja', '/');
    return looks - before;
  };
  editionsOf(ids);
  expect(editionsOf(ids)).toBeLessThan(ids.length * folder.patterns.length);
});

test('a file that is not UTF-8 is named, with its encoding and how to convert it', async () => {
  const { diagnostics } = await loadLanguage(join(FORMS, 'j-tables-of-relations'));
  const fault = diagnostics.find(({ rule }) => rule === 'unreadable-file');
  expect(fault?.message).toContain('It seems to be WINDOWS-1252.');
  expect(fault?.hint).toContain('iconv -f WINDOWS-1252 -t UTF-8 "fruehbeet.md"');
});

test('a link that leads to no pattern is told with its file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'semilattice-'));
  try {
    const form = (await readdir(FORMS)).find((name) => name.startsWith('c-')) ?? '';
    await cp(join(FORMS, form), folder, { recursive: true });
    const [file = ''] = (await readdir(folder)).filter((name) => name.endsWith('.md'));
    const text = await readFile(join(folder, file), 'utf8');
    await writeFile(join(folder, file), text.replace(/(supports|dependsOn): *\[/, '$1: [no-such-pattern, '));
    const { diagnostics } = await loadLanguage(folder);
    expect(diagnostics.filter(({ rule }) => rule === 'loose-link')).toMatchObject([
      { file, message: expect.stringContaining('no-such-pattern') },
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
