import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyProject, anyText } from '../../fixtures/any-project.ts';
import {
  addOwn,
  choose,
  considerAgain,
  moveBefore,
  orderBy,
  remark,
  remove,
  rewriteOwn,
  setAside,
} from '../../../src/language/project/changes.ts';
import { beginHistory, record, redo, undo } from '../../../src/language/project/history.ts';
import { inOrder } from '../../../src/language/project/in-order.ts';
import { findEntry, keyOf, keyOfReference, nameOf, referTo } from '../../../src/language/project/project.ts';
import { SAMPLE } from '../../ui/sample-language.ts';
import { GUIDED, SAMPLE_PROJECT } from './sample-project.ts';

const THIRD = referTo(3, 'Third');

test('a pattern is chosen once, and is not set aside any more', () => {
  const chosen = choose(GUIDED, THIRD);
  expect(chosen.entries.map(keyOf)).toEqual(['1', '2', 'own-1', '3']);
  expect(chosen.setAside).toEqual([]);
  expect(choose(chosen, THIRD)).toBe(chosen);
});

test('what is set aside is chosen no more, says why, and can be considered again', () => {
  const aside = setAside(SAMPLE_PROJECT, referTo(2, 'Second'), ' Too small. ');
  expect(aside.entries.map(keyOf)).toEqual(['1', 'own-1']);
  expect(aside.setAside).toEqual([{ reference: referTo(2, 'Second'), why: 'Too small.' }]);
  expect(setAside(aside, referTo(2, 'Second'), 'Else.').setAside).toHaveLength(1);
  expect(considerAgain(aside, '2').setAside).toEqual([]);
  expect(considerAgain(aside, '9')).toBe(aside);
});

test('no change makes two entries of one key, or sets aside what is chosen', () => {
  fc.assert(
    fc.property(anyProject, (project) => {
      const keys = [
        ...project.entries.map(keyOf),
        ...project.setAside.map(({ reference }) => keyOfReference(reference)),
      ];
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test('an own pattern has the next number, no link to itself, and is rewritten in parts', () => {
  const added = addOwn(SAMPLE_PROJECT, { name: ' Our\nroom ', smaller: ['own-2', '1', '1', 'x'] });
  expect(findEntry(added, 'own-2')).toMatchObject({ name: 'Our room', smaller: ['1'], problem: '' });
  const again = addOwn(remove(added, 'own-1'), {});
  expect(again.entries.map(keyOf)).toEqual(['1', '2', 'own-2', 'own-3']);
  expect(findEntry(rewriteOwn(added, 'own-2', { problem: 'Noise.' }), 'own-2')).toMatchObject({
    name: 'Our room',
    problem: 'Noise.',
  });
  expect(rewriteOwn(added, '1', { name: 'Other' })).toEqual(added);
});

test('remarks change alone', () => {
  const changed = remark(SAMPLE_PROJECT, '1', { state: null, note: 'So.' });
  expect(findEntry(changed, '1')).toMatchObject({ state: null, note: 'So.', carer: 'Anna' });
  expect(remark(SAMPLE_PROJECT, '9', { note: 'x' })).toBe(SAMPLE_PROJECT);
});

test('a move begins with the order that is shown', () => {
  const shown = inOrder(SAMPLE_PROJECT, SAMPLE).map(keyOf);
  expect(shown).toEqual(['1', '2', 'own-1']);
  const moved = moveBefore(SAMPLE_PROJECT, 'own-1', '1', shown);
  expect(moved.order).toBe('by-hand');
  expect(inOrder(moved, SAMPLE).map(keyOf)).toEqual(['own-1', '1', '2']);
  expect(moveBefore(moved, 'own-1', null, ['own-1', '1', '2']).entries.map(keyOf)).toEqual([
    '1',
    '2',
    'own-1',
  ]);
  const large = orderBy(moved, 'large-to-small');
  expect(inOrder(large, SAMPLE).map(keyOf)).toEqual(['1', '2', 'own-1']);
  expect(orderBy(large, 'by-hand').entries).toEqual(moved.entries);
});

test('from large to small, own patterns stand beside those that they are linked to', () => {
  const project = {
    ...SAMPLE_PROJECT,
    entries: [
      ...addOwn(SAMPLE_PROJECT, { name: 'Between', larger: ['1'] }).entries.toReversed(),
      ...choose({ ...SAMPLE_PROJECT, entries: [] }, referTo(99, 'Unknown')).entries,
    ],
  };
  expect(inOrder(project, SAMPLE).map(nameOf)).toEqual([
    'First',
    'Between',
    'Second',
    'Our stand-up',
    'Unknown',
  ]);
});

test('undo gives back each earlier state, and redo each later one', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 20 }), fc.nat(20), (values, steps) => {
      let history = beginHistory('');
      const kept = [''];
      for (const value of values) {
        history = record(history, value);
        if (kept.at(-1) !== value) kept.push(value);
      }
      for (let step = 0; step < steps; step++) history = undo(history);
      expect(history.now).toBe(kept[Math.max(0, kept.length - 1 - steps)]);
      for (let step = 0; step < steps; step++) history = redo(history);
      expect(history.now).toBe(kept.at(-1));
      expect(record(undo(history), 'new').future).toEqual([]);
    }),
  );
});
