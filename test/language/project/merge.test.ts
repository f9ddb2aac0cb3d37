import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyProject } from '../../fixtures/any-project.ts';
import { addOwn, choose, describe, remark, remove, setAside } from '../../../src/language/project/changes.ts';
import { finish } from '../../../src/language/project/method.ts';
import { mergeProjects } from '../../../src/language/project/merge.ts';
import { findEntry, keyOf, keyOfReference, referTo } from '../../../src/language/project/project.ts';
import { SAMPLE } from '../../ui/sample-language.ts';
import { SAMPLE_PROJECT } from './sample-project.ts';

test('what one side changed is taken', () => {
  fc.assert(
    fc.property(anyProject, anyProject, (base, changed) => {
      expect(mergeProjects(base, changed, base).project).toEqual(changed);
      expect(mergeProjects(base, changed, changed).project).toEqual(changed);
      const { project, conflicts } = mergeProjects(base, base, changed);
      expect(conflicts).toEqual([]);
      expect(new Set(project.entries.map(keyOf))).toEqual(new Set(changed.entries.map(keyOf)));
    }),
  );
});

test('whatever both sides changed, the result is a project, and no pattern that a side added is missing', () => {
  fc.assert(
    fc.property(anyProject, anyProject, anyProject, (base, ours, theirs) => {
      const { project } = mergeProjects(base, ours, theirs);
      const keys = [
        ...project.entries.map(keyOf),
        ...project.setAside.map(({ reference }) => keyOfReference(reference)),
      ];
      expect(new Set(keys).size).toBe(keys.length);
      const before = new Set(base.entries.map(keyOf));
      for (const entry of [...ours.entries, ...theirs.entries])
        if (entry.kind === 'chosen' && !before.has(keyOf(entry))) expect(keys).toContain(keyOf(entry));
    }),
  );
});

test('changes of different things are joined', () => {
  const ours = finish(
    remark(choose(SAMPLE_PROJECT, referTo(3, 'Third')), '1', { note: 'Ours.' }),
    SAMPLE,
    '1',
  );
  const theirs = setAside(remark(SAMPLE_PROJECT, '1', { state: 'trying' }), referTo(2, 'Second'), 'No.');
  const { project, conflicts } = mergeProjects(SAMPLE_PROJECT, ours, theirs);
  expect(conflicts).toEqual([]);
  expect(project.entries.map(keyOf)).toEqual(['1', 'own-1', '3']);
  expect(findEntry(project, '1')).toMatchObject({ note: 'Ours.', state: 'trying', carer: 'Anna' });
  expect(project.setAside).toHaveLength(1);
  expect(project.guided).toEqual({ at: '2', looked: ['1'], skipped: [] });
});

test('two versions of a long text stand below each other; of a short one, ours counts and theirs is told', () => {
  const ours = remark(describe(SAMPLE_PROJECT, { title: 'Ours' }), '2', { note: 'One.' });
  const theirs = remark(describe(SAMPLE_PROJECT, { title: 'Theirs' }), '2', { note: 'Two.' });
  const { project, conflicts } = mergeProjects(SAMPLE_PROJECT, ours, theirs);
  expect(findEntry(project, '2')).toMatchObject({ note: 'Two.\n\nOne.' });
  expect(project.title).toBe('Ours');
  expect(conflicts).toEqual([{ key: null, field: 'title', theirs: 'Theirs' }]);
});

test('what one side removed and the other changed stays', () => {
  const ours = remove(SAMPLE_PROJECT, '2');
  const theirs = remark(SAMPLE_PROJECT, '2', { note: 'Changed.' });
  expect(findEntry(mergeProjects(SAMPLE_PROJECT, ours, theirs).project, '2')).toMatchObject({
    note: 'Changed.',
  });
  expect(findEntry(mergeProjects(SAMPLE_PROJECT, ours, SAMPLE_PROJECT).project, '2')).toBeUndefined();
});

test('own patterns that both sides added get numbers of their own', () => {
  const ours = addOwn(addOwn(SAMPLE_PROJECT, { name: 'Ours' }), { name: 'Below', larger: ['own-2'] });
  const theirs = addOwn(SAMPLE_PROJECT, { name: 'Theirs' });
  const { project } = mergeProjects(SAMPLE_PROJECT, ours, theirs);
  expect(project.entries.map(keyOf)).toEqual(['1', '2', 'own-1', 'own-4', 'own-3', 'own-2']);
  expect(findEntry(project, 'own-2')).toMatchObject({ name: 'Theirs' });
  expect(findEntry(project, 'own-3')).toMatchObject({ name: 'Below', larger: ['own-4'] });
});
