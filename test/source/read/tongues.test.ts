import { describe, expect, test } from 'vitest';
import { findParts } from '../../../src/language/review/parts.ts';
import { FORM_WORDS, formWords } from '../../../src/source/read/form-words.ts';
import type { LoadedLanguage } from '../../../src/source/read/loaded-language.ts';
import { loadLanguage } from '../../../src/source/read/load-language.ts';
import { makeFolder, patternText } from '../../fixtures/folder.ts';

const load = (tongue: string) => loadLanguage(`test/fixtures/tongues/${tongue}`);
const htmlOf = (loaded: LoadedLanguage, id: number) => loaded.body(id, '/')?.html ?? '';
const linksIn = (html: string) => [...html.matchAll(/data-pattern="(\d+)"/g)].map(([, id]) => Number(id));
const findings = ({ diagnostics }: LoadedLanguage) =>
  diagnostics
    .filter(({ message }) => !message.includes('references are missing'))
    .map(({ message }) => message);

describe.each(['ja', 'zh', 'ko', 'ar'])('a language in %s', (tongue) => {
  test('is known, and every part of its form is found', async () => {
    const loaded = await load(tongue);
    expect(loaded.lang).toBe(tongue);
    expect(findings(loaded)).toEqual([]);
    for (const { id } of loaded.language.patterns) {
      expect(htmlOf(loaded, id)).toContain(`<p class="therefore" id="p${id}-therefore"`);
      expect(loaded.body(id, '/')?.problem).not.toBe('');
      expect(loaded.body(id, '/')?.solution).not.toBe('');
    }
  });

  test('gives sentences as reasons for links', async () => {
    const loaded = await load(tongue);
    const [reason] = loaded.reasons(1);
    expect(reason?.other).toBe(2);
    expect(reason?.mentions.length).toBeGreaterThan(1);
  });
});

test('names in full-width brackets are links, also beside other characters', async () => {
  expect(linksIn(htmlOf(await load('zh'), 1))).toEqual([2, 2, 2, 2]);
  expect(linksIn(htmlOf(await load('ja'), 1))).toEqual([2, 2, 3]);
});

test('sections have readable names in every script, and links reach them', async () => {
  const loaded = await load('ja');
  expect(htmlOf(loaded, 1)).toContain('<h2 id="p1-集まる場所">');
  expect(htmlOf(loaded, 2)).toContain(`href="/patterns/001-a/#p1-${encodeURIComponent('集まる場所')}"`);
  expect(htmlOf(loaded, 2)).toContain('<a href="https://example.org/a" rel="noopener noreferrer">');
});

describe('a pattern in another tongue than its language', () => {
  test('says so', async () => {
    const loaded = await load('de');
    expect(loaded.langs()).toEqual(['de', 'en']);
    expect(htmlOf(loaded, 2)).toContain(
      '<p class="solution" id="p2-solution" role="group" aria-label="Solution" lang="en" dir="ltr">',
    );
    expect(htmlOf(loaded, 1)).not.toContain('lang=');
  });

  test('must name a language', async () => {
    const folder = await makeFolder({ '001-a.md': patternText(1, 'lang: no language\n') });
    const { diagnostics } = await loadLanguage(folder);
    expect(diagnostics.find(({ rule }) => rule === 'front-matter')?.message).toMatch(
      /"lang" holds "no language"/,
    );
  });
});

test('a heading names the problem or the solution, and the paragraph below is it', async () => {
  const loaded = await load('de');
  expect(loaded.body(2, '/')).toMatchObject({
    problem: 'What is written grows old.',
    solution: 'Keep it in the work, see [[Übungsgemeinschaft#Größe und Maß]].',
  });
  const at = (kind: 'named-problem' | 'named-solution' | 'text', line: number) => ({ kind, line, column: 1 });
  const parts = findParts([at('text', 1), at('named-problem', 3), at('text', 5), at('named-solution', 7)]);
  expect([parts.get('problem'), parts.get('solution')]).toEqual([1, 3]);
});

describe('words for the parts', () => {
  test.each([
    'Therefore:',
    'therefore',
    'Deshalb:',
    'Por lo tanto:',
    "C'est pourquoi :",
    'それゆえ：',
    '因此，',
    'لذلك:',
  ])('%s stands before the solution', (text) => {
    expect(FORM_WORDS.therefore.isWhole(text.replace(' :', ':'))).toBe(true);
  });

  test('are no words of other sentences', () => {
    expect(FORM_WORDS.therefore.isWhole('Therefore we rest')).toBe(false);
    expect(FORM_WORDS.references.isWhole('References to others')).toBe(false);
    expect(FORM_WORDS.therefore.beginning('Therefor: x')).toBe('');
  });

  test('begin a paragraph, with what stands between them and the rest', () => {
    expect(FORM_WORDS.therefore.beginning('Deshalb: tu es.')).toBe('Deshalb: ');
    expect(FORM_WORDS.therefore.beginning('因此：做。')).toBe('因此：');
  });

  test("can be an author's own, beside all others", () => {
    const words = formWords({ problem: ['Forces'], solution: ['So do this'] });
    expect(words.problem.isWhole('Forces')).toBe(true);
    expect(words.therefore.isWhole('So do this:')).toBe(true);
    expect(words.solution.isWhole('Lösung')).toBe(true);
  });

  test('with a comma begin a sentence of the discussion, unless the rest is bold', async () => {
    const body = async (text: string) =>
      (
        await loadLanguage(await makeFolder({ '001-a.md': patternText(1, '', `\n# Pattern 1\n\n${text}\n`) }))
      ).body(1, '/');
    expect((await body('因此，我们休息。'))?.html).not.toContain('therefore');
    expect((await body('**P.**\n\nText.\n\n因此，**休息。**'))?.solution).toBe('休息。');
  });
});
