import { expect, test } from 'vitest';
import { arrangementOf, arrangementsFor } from '../../../src/map/arrangements/arrangements.ts';
import { devops, toLanguage } from '../../fixtures/sample-to-language.ts';

const language = toLanguage(devops());
const idsFor = (of: typeof language) => arrangementsFor(of).map(({ id }) => id);

test('a language with scales is arranged by them at first, one without by its links', () => {
  expect(idsFor(language)).toEqual(['scale', 'links', 'around']);
  const flat = { ...language, lacks: ['scales'] as const };
  expect(idsFor(flat)).toEqual(['links', 'around']);
  expect([arrangementOf('scale', language).id, arrangementOf('scale', flat).id]).toEqual(['scale', 'links']);
});
