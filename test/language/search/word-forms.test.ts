import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formsOf, rootOf, stem } from '../../../src/language/search/word-forms.ts';
import { foldText, wordsOf } from '../../../src/language/words.ts';

test.each([
  'plan plans planned planning',
  'deploy deploys deployed deploying',
  'measure measures measured measuring',
  'code codes coded coding',
  'use uses used using',
  'pass passes passed passing',
  'process processes processed processing',
  'toggle toggles toggled toggling',
  'policy policies',
  'apply applies applied applying',
  'box boxes boxed boxing',
  'match matches matched matching',
  'bus buses',
  'status statuses',
  'hypothesis hypotheses',
  'analysis analyses analyse analyze analysed analyzing',
  'organise organize organises organizes organised organized organising organizing',
  'organisation organization organisations organizations',
  'size sizes sized sizing',
  'behaviour behavior behaviours behaviors',
  'neighbourhood neighborhood neighbourhoods',
  'centre center centres centers centred centered',
  'catalogue catalog catalogues',
  'programme program programmes programs programmed programming',
  'manoeuvre maneuver manoeuvres maneuvering manoeuvring',
  'licence license licences licensed',
  'travelling traveling travelled travel',
  'build builds built building',
  'write writes written wrote writing',
  'see sees seeing seen saw',
  'child children',
])('one word in all its forms: %s', (forms) => {
  const [first = '', ...others] = forms.split(' ');
  for (const other of others) expect([other, stem(other)]).toEqual([other, stem(first)]);
});

test.each([
  ['organ', 'organise'],
  ['policy', 'police'],
  ['universe', 'university'],
  ['state', 'status'],
  ['new', 'need'],
  ['string', 'strong'],
  ['king', 'k'],
  ['test', 'team'],
])('%s and %s are two words', (a, b) => {
  expect(stem(a)).not.toBe(stem(b));
});

test.each([
  'limit limits limiting limited limitation limitations',
  'document documents documenting documentation',
  'fail fails failing failed failure failures',
  'degrade degrading degraded degradation',
  'observe observing observable observability',
  'organise organize organisation organizations organisational',
  'progressive progressively',
  'thin thinly',
  'secure secured security',
])('one root in a family: %s', (family) => {
  const [first = '', ...others] = family.split(' ');
  for (const other of others) expect([other, rootOf(other)]).toEqual([other, rootOf(first)]);
});

test.each([
  ['organ', 'organise'],
  ['policy', 'police'],
  ['test', 'team'],
])('%s and %s have two roots', (a, b) => {
  expect(rootOf(a)).not.toBe(rootOf(b));
});

describe('any text', () => {
  test('has a stem, which is no longer than the word but for a letter or two', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z]{1,14}$/)), (word) => {
        const stemmed = stem(word);
        expect(stemmed === '').toBe(word === '');
        if (!/^[a-z]+$/.test(word)) expect(stemmed).toBe(word);
        expect(stemmed.length).toBeLessThanOrEqual(word.length + 2);
        expect(formsOf(word)[0]).toBe(word);
        expect(() => stem(stem(stemmed))).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });

  test('is split into words that stand where they are said to stand', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        let end = 0;
        for (const word of wordsOf(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          expect(word.end).toBeLessThanOrEqual(text.length);
          expect(word.folded).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*$/u);
          end = word.end;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test.each([
  ['Alerting on Symptoms, Not Causes', 'alerting on symptoms not causes'],
  ['AI-Augmented CI/CD', 'ai augmented ci cd'],
  ['The team’s don’ts', 'the team donts'],
  ['Café ÉCLAIR ß', 'cafe eclair ss'],
  ['SLOs 2.0', 'slos 2 0'],
  ['学習する', '学習 する'],
  [' … ', ''],
])('“%s” is compared as “%s”', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});
