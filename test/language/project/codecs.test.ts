import { readFile } from 'node:fs/promises';
import { toJsonSchema } from '@valibot/to-json-schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyProject, anyText } from '../../fixtures/any-project.ts';
import { PUBLISHED_SCHEMA } from '../../../src/language/project/json-schema.ts';
import { type LinkDetail, linkParts } from '../../../src/language/project/link-parts.ts';
import { NOT_BEGUN, type Project } from '../../../src/language/project/project.ts';
import { readData, readJson } from '../../../src/language/project/read-json.ts';
import { readLink, readLinkParts } from '../../../src/language/project/read-link.ts';
import { readMarkdown } from '../../../src/language/project/read-markdown.ts';
import type { Reading } from '../../../src/language/project/reading.ts';
import { writeJson } from '../../../src/language/project/write-json.ts';
import { LONGEST_ADDRESS, writeLink } from '../../../src/language/project/write-link.ts';
import { writeMarkdown } from '../../../src/language/project/write-markdown.ts';
import { GUIDED, SAMPLE_PROJECT } from './sample-project.ts';

const READ = (project: Project): Reading => ({ kind: 'read', project, faults: [] });

function expectRead(reading: Reading, project: Project): void {
  expect(reading).toEqual(READ(project));
}

describe('what is written is read as it was', () => {
  test('from JSON', () => {
    fc.assert(fc.property(anyProject, (project) => expectRead(readJson(writeJson(project)), project)));
    expect(readJson(writeJson(GUIDED))).toEqual(READ(GUIDED));
  });

  test('from Markdown', () => {
    fc.assert(
      fc.property(anyProject, (project) => expectRead(readMarkdown(writeMarkdown(project)), project)),
    );
    expect(readMarkdown(writeMarkdown(GUIDED))).toEqual(READ(GUIDED));
  });

  test('from Markdown that a system gave other line ends', () => {
    fc.assert(
      fc.property(anyProject, (project) =>
        expectRead(readMarkdown(writeMarkdown(project).replaceAll('\n', '\r\n')), project),
      ),
    );
  });

  test('from a link, without the guided way', () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        const link = writeLink(project, Infinity);
        expect(link).toMatchObject({ kind: 'link', detail: 'all' });
        expect(readLink(link.kind === 'link' ? link.value : '')).toEqual(READ(project));
        expect(readLinkParts(linkParts(project, 'all'))).toEqual(READ(project));
      }),
    );
    const link = writeLink(GUIDED, LONGEST_ADDRESS);
    expect(readLink(link.kind === 'link' ? link.value : '')).toEqual(READ({ ...GUIDED, guided: NOT_BEGUN }));
  });
});

describe('a link', () => {
  const noted = (note: string): Project => ({
    ...SAMPLE_PROJECT,
    entries: SAMPLE_PROJECT.entries.map((entry) => ({ ...entry, note })),
  });
  const detailOf = (project: Project, room: number): LinkDetail | 'too-long' => {
    const link = writeLink(project, room);
    return link.kind === 'link' ? link.detail : link.kind;
  };

  test('has no part that a query would lose, and nothing that an address may not hold', () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        for (const detail of ['all', 'without-texts', 'numbers'] as const)
          expect(linkParts(project, detail)).not.toContain('');
        const link = writeLink(project, Infinity);
        expect(link.kind === 'link' && link.value).toMatch(/^[\w\-.!~*'(),%]+$/);
      }),
    );
  });

  test('holds as much as there is room for, and says how much', () => {
    expect(detailOf(SAMPLE_PROJECT, LONGEST_ADDRESS)).toBe('all');
    expect(detailOf(noted('long '.repeat(500)), LONGEST_ADDRESS)).toBe('without-texts');
    expect(detailOf(noted('long '.repeat(500)), 60)).toBe('numbers');
    expect(writeLink(SAMPLE_PROJECT, 10)).toMatchObject({ kind: 'too-long' });
  });

  test('with numbers alone is short, and keeps title, order and states', () => {
    const link = writeLink(SAMPLE_PROJECT, 60);
    expect(link).toEqual({
      kind: 'link',
      detail: 'numbers',
      value: '1,tHow%20we%20work,ca1,cn2,on1.Our%20stand-up,l2',
    });
    expect(readLink(link.kind === 'link' ? link.value : '')).toMatchObject({
      project: { title: 'How we work', entries: [{ reference: { id: 1 }, state: 'adopted' }, {}, {}] },
      faults: [],
    });
  });
});

