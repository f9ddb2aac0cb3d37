import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { has, writtenPatterns } from '../../../../src/language/language.ts';
import { countKinds } from '../../../../src/language/link.ts';
import { numberOf } from '../../../../src/language/pattern.ts';
import { writtenForm } from '../../../../src/source/read/forms/read-settings.ts';
import { type LoadedLanguage, loadLanguage } from '../../../../src/source/read/load-language.ts';

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
    links: [0, 14],
    scales: [
      ['Garden Patterns', 5],
      ['Bed Patterns', 5],
      ['Evening Patterns', 4],
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
