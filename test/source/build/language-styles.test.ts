import { describe, expect, test } from 'vitest';
import { languageStyles } from '../../../src/source/build/language-styles.ts';
import { inLanguage } from '../../../src/source/build/template.ts';

test('a page in English has no styles for other languages', () => {
  expect(languageStyles(['en', 'en-GB'])).toBe('');
  expect(inLanguage('<html lang="en"><head></head>', ['en'])).toBe('<html lang="en"><head></head>');
});

describe('a page has the typefaces and habits of its languages', () => {
  test.each([
    ['ja', '"Yu Mincho"'],
    ['zh', '"Songti SC"'],
    ['zh-TW', '"Songti TC"'],
    ['ko', 'word-break:keep-all'],
    ['ar', '"Noto Naskh Arabic"'],
    ['fa', '"Noto Naskh Arabic"'],
    ['he', '"Noto Serif Hebrew"'],
    ['th', '"Noto Serif Thai"'],
    ['hi', '"Noto Serif Devanagari"'],
    ['de', 'hyphens:auto'],
  ])('%s', (lang, part) => {
    expect(languageStyles([lang])).toContain(part);
  });

  test('in its parts, if single texts have others', () => {
    const styles = languageStyles(['en', 'ja']);
    expect(styles).toMatch(/^:lang\(ja\)\{/);
    expect(styles.match(/:where\(:lang\(ja\)\) /g)?.length).toBeGreaterThan(4);
  });

  test('also where it runs from right to left', () => {
    expect(languageStyles(['ar'])).toContain('[dir="rtl"] body{text-align:right}');
    expect(languageStyles(['ar'])).toContain('[dir="rtl"] .picture{direction:ltr}');
    expect(languageStyles(['ja'])).not.toContain('rtl');
  });
});

test('every rule is whole', () => {
  for (const lang of ['ja', 'zh', 'zh-Hant', 'ko', 'ar', 'he', 'th', 'hi', 'de', 'ru']) {
    const styles = languageStyles([lang]);
    expect(styles.split('{').length).toBe(styles.split('}').length);
    expect(styles.split('(').length).toBe(styles.split(')').length);
  }
});