describe('damaged input gives a message', () => {
  const total = (read: (text: string) => Reading, text: string) => {
    const reading = read(text);
    if (reading.kind === 'refused') expect(reading.faults.length).toBeGreaterThan(0);
    for (const { where, what } of reading.faults) expect([where, what]).not.toContain('');
    // What is read is a project like any other.
    if (reading.kind === 'read') expect(readJson(writeJson(reading.project))).toEqual(READ(reading.project));
  };
  const readers = { readJson, readLink, readMarkdown };
  const written = (project: Project, name: keyof typeof readers): string => {
    if (name === 'readJson') return writeJson(project);
    if (name === 'readMarkdown') return writeMarkdown(project);
    const link = writeLink(project, Infinity);
    return link.kind === 'link' ? link.value : '';
  };

  test.each(['readJson', 'readLink', 'readMarkdown'] as const)(
    '%s, for any change of what was written',
    (name) => {
      fc.assert(
        fc.property(
          anyProject,
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.nat(20),
          anyText,
          (project, at, cut, put) => {
            const text = written(project, name);
            const place = Math.floor(at * text.length);
            total(readers[name], text.slice(0, place) + put + text.slice(place + cut));
            total(readers[name], text.slice(0, place));
          },
        ),
      );
    },
  );

  test.each(['readJson', 'readLink', 'readMarkdown'] as const)('%s, for any text', (name) => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => total(readers[name], text)));
  });

  test('JSON of any other form', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        expect(readData(data).faults).not.toEqual([]);
      }),
    );
  });

  test('with its place', () => {
    const text = writeJson(SAMPLE_PROJECT);
    expect(readJson(text.replace('"adopted"', '"done"'))).toEqual({
      kind: 'refused',
      faults: [{ where: 'patterns[0].state', what: 'It should be "adopted", "trying", "planned" or null.' }],
    });
    expect(readJson(text.replace('"carer"', '"owner"'))).toEqual({
      kind: 'refused',
      faults: [{ where: 'patterns[0].owner', what: 'This key means nothing here.' }],
    });
    expect(readJson(text.replace('"version": 1', '"version": 2')).faults[0]?.what).toContain('newer version');
    expect(readJson('{')).toMatchObject({ kind: 'refused', faults: [{ where: 'the whole file' }] });
    expect(readMarkdown('# Notes\n')).toMatchObject({ kind: 'refused', faults: [{ where: 'line 1' }] });
    expect(readLink('2,tX')).toMatchObject({ kind: 'refused', faults: [{ where: 'the link' }] });
    expect(readLink('1,tX,zY')).toMatchObject({
      kind: 'read',
      faults: [{ where: 'part 3 of the link', what: '“zY” means nothing here.' }],
    });
  });

  test('when a name is too long to be one, and the rest is read', () => {
    const long = 'x'.repeat(1001);
    for (const reading of [
      readLink(`1,tT,ca1.${long},ca2.B`),
      readMarkdown(`---\nsemilattice-project: 1\n---\n# T\n## ${long} (1)\n## B (2)\n`),
    ])
      expect(reading).toMatchObject({
        project: { entries: [{ reference: { id: 2, name: 'B' } }] },
        faults: [{ what: expect.stringContaining('which no name has') as string }],
      });
  });

  test('in time, however long a line of white space is', () => {
    const long = `# T\n## a${' '.repeat(200_000)}b (1)\n`;
    expect(readMarkdown(`---\nsemilattice-project: 1\n---\n${long}`).faults).toEqual([]);
  });

  test('when a pattern is there twice', () => {
    expect(readLink('1,ca3.A,ct3.B')).toMatchObject({
      project: { entries: [{ reference: { name: 'A' } }] },
      faults: [
        { where: 'part 3 of the link', what: '“B” (3) is there a second time; the first one counts.' },
      ],
    });
  });
});

describe('Markdown that a person wrote', () => {
  const read = (...lines: string[]) =>
    readMarkdown(['---', 'semilattice-project: 1', '---', ...lines].join('\n'));

  test('needs little', () => {
    expect(
      read('# Us', '', 'Why.', '## First (1)', '- state: Adopted', '- State: Adopted', 'Here so.'),
    ).toMatchObject({
      faults: [],
      project: {
        title: 'Us',
        purpose: 'Why.',
        entries: [
          {
            reference: { id: 1, slug: '001-first', name: 'First' },
            note: '- state: Adopted\n- State: Adopted\nHere so.',
          },
        ],
      },
    });
  });

  test('keeps headings that have no place as text, and tells', () => {
    expect(read('# Us', '## First (1)', 'So.', '### Details', 'More.', '# Again')).toMatchObject({
      faults: [
        { where: 'line 9', what: 'The heading “Again” has no place here; it stays in the text above it.' },
      ],
      project: { entries: [{ note: 'So.\n### Details\nMore.\n# Again' }] },
    });
  });

  test('tells what it cannot place', () => {
    expect(
      read(
        '## First (1)',
        '- State: done',
        '- Larger: 2',
        '## Own',
        '- Our own: yes',
        '- Larger: Hall (7)',
        '- Larger: Hall',
        '## Set aside',
        'Some.',
      ).faults,
    ).toEqual([
      { where: 'the whole file', what: 'It has no title: a line such as “# How we work”.' },
      { where: 'line 6', what: '“Larger: 2” has no place here and is left out.' },
      expect.objectContaining({ where: 'line 4' }),
      { where: 'line 10', what: '“Hall” names no pattern; give its number.' },
      { where: 'line 11', what: 'This names no pattern: “Some.”.' },
    ]);
  });
});

test('the published schema is the form that is read', async () => {
  const { $schema, ...schema } = toJsonSchema(PUBLISHED_SCHEMA, { typeMode: 'input', errorMode: 'ignore' });
  expect(JSON.parse(await readFile('semilattice-project.schema.json', 'utf8'))).toEqual({
    $schema,
    title: 'A project of Semilattice',
    description:
      'The patterns that a project chose from a pattern language, with its remarks and its own patterns.',
    ...schema,
  });
});
