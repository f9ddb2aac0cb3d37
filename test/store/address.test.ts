import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alongQuery, readAddress, writeAddress } from '../../src/store/address.ts';
import { HOME, MINE_SCREENS, keepAlike } from '../../src/store/view.ts';
import type { Severity } from '../../src/language/diagnostic.ts';
import type { Pattern } from '../../src/language/pattern.ts';
import type { Language } from '../../src/language/language.ts';

const language: Language = {
  title: 'Sample',
  description: '',
  license: '',
  repository: '',
  scales: [1, 2, 3].map((number) => ({ number, name: `Scale ${number}`, description: '' })),
  patterns: [
    ...[1, 2, 3].map((id): Pattern => ({
      status: 'written',
      id,
      slug: `00${id}-pattern`,
      file: `00${id}-pattern.md`,
      name: `Pattern ${id}`,
      confidence: 1,
      scale: id,
      ai: false,
      tags: ['plain', 'with, comma', 'a+b & c', 'ünï'],
    })),
    { status: 'unwritten', id: 4, slug: '004-pattern', name: 'Pattern', scale: 1 },
  ],
  links: [],
};

test('a megabyte that is searched for makes no megabyte of address', () => {
  const long = 'long '.repeat(200_000);
  const findings = { ...HOME.findings, text: long };
  const address = writeAddress({ ...HOME, query: long, findings }, language, '/');
  expect(address.length).toBeLessThan(1500);
  expect(readAddress(address, language, '/').view.query).toBe(long.slice(0, 200));
});

describe('readAddress', () => {
  test('finds the open pattern and the filters', () => {
    const { view, problems } = readAddress(
      '/sub/patterns/002-pattern/?scale=2,3&tag=plain&confidence=1&ai=yes',
      language,
      '/sub/',
    );
    expect(problems).toEqual([]);
    expect(view).toEqual({
      ...HOME,
      open: 2,
      filters: {
        ticked: { scale: ['2', '3'], tag: ['plain'], confidence: ['1'], ai: ['yes'] },
        tagsBy: 'any',
      },
    });
  });

  test('finds a pattern by its number after its name has changed', () => {
    expect(readAddress('/patterns/002-its-old-name/', language, '/').view.open).toBe(2);
  });

  test('says what is not there and keeps the rest', () => {
    const { view, problems } = readAddress('/patterns/099-nowhere/?scale=9,2,x&ai=maybe', language, '/');
    expect(view).toEqual({ ...HOME, filters: { ticked: { scale: ['2'] }, tagsBy: 'any' } });
    expect(problems).toHaveLength(4);
    expect(problems.join(' ')).toMatch(/099-nowhere/);
  });

  test('says which arrangement, depth and view there is not', () => {
    const { view, problems } = readAddress('/?arrangement=round&depth=7&view=all&tags=any', language, '/');
    expect(view).toEqual(HOME);
    expect(problems).toEqual([
      '“view=all” in the address means nothing here.',
      '“arrangement=round” in the address means nothing here.',
      '“depth=7” in the address means nothing here.',
    ]);
    expect(readAddress('/?arrangement=around&depth=2&view=map', language, '/').problems).toEqual([]);
  });

  test('takes the base without its slash for the home page', () => {
    expect(readAddress('/sub/path?scale=2', language, '/sub/path/')).toMatchObject({
      view: { open: null, filters: { ticked: { scale: ['2'] } } },
      problems: [],
    });
    expect(readAddress('/sub/path/patterns/002-pattern', language, '/sub/path/').view.open).toBe(2);
    expect(readAddress('/sub', language, '/sub/path/').problems).toHaveLength(1);
  });

  test('finds an unwritten pattern on the page that all share, and at its old address', () => {
    const read = (address: string) => readAddress(address, language, '/');
    expect(read('/patterns/unwritten/?pattern=4&scale=2')).toMatchObject({
      view: { open: 4, filters: { ticked: { scale: ['2'] } } },
      problems: [],
      isLost: false,
    });
    expect(read('/patterns/004-pattern/').view.open).toBe(4);
    expect(writeAddress({ ...HOME, open: 4, hide: true }, language, '/')).toBe(
      '/patterns/unwritten/?pattern=4&hide=yes',
    );
  });

  test('that page alone, without a number, says what it is', () => {
    expect(readAddress('/patterns/unwritten/', language, '/')).toEqual({
      view: HOME,
      problems: ['This pattern is not written yet.'],
      isLost: true,
    });
    expect(readAddress('/patterns/unwritten/?pattern=99', language, '/').problems).toEqual([
      'There is no pattern “99” in this language.',
    ]);
  });

  test('takes a broken escape for what it is', () => {
    expect(readAddress('/patterns/%E0%A4%A/?tag=%E0%A4%A', language, '/').problems).toHaveLength(2);
  });
});

