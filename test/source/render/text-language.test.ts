import { describe, expect, test } from 'vitest';
import { inLanguage } from '../../../src/source/build/template.ts';
import { guessLanguage } from '../../../src/source/render/text-language.ts';
import { loadLanguage } from '../../../src/source/read/load-language.ts';
import { makeFolder, patternText } from '../../fixtures/folder.ts';

describe('the language of a text', () => {
  test.each([
    ['The team that builds it is with us.', 'en'],
    ['Das Team ist nicht mit der Arbeit fertig, und sich selbst genug.', 'de'],
    ['Les gens sont dans une maison qui est pour eux.', 'fr'],
    ['العمل الجماعي مع API', 'ar'],
    ['生きた文書は学びの場です。', 'ja'],
    ['活文档是学习的地方。', 'zh'],
    ['살아있는 문서', 'ko'],
    ['گفتگو و یادگیری با هم پیش می‌رود', 'fa'],
    ['活文檔是學習的地方，我們來說這個。', 'zh-Hant'],
    ['Zespół nie jest sam i uczy się, dla dobra tych, którzy tu są.', 'pl'],
    ['A equipe não está só, mas são mais.', 'pt'],
    ['Команда вчиться і її досвід живе.', 'uk'],
    ['Команда учится, и опыт живёт.', 'ru'],
    ['', 'en'],
  ])('%s', (text, language) => {
    expect(guessLanguage(text)).toBe(language);
  });

  test('is what LANGUAGE.md says, where it names one', async () => {
    const load = async (lang: string) =>
      loadLanguage(
        await makeFolder({ '001-a.md': patternText(1), 'LANGUAGE.md': `---\nlang: ${lang}\n---\n` }),
      );
    expect((await load('pt-BR')).lang).toBe('pt-BR');
    const wrong = await load('"no tongue"');
    expect(wrong.lang).toBe('en');
    expect(wrong.diagnostics.find(({ rule }) => rule === 'front-matter')?.message).toMatch(
      /names no language/,
    );
  });
});

test.each([
  ['ar', '<html lang="ar" dir="rtl">'],
  ['he-IL', '<html lang="he-IL" dir="rtl">'],
  ['ur', '<html lang="ur" dir="rtl">'],
  ['az-Arab', '<html lang="az-Arab" dir="rtl">'],
  ['az', '<html lang="az">'],
  ['ja', '<html lang="ja">'],
])('a page in %s says so, and which way it runs', (lang, start) => {
  expect(inLanguage('<html lang="en"><head></head>', [lang])).toContain(start);
});

test('in a text with Arabic or Hebrew each block has the direction of its letters', async () => {
  const html = async (text: string) =>
    (await loadLanguage(await makeFolder({ '001-a.md': patternText(1, '', text) }))).body(1, '/')?.html;
  expect(await html('\nمرحبا\n\n- بند\n')).toMatch(/<p dir="auto">.*<ul dir="auto">/s);
  expect(await html('\nHello\n')).not.toContain('dir=');
});
