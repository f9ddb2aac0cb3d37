import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/source/render/markdown.ts';
import { nameInMarkdown } from '../../../src/source/render/name-in-markdown.ts';
import { textOf } from '../../../src/source/render/text-of.ts';

test('a name is read back as it is, as a heading and in bold', () => {
  const mark = fc.constantFrom(...'\\`*_[]<>~$%&#;!() ab1'.split(''));
  const name = fc
    .string({ unit: mark, minLength: 1, maxLength: 12 })
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => /[a-z\d]/.test(text));
  fc.assert(
    fc.property(name, (text) => {
      const parsed = parseMarkdown(`# ${nameInMarkdown(text)}\n`);
      if (parsed.kind === 'refused') throw new Error('refused');
      const [heading] = parsed.tree.children;
      expect(heading?.type).toBe('heading');
      expect(heading && textOf(heading)).toBe(text);
    }),
    { numRuns: 1000, examples: [['$%$a'], ['%%a%%'], ['a $b$ c'], ['a<b>']] },
  );
});
