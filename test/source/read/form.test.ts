import { describe, expect, test } from 'vitest';
import { loadLanguage } from '../../../src/source/read/load-language.ts';
import { makeFolder, patternText } from '../../fixtures/folder.ts';

async function load(therefore: string) {
  const text = `\n# Pattern 1\n\n_It opens._\n\n---\n\n**A problem.**\n\n---\n\nTalk.\n\n${therefore}\n\n---\n\n_It closes._\n\n## References\n\n- A book.\n`;
  const loaded = await loadLanguage(await makeFolder({ '001-a.md': patternText(1, '', text) }));
  return {
    body: loaded.body(1, '/'),
    form: loaded.diagnostics.filter(({ rule }) => rule === 'form'),
  };
}

describe('review and page find the same solution', () => {
  test.each([
    ['a line', 'Therefore:\n\n**Do it.**'],
    ['a comma', 'Therefore,\n\n**Do it.**'],
    ['a heading', '## Therefore\n\n**Do it.**'],
    ['one paragraph', 'Therefore: **Do it.**'],
    ['one paragraph on two lines', 'Therefore:\n**Do it.**'],
    ['no colon', 'Therefore\n\n**Do it.**'],
  ])('%s', async (_, therefore) => {
    const { body, form } = await load(therefore);
    expect(form).toEqual([]);
    expect(body?.solution).toBe('Do it.');
    expect(body?.problem).toBe('A problem.');
    expect(body?.html).toMatch(
      /<p class="solution" id="p1-solution" role="group" aria-label="Solution"><strong>Do it\.<\/strong><\/p>/,
    );
    expect(body?.html).toMatch(/id="p1-therefore"/);
  });

  test('a solution of several bold paragraphs is one', async () => {
    const { body } = await load('Therefore:\n\n**Do it.**\n\n**Then rest.**');
    expect(body?.solution).toBe('Do it. Then rest.');
  });
});
