import { expect, test } from 'vitest';
import { findListedNames } from '../../../../src/source/read/forms/listed-names.ts';
import { parseMarkdown } from '../../../../src/source/render/markdown.ts';

function listed(text: string): string[] {
  const parsed = parseMarkdown(text);
  return parsed.kind === 'refused' ? [] : findListedNames(parsed.tree, 0).map(({ name }) => name);
}

test('a listed name is given without the marks behind it', () => {
  expect(listed('## Related patterns\n\n- **Open Door**: why\n- Quiet Room.\n')).toEqual([
    'Open Door',
    'Quiet Room',
  ]);
});

test('what is too long for a name is refused before its end is looked at', () => {
  expect(listed(`## Related patterns\n\n- Open Door${';'.repeat(120)}\n`)).toEqual([]);
});
