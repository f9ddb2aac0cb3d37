import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentencesOf, splitSentences } from '../../../src/language/prose/sentences.ts';

describe('sentences', () => {
  test.each([
    ['One. Two!', ['One.', 'Two!']],
    ['It helps, e.g. Teams that share. Then rest.', ['It helps, e.g. Teams that share.', 'Then rest.']],
    ['Small vs. Large teams. More.', ['Small vs. Large teams.', 'More.']],
    ['See cf. Alexander here.', ['See cf. Alexander here.']],
    ['We asked Dr. Weick and C. Perrow. They knew.', ['We asked Dr. Weick and C. Perrow.', 'They knew.']],
    ['Das gilt z. B. Teams. Mehr.', ['Das gilt z. B. Teams.', 'Mehr.']],
    ['彼は「行く。すぐに。」と言った。次。', ['彼は「行く。すぐに。」と言った。', '次。']],
    ['Rare (see it. Twice.) and on. Next.', ['Rare (see it. Twice.) and on.', 'Next.']],
    ['It is done.[1] Next comes Window (2).', ['It is done.', '[1] Next comes Window (2).']],
    ['Er rief: „Halt.“ Dann ging er.', ['Er rief: „Halt.“', 'Dann ging er.']],
    ['終わる。（注）次。', ['終わる。', '（注）次。']],
    ['他说「写下来。再改。」然后走了。完！真的？', ['他说「写下来。再改。」然后走了。', '完！', '真的？']],
    ['هل تكفي؟ لا تكفي.', ['هل تكفي؟', 'لا تكفي.']],
    ['Apples, pears, etc. Then more.', ['Apples, pears, etc.', 'Then more.']],
  ])('%s', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  test('a bracket that is never closed swallows no more than a part of the text', () => {
    const text = `It began (${'and a sentence came. '.repeat(400)}`;
    expect(splitSentences(text).length).toBeGreaterThan(2);
  });

  test('of any text hold all of it, in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('A b. ', 'e.g. ', '(', ')', '[', '“', '「', '」', '。', 'x', '\n', 'Dr. ')),
        (parts) => {
          const text = parts.join('');
          const ends = splitSentences(text).map(({ end }) => end);
          expect(ends).toEqual(ends.toSorted((a, b) => a - b));
          expect(ends.at(-1) ?? 0).toBe(text.length);
        },
      ),
    );
  });
});
