import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/language/review/rules.ts';
import { loadLanguage } from '../../src/source/read/load-language.ts';
import { CLEAN, changed } from '../fixtures/clean-language.ts';
import { makeFolder } from '../fixtures/folder.ts';

async function check(files: Readonly<Record<string, string | Uint8Array>>) {
  const { diagnostics } = await loadLanguage(await makeFolder(files));
  return diagnostics;
}

const HALL = '001-north-hall.md';
const TABLE = '002-long-table.md';
const BENCH = '003-oak-bench.md';

/** A folder with one fault, and everything that is told of it: rule, place, and words of the message. */
interface Case {
  readonly fault: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly told: readonly (readonly [place: string, message: RegExp])[];
}

/** Lines of a clean file: 2 id, 3 name, 5 scale, 6 and 7 lists, 8 tags, 11 heading, 13 opening, 17 problem,
 * 21 discussion, 23 Therefore, 25 solution, 29 closing, 31 references. */
const CASES: readonly Case[] = [
  {
    fault: 'front matter without a field',
    files: changed([BENCH, 'scale: 3\n', ''], ['SCALES.md', '', '']),
    told: [[`front-matter ${BENCH}:2:1`, /"scale" is missing/]],
  },
  {
    fault: 'one id twice, at both',
    files: { ...CLEAN, '003-again.md': CLEAN[BENCH] ?? '' },
    told: [
      ['duplicate-id 003-again.md:2:5', /also that of 003-oak-bench\.md/],
      [`duplicate-id ${BENCH}:2:5`, /also that of 003-again\.md/],
    ],
  },
  {
    fault: 'a file that is not UTF-8',
    files: { ...CLEAN, '004-x.md': new Uint8Array([0x61, 0xff]) },
    told: [['unreadable-file 004-x.md:1:2', /not UTF-8/]],
  },
  {
    fault: 'a picture that holds more than a picture',
    files: {
      ...CLEAN,
      'flow.svg': '<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><p/></foreignObject></svg>',
    },
    told: [['refused-picture flow.svg:1:55', /holds an element foreignObject, which is left out/]],
  },
  {
    fault: 'links and pictures that lead nowhere, with the nearest right ones',
    files: changed([
      BENCH,
      '\nTherefore:',
      '\nSee [[North Hal]], [a](002-long-tabel.md), [b](b.html),\n[c](/patterns/001), [[North Hall#Nowhere]], ![d](plan.png) and ![e](https://example.org/e.png).\n\nTherefore:',
    ]),
    told: [
      [`broken-link ${BENCH}:23:5`, /No pattern is named "North Hal"/],
      [`broken-link ${BENCH}:23:20`, /The link "002-long-tabel\.md" leads to no pattern/],
      [`broken-link ${BENCH}:23:44`, /"b\.html"/],
      [`broken-link ${BENCH}:24:1`, /"\/patterns\/001"/],
      [`missing-section ${BENCH}:24:21`, /section "Nowhere"/],
      [`unlisted-link ${BENCH}:24:21`, /names North Hall \(1\)/],
      [`missing-picture ${BENCH}:24:45`, /no picture "plan\.png"/],
      [`missing-picture ${BENCH}:24:64`, /not a file of the folder/],
    ],
  },
  {
    fault: 'a number in the file name that is not the id',
    files: renamed(BENCH, '004-oak-bench.md'),
    told: [
      ['file-name 004-oak-bench.md:2:5', /id is 3, but the file name "004-oak-bench\.md" begins with 004/],
    ],
  },
  {
    fault: 'a file name in another form',
    files: renamed(BENCH, '3_Oak Bench.md'),
    told: [['file-name 3_Oak Bench.md:1:1', /"3_Oak Bench\.md" is not in the form/]],
  },
  {
    fault: 'an id that no file has, in either list',
    files: changed(
      [TABLE, 'completion_patterns: [3]', 'completion_patterns: [3, 77]'],
      [TABLE, '**Oak Bench (3)** is near', '**Oak Bench (3)** is near **Far Off (77)**'],
    ),
    told: [[`dangling-link ${TABLE}:7:26`, /No file has the id 77, which completion_patterns names/]],
  },
  {
    fault: 'a link from a smaller scale to a larger one, where the larger end declares it',
    files: changed([TABLE, 'scale: 2', 'scale: 3'], [BENCH, 'scale: 3', 'scale: 2']),
    told: [
      [
        `scale-inversion ${TABLE}:7:23`,
        /Long Table \(2\) on scale 3 cannot be larger than Oak Bench \(3\) on scale 2/,
      ],
    ],
  },
  {
    fault: 'two patterns that complete each other',
    files: changed(
      [TABLE, 'context_patterns: [1]', 'context_patterns: [1, 3]'],
      [BENCH, 'completion_patterns: []', 'completion_patterns: [2]'],
      [BENCH, 'scale: 3', 'scale: 2'],
      ['SCALES.md', '', ''],
    ),
    told: [[`mutual-link ${TABLE}:7:23`, /Long Table \(2\) and Oak Bench \(3\) each complete the other/]],
  },
  {
    fault: 'a circle of three',
    files: changed(
      [HALL, 'context_patterns: []', 'context_patterns: [3]'],
      [BENCH, 'completion_patterns: []', 'completion_patterns: [1]'],
      [HALL, '_Nothing._', '_**Oak Bench (3)**._'],
      [BENCH, '_Nothing._', '_**North Hall (1)**._'],
      [HALL, 'scale: 1', 'scale: 0'],
      ['SCALES.md', '| 1 |', '| 0 |'],
    ),
    told: [[`cycle ${HALL}:7:23`, /3 patterns .* North Hall \(1\), Long Table \(2\) and Oak Bench \(3\)/]],
  },
  {
    fault: 'a link to itself, in both lists',
    files: changed(
      [TABLE, 'context_patterns: [1]', 'context_patterns: [1, 2]'],
      [TABLE, 'completion_patterns: [3]', 'completion_patterns: [2, 3]'],
    ),
    told: [[`self-link ${TABLE}:6:23`, /names itself, 2, in context_patterns and completion_patterns/]],
  },
  {
    fault: 'prose that names a pattern which is not listed, told once at the first place',
    files: changed([HALL, 'Of light.', 'Of light, says **Oak Bench (3)**; see [[oak bench]].']),
    told: [
      [`unlisted-link ${HALL}:21:16`, /names Oak Bench \(3\), which this file's front matter does not list/],
    ],
  },
  {
    fault: 'the same in double brackets, after a line break',
    files: changed([HALL, 'Of light.', 'Of light,\n   says [[Oak Bench]].']),
    told: [[`unlisted-link ${HALL}:22:9`, /names Oak Bench \(3\)/]],
  },
  {
    fault: 'the same as a link to the file',
    files: changed([HALL, 'Of light.', 'Of light, says [a bench](003-oak-bench.md).']),
    told: [[`unlisted-link ${HALL}:21:16`, /names Oak Bench \(3\)/]],
  },
  {
    fault: 'prose that names a pattern which does not exist, but not a book with its year',
    files: changed([HALL, 'Of light.', 'Of light, says **Some Book (1977)** and **Tin Can (88)**.']),
    told: [[`unlisted-link ${HALL}:21:41`, /"Tin Can \(88\)", but no pattern has the id 88/]],
  },
  {
    fault: 'a listed pattern that the prose never names',
    files: changed([TABLE, '**Oak Bench (3)** is near', 'Nothing']),
    told: [
      [`unmentioned-link ${TABLE}:7:23`, /never names Oak Bench \(3\), which completion_patterns lists/],
    ],
  },
  {
    fault: 'another name than the pattern has',
    files: changed([TABLE, '_**Oak Bench (3)**', '_**Elm Bench (3)**']),
    told: [[`name-mismatch ${TABLE}:29:2`, /calls pattern 3 "Elm Bench"; its name is "Oak Bench"/]],
  },
  {
    fault: 'another name in double brackets',
    files: changed([TABLE, '_**Oak Bench (3)**', '_See [[Elm Bench (3)]]']),
    told: [[`name-mismatch ${TABLE}:29:6`, /"Elm Bench"/]],
  },
  {
    fault: 'a heading with another name',
    files: changed([HALL, '# North Hall *', '# South Hall *']),
    told: [[`heading ${HALL}:11:1`, /has the name "South Hall" where the front matter has "North Hall"/]],
  },
  {
    fault: 'a heading with other asterisks',
    files: changed([HALL, '# North Hall *', '# North Hall **']),
    told: [[`heading ${HALL}:11:1`, /has "\*\*" where the confidence 1 asks for "\*"/]],
  },
  {
    fault: 'no heading',
    files: changed([HALL, '# North Hall *\n', '']),
    told: [[`heading ${HALL}:12:1`, /no heading/]],
  },
  ...(
    [
      ['The opening', '_Nothing._\n\n---\n\n**Two', '---\n\n**Two', 15],
      ['The problem', '**Two forces pull.**', '', 21],
      ['The discussion', 'Of light.', '', 23],
      ['"Therefore:"', 'Therefore:', '', 25],
      ['The solution', '**Do one thing.**', '', 29],
      ['The references', '\n## References\n\n- A book.\n', '', 29],
    ] as const
  ).map(([part, from, to, line]) => ({
    fault: `missing: ${part}`,
    files: changed([HALL, from, to]),
    told: [[`form ${HALL}:${line}:1`, new RegExp(`^${part} (?:is|are) missing`)]] as const,
  })),
  {
    fault: 'no closing',
    files: changed([BENCH, '_Nothing._\n\n## Ref', '## Ref']),
    told: [[`form ${BENCH}:29:1`, /^The closing is missing/]],
  },
  {
    fault: 'a problem before the opening',
    files: changed([
      HALL,
      '_Nothing._\n\n---\n\n**Two forces pull.**',
      '**Two forces pull.**\n\n---\n\n_Nothing._',
    ]),
    told: [[`form ${HALL}:17:1`, /^The opening is out of order/]],
  },
  {
    fault: 'references before the closing',
    files: changed(
      [BENCH, '\n## References\n\n- A book.\n', ''],
      [BENCH, '**Do one thing.**', '**Do one thing.**\n\n## References\n\n- A book.'],
    ),
    told: [[`form ${BENCH}:33:1`, /^The closing is out of order/]],
  },
  {
    fault: 'a scale that SCALES.md does not name',
    files: changed(['SCALES.md', '| 3 | Thing | Small. |\n', '']),
    told: [[`unnamed-scale ${BENCH}:5:8`, /does not name scale 3/]],
  },
  {
    fault: 'a pattern without links',
    files: {
      ...changed(
        [TABLE, 'completion_patterns: [3]', 'completion_patterns: []'],
        [TABLE, '**Oak Bench (3)** is near', 'Nothing'],
        [BENCH, 'context_patterns: [2]', 'context_patterns: []'],
        [BENCH, '**Long Table (2)** is near', 'Nothing'],
      ),
    },
    told: [[`isolated ${BENCH}:2:5`, /No link/]],
  },
  {
    fault: 'a link that only one end declares',
    files: changed(
      [BENCH, 'context_patterns: [2]', 'context_patterns: []'],
      [BENCH, '**Long Table (2)** is near', 'Nothing'],
    ),
    told: [[`one-sided-link ${TABLE}:7:23`, /Only this file declares the link to Oak Bench \(3\)/]],
  },
  {
    fault: 'a key of no meaning',
    files: changed([HALL, 'tags:', 'Tag: [craft]\ntags:']),
    told: [[`unknown-key ${HALL}:8:1`, /"Tag" means nothing/]],
  },
  {
    fault: 'two tags that differ by a plural',
    files: changed(
      [HALL, '[craft, learning]', '[craft, learning, crafts]'],
      [TABLE, 'craft,', 'craft, crafts,'],
    ),
    told: [[`similar-tags ${HALL}:8:25`, /"crafts" is much like "craft"/]],
  },
  {
    fault: 'tags that one pattern has, in one note',
    files: changed([TABLE, 'learning]', 'learning, zinc]'], [BENCH, 'learning]', 'learning, amber]']),
    told: [[`lone-tag ${TABLE}:8:25`, /2 tags .*: "amber" and "zinc"/]],
  },
  {
    fault: 'two texts with the same rare words and no link',
    files: changed(
      [HALL, 'Of light.', 'Mortise, tenon, dowel, chisel, mallet and plane.'],
      [BENCH, 'Of wood.', 'A plane and a mallet; chisel, dowel, tenon, mortise.'],
    ),
    told: [[`missed-link ${HALL}:3:7`, /Oak Bench \(3\), .*"mortise"/]],
  },
];

function renamed(from: string, to: string): Record<string, string> {
  const { [from]: text = '', ...others } = CLEAN;
  return { ...others, [to]: text };
}

test('nothing is told of a folder without faults', async () => {
  expect(await check(CLEAN)).toEqual([]);
});

describe('each fault is told by its rule, at its place, and by nothing else', () => {
  test.each(CASES)('$fault', async ({ files, told }) => {
    const found = await check(files);
    const aside = /^(?:duplicate-id|front-matter|unreadable-file)/.test(told[0]?.[0] ?? '')
      ? ['file-name']
      : [];
    const places = found
      .filter(({ rule }) => !aside.includes(rule))
      .map(({ rule, file, line, column }) => `${rule} ${file}:${line}:${column}`);
    expect(places).toEqual(told.map(([place]) => place));
    for (const [index, [, message]] of told.entries()) expect(found[index]?.message).toMatch(message);
    for (const { rule, severity, hint } of found) {
      expect(severity).toBe(RULES.find(({ id }) => id === rule)?.severity);
      expect(hint).toMatch(/\S/);
    }
  });

  test('every rule has a case', () => {
    const covered = new Set(CASES.flatMap(({ told }) => told.map(([place]) => place.split(' ')[0])));
    // Two rules concern folders in other forms (test/source/read/forms/forms.test.ts).
    const others = ['left-out', 'loose-link'];
    expect([...covered, ...others].toSorted()).toEqual(RULES.map(({ id }) => id).toSorted());
  });
});

describe('what is right is not told', () => {
  test.each([
    ['equal scales are no inversion', changed([BENCH, 'scale: 3', 'scale: 2'])],
    [
      'scale 0 cuts across all others',
      changed([BENCH, 'scale: 3', 'scale: 0'], ['SCALES.md', '| 3 |', '| 0 |']),
    ],
    [
      'a name broken over two lines is the same name',
      changed([TABLE, '_**Oak Bench (3)**', '_**Oak\nBench (3)**']),
    ],
    [
      'a bold solution that ends with a name is not a name',
      changed([
        TABLE,
        '**Do one thing.**',
        `**${'Do one thing after the other, and then another one. '.repeat(2)}See Oak Bench (3)**`,
      ]),
    ],
    ['a pattern may name itself', changed([TABLE, 'Of talk.', 'Of talk at a **Long Table (2)**.'])],
    [
      '"Therefore:" and the solution may share a paragraph',
      changed([HALL, 'Therefore:\n\n**Do', 'Therefore:\n**Do']),
    ],
    [
      'a picture after the solution',
      {
        ...changed([HALL, 'thing.**', 'thing.**\n\n![A hall](hall.svg)']),
        'hall.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      },
    ],
    [
      'digits make different tags',
      changed(
        [HALL, 'learning]', 'learning, tier-1, tier-2]'],
        [TABLE, 'learning]', 'learning, tier-1, tier-2]'],
      ),
    ],
    ['no SCALES.md, no names asked for', without('SCALES.md')],
    ['longer numbers in file names', renamed(BENCH, '0003-oak-bench.md')],
  ])('%s', async (_, files) => {
    expect(await check(files)).toEqual([]);
  });

  function without(file: string): Record<string, string> {
    const { [file]: _, ...others } = CLEAN;
    return others;
  }
});

test('a text with none of the form has one warning for each part', async () => {
  const [head = ''] = (CLEAN[HALL] ?? '').split('\n# ');
  const found = await check({
    ...CLEAN,
    [HALL]: `${head}\n# North Hall *\n\nSee [[Long Table]].\n`,
  });
  expect(found.map(({ rule, line, message }) => `${rule} ${line} ${message}`)).toEqual([
    'form 13 The opening is missing.',
    'form 13 The problem is missing.',
    'form 13 "Therefore:" is missing.',
    'form 13 The solution is missing.',
    'form 13 The closing is missing.',
    'form 13 The references are missing.',
  ]);
});

test('each hint names the nearest right thing', async () => {
  const [unknown] = await check(changed([HALL, 'tags:', 'contextPatterns: [2]\ntags:']));
  expect(unknown?.hint).toContain('Did you mean "context_patterns"?');
  const [name] = await check(renamed(BENCH, '003.md'));
  expect(name?.hint).toContain('003-oak-bench.md');
});

test('two circles that share a pattern are both told; a mutual link is no circle', async () => {
  const at = (id: number, smaller: number[]) =>
    `---\nid: ${id}\nname: P${id}\nscale: 1\ncompletion_patterns: [${smaller.join(', ')}]\n---\n`;
  const found = await check({
    '001-a.md': at(1, [2, 4]),
    '002-b.md': at(2, [3]),
    '003-c.md': at(3, [1]),
    '004-d.md': at(4, [5]),
    '005-e.md': at(5, [1, 6]),
    '006-f.md': at(6, [5]),
  });
  const told = (rule: string) =>
    found.filter((diagnostic) => diagnostic.rule === rule).map(({ message }) => message);
  expect(told('cycle')).toEqual([
    expect.stringContaining('P1 (1), P2 (2) and P3 (3)'),
    expect.stringContaining('P1 (1), P4 (4) and P5 (5)'),
  ]);
  expect(told('mutual-link')).toHaveLength(1);
});
