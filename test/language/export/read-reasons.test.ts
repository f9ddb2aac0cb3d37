import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Reason } from '../../../src/language/body.ts';
import { toPatternJson } from '../../../src/language/export/json.ts';
import { type ExplainedLinks, readReasons } from '../../../src/language/export/read-reasons.ts';
import { type Language, patternLookup } from '../../../src/language/language.ts';
import { linkedWith } from '../../../src/language/link.ts';
import { anyLanguage } from '../../fixtures/any-language.ts';
import { smallLanguage } from './small-language.ts';

/** A language whose patterns have numbers, or one whose patterns are known by their slugs. */
const numberedOrNot = fc
  .tuple(anyLanguage, fc.boolean())
  .map(([language, isNumberless]): Language =>
    isNumberless
      ? { ...language, patterns: language.patterns.map((pattern) => ({ ...pattern, isNumberless })) }
      : language,
  );

test('what a site says of a pattern holds the reasons for all its links', () => {
  fc.assert(
    fc.property(numberedOrNot, fc.string(), (language, sentence) => {
      for (const pattern of language.patterns) {
        const { id } = pattern;
        const reasons = [...new Set(linkedWith(language.links, id))].map((other): Reason => ({
          of: id,
          other,
          mentions: [id, other].map((by) => ({ by, sentence })),
        }));
        const written = toPatternJson(pattern, language, { problem: '', solution: '', reasons });
        const read = readReasons(JSON.parse(written) as ExplainedLinks, pattern, language);
        // Two patterns may have a link in either direction.
        const byOther = new Map(read.map((reason) => [reason.other, reason]));
        expect([...byOther.values()]).toEqual(reasons);
      }
    }),
  );
});

test('the reasons for a link that the language has no more are left out', () => {
  const language = smallLanguage();
  const first = patternLookup(language).get(1);
  if (!first) throw new Error('The language has a first pattern');
  const gone = { larger: 1, smaller: 3, mentions: [{ by: 1, sentence: 'See 3.' }] };
  const kept = { larger: 1, smaller: 2, mentions: [] };
  expect(readReasons({ links: [gone, kept] }, first, language)).toEqual([{ of: 1, other: 2, mentions: [] }]);
});
