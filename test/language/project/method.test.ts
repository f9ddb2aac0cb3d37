import { expect, test } from 'vitest';
import { choose } from '../../../src/language/project/changes.ts';
import {
  comeBack,
  finish,
  goTo,
  nextToLookAt,
  progressOf,
  skip,
  stepAt,
} from '../../../src/language/project/method.ts';
import { emptyProject, referTo } from '../../../src/language/project/project.ts';
import { SAMPLE } from '../../ui/sample-language.ts';
import { GUIDED, SAMPLE_PROJECT } from './sample-project.ts';

test('the way goes from the largest pattern to the smallest, until all were looked at', () => {
  let project = goTo({ ...SAMPLE_PROJECT, entries: SAMPLE_PROJECT.entries.toReversed() }, '1');
  const seen = [];
  while (project.guided.at !== null) {
    seen.push(project.guided.at);
    project = finish(project, SAMPLE, project.guided.at);
  }
  expect(seen).toEqual(['1', '2', 'own-1']);
  expect(progressOf(project)).toEqual({ looked: 3, all: 3 });
});

test('what is chosen on the way comes in its turn', () => {
  let project = goTo(choose(emptyProject('', { title: '', address: '' }), referTo(2, 'Second')), '2');
  project = choose(project, referTo(1, 'First'));
  expect(nextToLookAt(project, SAMPLE)).toBe('1');
});

test('what is skipped comes last, and one can come back to anything', () => {
  const skipped = skip(goTo(SAMPLE_PROJECT, '1'), SAMPLE, '1');
  expect(skipped.guided).toEqual({ at: '2', looked: [], skipped: ['1'] });
  const last = finish(finish(skipped, SAMPLE, '2'), SAMPLE, 'own-1');
  expect(last.guided.at).toBe('1');
  const end = finish(last, SAMPLE, '1');
  expect(end.guided).toEqual({ at: null, looked: ['2', 'own-1', '1'], skipped: [] });
  expect(comeBack(end, '2').guided).toEqual({ at: '2', looked: ['own-1', '1'], skipped: [] });
});

test('smaller patterns are offered with what they add, larger ones apart', () => {
  const reasons = [
    {
      of: 1,
      other: 3,
      mentions: [
        { by: 3, sentence: 'Third helps First.' },
        { by: 1, sentence: 'First needs Third.' },
      ],
    },
  ];
  expect(stepAt(GUIDED, SAMPLE, '1', reasons)).toEqual({
    key: '1',
    smaller: [
      { key: '2', name: 'Second', standing: 'chosen', sentence: null },
      { key: '3', name: 'Third', standing: 'set aside', sentence: 'First needs Third.' },
    ],
    larger: [],
  });
  expect(stepAt(SAMPLE_PROJECT, SAMPLE, '2', null)).toMatchObject({
    smaller: [{ key: 'own-1', name: 'Our stand-up', standing: 'chosen' }],
    larger: [{ key: '1', standing: 'chosen' }],
  });
  expect(stepAt(SAMPLE_PROJECT, SAMPLE, 'own-1', [])).toMatchObject({ smaller: [], larger: [{ key: '2' }] });
  expect(stepAt(SAMPLE_PROJECT, SAMPLE, '9', null)).toBeNull();
});