test('a written address reads as the same view', () => {
  const subset = <T>(values: T[]) => fc.subarray(values);
  fc.assert(
    fc.property(
      fc.record({
        open: fc.constantFrom(null, 1, 2, 3, 4),
        filters: fc
          .record({
            scale: subset(['1', '2', '3']),
            tag: subset(['plain', 'with, comma', 'a+b & c', 'ünï']),
            confidence: subset(['0', '1', '2']),
            ai: subset(['yes', 'no']),
            tagsBy: fc.constantFrom('any' as const, 'all' as const),
          })
          .map(({ tagsBy, ...values }) => ({
            ticked: Object.fromEntries(Object.entries(values).filter(([, ticked]) => ticked.length > 0)),
            tagsBy,
          })),
        hide: fc.boolean(),
        fold: subset([1, 2, 3]),
        screen: fc.constantFrom('outline' as const, 'map' as const),
        page: fc.constantFrom('map' as const, 'introduction' as const, 'review' as const, 'whole' as const),
        query: fc.string({ maxLength: 40 }),
        arrangement: fc.constantFrom('scale' as const, 'links' as const, 'around' as const),
        depth: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
        lens: fc.constantFrom('scale', 'ai', 'tag:with, comma'),
        path: fc.constantFrom(null, { to: 2, way: 'up' as const }, { to: 3, way: 'either' as const }),
        along: fc.constantFrom(null, { list: 'smaller' as const, of: 1 }, { list: 'way' as const, of: 3 }),
        edition: fc.constant(''),
        reading: fc.constantFrom('panel' as const, 'wide' as const),
        mine: fc.constantFrom(null, ...MINE_SCREENS),
        findings: fc.record({
          severities: subset<Severity>(['error', 'warning', 'note']),
          rule: fc.constantFrom(null, 'dangling-link', 'form'),
          text: fc.string({ maxLength: 40 }),
        }),
      }),
      (view) => {
        // Beside a page in the map's place, which of map and outline a narrow screen shows is of no account.
        const wanted = view.page === 'map' ? view : { ...view, screen: 'outline' as const };
        expect(readAddress(writeAddress(view, language, '/sub/'), language, '/sub/')).toEqual({
          view: wanted,
          problems: [],
          isLost: false,
        });
      },
    ),
  );
});

test('keepAlike keeps the parts of a view that are as before, and the view where all are', () => {
  const read = (address: string) => readAddress(address, language, '/').view;
  const first = read('/patterns/001-pattern/?scale=2&fold=3&to=3');
  const next = keepAlike(first, read('/patterns/002-pattern/?scale=2&fold=1&to=3'));
  expect(next.open).toBe(2);
  expect(next.fold).toEqual([1]);
  expect(next.filters).toBe(first.filters);
  expect(next.path).toBe(first.path);
  expect(keepAlike(next, read('/patterns/002-pattern/?scale=2&fold=1&to=3'))).toBe(next);
});

test('a link adds the list that is read to a query as an address holds it', () => {
  const along = { list: 'larger' as const, of: 3 };
  for (const query of ['', '?scale=2&find=x'])
    expect(readAddress(`/${alongQuery(query, along, language)}`, language, '/').view).toEqual({
      ...readAddress(`/${query}`, language, '/').view,
      along,
    });
});

test.each(['nothing-3', 'smaller-99', 'smaller'])('a list that is not there is told: %s', (text) => {
  const { view, problems } = readAddress(`/?along=${text}`, language, '/');
  expect(view.along).toBeNull();
  expect(problems).toEqual([`There is no list “${text}”.`]);
});
