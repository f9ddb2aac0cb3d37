import { expect, test } from 'vitest';
import { refused } from '../../../src/language/project/reading.ts';
import { takeIn } from '../../../src/language/project/take-in.ts';
import { SAMPLE } from '../../ui/sample-language.ts';
import { GUIDED, SAMPLE_PROJECT } from './sample-project.ts';

const read = (project = SAMPLE_PROJECT) => ({ kind: 'read', project, faults: [] }) as const;

test('what is read is up to date with the language, and its changes are told', () => {
  const [first, ...rest] = SAMPLE_PROJECT.entries;
  if (first?.kind !== 'chosen') throw new Error('The sample begins with a chosen pattern.');
  const before = { ...first, reference: { ...first.reference, name: 'Old first' } };
  expect(takeIn(read({ ...SAMPLE_PROJECT, entries: [before, ...rest] }), SAMPLE, [])).toMatchObject({
    kind: 'read',
    project: SAMPLE_PROJECT,
    known: null,
    changes: [{ kind: 'renamed' }],
  });
});

test('one that the reader has already is known, wherever the reader is in the guided way', () => {
  const kept = [
    { id: 'a', project: { ...SAMPLE_PROJECT, title: 'Another' } },
    { id: 'b', project: { ...SAMPLE_PROJECT, guided: GUIDED.guided } },
  ];
  expect(takeIn(read(), SAMPLE, kept)).toMatchObject({ known: 'b' });
  expect(takeIn(read({ ...SAMPLE_PROJECT, purpose: 'More.' }), SAMPLE, kept)).toMatchObject({ known: null });
});

test('what cannot be read stays refused', () => {
  const reading = refused('line 1', 'This is no project.');
  expect(takeIn(reading, SAMPLE, [])).toEqual(reading);
});
