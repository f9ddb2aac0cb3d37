import { expect, test } from 'vitest';
import { nearPatterns, tellingWords } from '../../src/language/near-patterns.ts';
import { devops, toLanguage } from '../fixtures/sample-to-language.ts';

const LANGUAGE = toLanguage(devops());

test.each([
  ['patterns/blast-radius/', 'Blast Radius Limitation'],
  ['patterns/blast-raduis-limitation/', 'Blast Radius Limitation'],
  ['comunities-of-practise', 'Communities of Practice'],
  ['docs/Deployment_Pipelines.html', 'Deployment Pipeline'],
  ['gitop', 'GitOps'],
  ['patterns/990-toil-budget/index.html', 'Toil Budgets'],
  ['infrastructure-code', 'Infrastructure as Code'],
])('near “%s” is %s', (path, name) => {
  expect(nearPatterns(path, LANGUAGE)[0]?.name).toBe(name);
});

test.each(['', 'patterns/', 'index.html', '404.html', 'wp-login.php', 'patterns/the-of/', 'favicon.ico'])(
  'near “%s” is nothing',
  (path) => {
    expect(nearPatterns(path, LANGUAGE)).toEqual([]);
  },
);

test('at most so many are near, each once', () => {
  const near = nearPatterns('patterns/security-as-code/', LANGUAGE);
  expect(near.length).toBeGreaterThan(1);
  expect(near.length).toBeLessThanOrEqual(3);
  expect(new Set(near).size).toBe(near.length);
});

test('the words that tell a page apart can be searched for', () => {
  expect(tellingWords('patterns/046-blast_radius/index.html')).toEqual(['blast', 'radius']);
});
