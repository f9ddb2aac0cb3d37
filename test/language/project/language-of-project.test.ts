import { expect, test } from 'vitest';
import { languageOfProject } from '../../../src/language/project/language-of-project.ts';
import { SAMPLE } from '../../ui/sample-language.ts';
import { SAMPLE_PROJECT } from './sample-project.ts';

test('a project is a language of its patterns, with its own ones next to those they are linked to', () => {
  const { language, keys } = languageOfProject(SAMPLE_PROJECT, SAMPLE);
  expect(language.title).toBe('How we work');
  expect(language.patterns.map(({ id, name, scale }) => ({ id, name, scale }))).toEqual([
    { id: 1, name: 'First', scale: 1 },
    { id: 2, name: 'Second', scale: 2 },
    { id: 4, name: 'Our stand-up', scale: 2 },
  ]);
  expect(language.links.map(({ larger, smaller }) => [larger, smaller])).toEqual([
    [1, 2],
    [2, 4],
  ]);
  expect([...keys]).toEqual([
    [1, '1'],
    [2, '2'],
    [4, 'own-1'],
  ]);
  expect(language.scales).toEqual(SAMPLE.scales);
});

test('patterns that are gone are left out, and links to what is not chosen as well', () => {
  const [first, , own] = SAMPLE_PROJECT.entries;
  if (first?.kind !== 'chosen' || !own) throw new Error('The sample has other entries.');
  const gone = { ...first, reference: { id: 99, slug: '099-gone', name: 'Gone' } };
  const { language } = languageOfProject({ ...SAMPLE_PROJECT, entries: [gone, own] }, SAMPLE);
  expect(language.patterns.map(({ name }) => name)).toEqual(['Our stand-up']);
  expect(language.links).toEqual([]);
});
