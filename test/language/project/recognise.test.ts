import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyLanguage } from '../../fixtures/any-language.ts';
import { anyProject } from '../../fixtures/any-project.ts';
import { choose } from '../../../src/language/project/changes.ts';
import { compareProjects } from '../../../src/language/project/compare.ts';
import {
  emptyProject,
  findEntry,
  keyOf,
  keyOfReference,
  nameOf,
  referTo,
} from '../../../src/language/project/project.ts';
import { readLink } from '../../../src/language/project/read-link.ts';
import { recognise, withoutHandles } from '../../../src/language/project/recognise.ts';
import { SAMPLE } from '../../ui/sample-language.ts';
import { GUIDED, SAMPLE_PROJECT } from './sample-project.ts';

const renamed = (id: number, name: string) => ({
  ...SAMPLE,
  patterns: SAMPLE.patterns.map((pattern) =>
    pattern.id === id ? { ...pattern, name, slug: referTo(id, name).slug } : pattern,
  ),
});

test('in the same language nothing changes', () => {
  const { project, changes } = recognise(GUIDED, SAMPLE);
  expect(project).toBe(GUIDED);
  expect(changes).toEqual([]);
});

test('a renamed pattern keeps its remarks', () => {
  const { project, changes } = recognise(SAMPLE_PROJECT, renamed(2, 'Other'));
  expect(changes).toEqual([{ kind: 'renamed', before: referTo(2, 'Second'), now: referTo(2, 'Other') }]);
  expect(findEntry(project, '2')).toMatchObject({ reference: { name: 'Other' }, note: 'Each Monday.' });
});

test('a renumbered pattern keeps its remarks, its links and its place on the way', () => {
  const language = {
    ...SAMPLE,
    patterns: SAMPLE.patterns.map((pattern) =>
      pattern.id === 2 ? { ...pattern, id: 7, slug: '007-second' } : pattern,
    ),
  };
  const { project, changes } = recognise(GUIDED, language);
  expect(changes).toEqual([{ kind: 'renumbered', before: referTo(2, 'Second'), now: referTo(7, 'Second') }]);
  expect(findEntry(project, '7')).toMatchObject({ note: 'Each Monday.' });
  expect(findEntry(project, 'own-1')).toMatchObject({ larger: ['7'] });
  expect(project.guided.at).toBe('7');
});

test('patterns that change their numbers with each other are told apart by their names', () => {
  const swapped = renamed(1, 'Second');
  const language = {
    ...swapped,
    patterns: swapped.patterns.map((pattern) =>
      pattern.id === 2 ? { ...pattern, name: 'First', slug: '002-first' } : pattern,
    ),
  };
  const { project } = recognise(SAMPLE_PROJECT, language);
  expect(findEntry(project, '2')).toMatchObject({ carer: 'Anna' });
  expect(findEntry(project, '1')).toMatchObject({ note: 'Each Monday.' });
});

test('a pattern that is gone stays, with what is known of it', () => {
  const project = choose(SAMPLE_PROJECT, referTo(99, 'Gone'));
  const found = recognise(project, SAMPLE);
  expect(found.project).toBe(project);
  expect(found.changes).toEqual([{ kind: 'gone', before: referTo(99, 'Gone') }]);
});

test('a link of numbers alone gets its names here', () => {
  const reading = readLink('1,ca1,ct2');
  const project = reading.kind === 'read' ? reading.project : SAMPLE_PROJECT;
  const found = recognise(project, SAMPLE);
  expect(found.project.entries.map(nameOf)).toEqual(['First', 'Second']);
  expect(found.changes).toEqual([]);
});

test('a name alone is enough', () => {
  const named = choose(emptyProject('', { title: '', address: '' }), referTo(null, 'second'));
  expect(recognise(named, SAMPLE)).toMatchObject({
    project: { entries: [{ reference: { id: 2, slug: '002-second', name: 'Second' } }] },
    changes: [{ kind: 'found' }],
  });
});

test('in any language, nothing is lost or doubled, and a second look finds nothing new', () => {
  fc.assert(
    fc.property(anyProject, anyLanguage, (before, language) => {
      const { project, changes } = recognise(before, language);
      expect(project.entries).toHaveLength(before.entries.length);
      expect(project.setAside).toHaveLength(before.setAside.length);
      const keys = [
        ...project.entries.map(keyOf),
        ...project.setAside.map(({ reference }) => keyOfReference(reference)),
      ];
      expect(new Set(keys).size).toBe(keys.length);
      const again = recognise(project, language);
      expect(again.project).toBe(project);
      expect(again.changes.filter(({ kind }) => kind !== 'gone')).toEqual([]);
      expect(again.changes.length).toBe(changes.filter(({ kind }) => kind === 'gone').length);
    }),
  );
});

test('patterns without numbers are kept by their names, and found again under other ids', () => {
  const numberless = (ids: Readonly<Record<number, number>>) => ({
    ...SAMPLE,
    patterns: SAMPLE.patterns.map((pattern) =>
      pattern.status === 'written'
        ? {
            ...pattern,
            id: ids[pattern.id] ?? 0,
            slug: pattern.name.toLowerCase(),
            isNumberless: true as const,
          }
        : pattern,
    ),
  });
  const here = numberless({ 1: 1, 2: 2 });
  const live = recognise(SAMPLE_PROJECT, here).project;
  const kept = withoutHandles(live, here);
  expect(kept.entries.map(keyOf)).toEqual(['~first', '~second', 'own-1']);
  expect(findEntry(kept, 'own-1')).toMatchObject({ larger: ['~second'] });
  expect(recognise(kept, here)).toEqual({ project: live, changes: [] });
  const there = recognise(live, numberless({ 1: 2, 2: 1 }));
  expect(there.changes).toEqual([]);
  expect(there.project.entries.map(keyOf)).toEqual(['2', '1', 'own-1']);
  expect(withoutHandles(SAMPLE_PROJECT, SAMPLE)).toBe(SAMPLE_PROJECT);
});

test('two projects are compared by their patterns and what they say of them', () => {
  const other = recognise(choose(SAMPLE_PROJECT, referTo(3, 'Third')), SAMPLE).project;
  const changed = {
    ...other,
    entries: other.entries
      .filter((entry) => keyOf(entry) !== '1')
      .map((entry) => ({ ...entry, note: 'Else.' })),
  };
  const { shared, onlyFirst, onlySecond, disputed } = compareProjects(GUIDED, changed);
  expect(shared.map(({ first, differs }) => [keyOf(first), differs])).toEqual([
    ['2', ['note']],
    ['own-1', ['note']],
  ]);
  expect(onlyFirst.map(keyOf)).toEqual(['1']);
  expect(onlySecond.map(keyOf)).toEqual(['3']);
  expect(disputed).toEqual(['3']);
});
