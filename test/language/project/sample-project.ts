import type { Project } from '../../../src/language/project/project.ts';

/** Two patterns of a language, and one of one's own between them. */
export const SAMPLE_PROJECT: Project = {
  title: 'How we work',
  purpose: '',
  from: { title: 'Sample', address: 'https://example.org/' },
  order: 'large-to-small',
  entries: [
    {
      kind: 'chosen',
      reference: { id: 1, slug: '001-first', name: 'First' },
      state: 'adopted',
      note: '',
      carer: 'Anna',
    },
    {
      kind: 'chosen',
      reference: { id: 2, slug: '002-second', name: 'Second' },
      state: null,
      note: 'Each Monday.',
      carer: '',
    },
    {
      kind: 'own',
      number: 1,
      name: 'Our stand-up',
      problem: 'Nobody knows what others do.',
      solution: 'Meet each day.',
      text: '',
      larger: ['2'],
      smaller: [],
      state: null,
      note: '',
      carer: '',
    },
  ],
  setAside: [],
  guided: { at: null, looked: [], skipped: [] },
};

/** The same, somewhere in the guided way, with a pattern set aside. */
export const GUIDED: Project = {
  ...SAMPLE_PROJECT,
  setAside: [{ reference: { id: 3, slug: '003-third', name: 'Third' }, why: 'No room.' }],
  guided: { at: '2', looked: ['1'], skipped: ['own-1'] },
};
