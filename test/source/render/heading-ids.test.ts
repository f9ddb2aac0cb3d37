import { describe, expect, test } from 'vitest';
import { loadLanguage } from '../../../src/source/read/load-language.ts';
import { wholeTextAt } from '../../../src/source/read/whole-text.ts';
import { generateLanguage } from '../../bench/generate.ts';
import { makeFolder, patternText } from '../../fixtures/folder.ts';
import { writeLanguage } from '../../fixtures/write-language.ts';

async function render(body: string): Promise<string> {
  const folder = await makeFolder({ '001-x.md': patternText(1, '', `\n# Pattern 1\n\n${body}\n`) });
  return (await loadLanguage(folder)).body(1, '/base/')?.html ?? '';
}

describe('sections can be linked to', () => {
  test('headings by their words, as elsewhere', async () => {
    const html = await render('## Why it works: Wörter & more\n\n[there](#why-it-works-wörter--more)');
    expect(html).toContain('<h2 id="p1-why-it-works-wörter--more">');
    expect(html).toMatch(/href="#p1-why-it-works-w(?:ö|%C3%B6)rter--more"/);
  });

  test('the problem and the solution', async () => {
    const html = await render(
      '_Above._\n\n---\n\n**The problem.**\n\n---\n\nTalk.\n\nTherefore:\n\n**The solution.**\n\n---\n\n_Below._',
    );
    expect(html).toContain('<p class="problem" id="p1-problem" role="group" aria-label="Problem">');
    expect(html).toContain('<p class="solution" id="p1-solution" role="group" aria-label="Solution">');
  });

  test('no id is given twice, not even one that an author wrote', async () => {
    const html = await render('## Same\n\n## Same\n\n<p id="same-3">x</p>\n\n## Same\n\n## !!!');
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['p1-same', 'p1-same-2', 'p1-same-3', 'p1-same-4', 'p1-section']);
  });
});

describe('the whole language', () => {
  test('is one file, with the text of every written pattern', async () => {
    const folder = await makeFolder({
      '001-x.md': patternText(1, 'completion_patterns: [3]\n', '\nFirst.\n'),
      '002-x.md': patternText(2, 'references: ["A book."]\n', '\nSecond.\n'),
    });
    const whole = wholeTextAt(await loadLanguage(folder), 'whole.json', '/');
    expect(whole?.map(({ id, references }) => [id, references])).toEqual([
      [1, []],
      [2, ['A book.']],
    ]);
    expect(whole?.[1]?.html).toContain('Second.');
  });

  test('of a large one, is a file for each scale', async () => {
    const folder = await writeLanguage(await makeFolder(), generateLanguage(310, 3));
    const loaded = await loadLanguage(folder);
    expect(wholeTextAt(loaded, 'whole.json', '/')).toBeNull();
    const ids = loaded.language.scales.flatMap(({ number }) => {
      const part = wholeTextAt(loaded, `whole-${number}.json`, '/') ?? [];
      expect(part.length).toBeGreaterThan(0);
      return part.map(({ id }) => id);
    });
    expect(ids.toSorted((a, b) => a - b)).toEqual(loaded.language.patterns.map(({ id }) => id));
  });
});
