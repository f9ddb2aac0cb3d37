import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const tokens = readFileSync('src/ui/styles/tokens.css', 'utf8');

/** The declarations of the rule with a selector. */
function declarationsOf(selector: string): readonly string[] {
  const body = tokens.split(`${selector} {`)[1]?.split('}')[0] ?? '';
  return body.split(';').flatMap((line) => line.trim() || []);
}

test('the dark theme is the same, whether the system asks for it or the reader does', () => {
  const chosen = declarationsOf(':root[data-theme="dark"]');
  expect(chosen.length).toBeGreaterThan(20);
  expect(declarationsOf(':root:not([data-theme="light"])')).toEqual(chosen);
});
