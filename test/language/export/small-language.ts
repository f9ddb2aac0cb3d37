import { type Language, composeLanguage } from '../../../src/language/language.ts';

/** Two written patterns and an unwritten one, with names that need escaping. */
export function smallLanguage(): Language {
  return composeLanguage(
    [
      {
        pattern: {
          status: 'written',
          id: 1,
          slug: '001-say-yes',
          file: 'sub/001-say-yes.md',
          name: 'Say "Yes", <b>&',
          confidence: 2,
          scale: 1,
          ai: true,
          tags: ['a;b', 'c'],
        },
        larger: [],
        smaller: [2, 7],
      },
      {
        pattern: {
          status: 'written',
          id: 2,
          slug: '002-sum',
          file: '002-sum.md',
          name: '=SUM(A1)',
          confidence: 0,
          scale: 2,
          ai: false,
          tags: [],
        },
        larger: [1],
        smaller: [],
      },
    ],
    {
      title: 'Small & Fine',
      description: '',
      license: 'CC0-1.0',
      repository: '',
      scales: [{ number: 1, name: 'Large', description: 'All of it.' }],
      namesInProse: new Map([[7, 'Far Away']]),
    },
  );
}
