import type { Language } from '../../src/language/language.ts';

/** Three patterns on two scales, one of them unwritten. */
export const SAMPLE: Language = {
  title: 'Sample',
  description: '',
  license: '',
  repository: '',
  scales: [
    { number: 1, name: 'Large', description: '' },
    { number: 2, name: 'Small', description: '' },
  ],
  patterns: [
    {
      status: 'written',
      id: 1,
      slug: '001-first',
      file: '001-first.md',
      name: 'First',
      confidence: 2,
      scale: 1,
      ai: true,
      tags: ['culture', 'flow'],
    },
    {
      status: 'written',
      id: 2,
      slug: '002-second',
      file: '002-second.md',
      name: 'Second',
      confidence: 0,
      scale: 2,
      ai: false,
      tags: ['flow'],
    },
    { status: 'unwritten', id: 3, slug: '003-third', name: 'Third', scale: 2 },
  ],
  links: [
    { larger: 1, smaller: 2, declaredBy: 'both' },
    { larger: 1, smaller: 3, declaredBy: 'larger' },
  ],
};
