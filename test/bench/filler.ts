import { seededRandom } from '../../src/map/random.ts';

const SMALL_WORDS = 'the of and to a in is it that for with on as by not from but what they when which'.split(
  ' ',
);
const SYLLABLES = (
  'ta re lo mi sen dor ka pul ver non ai stra mo bel ter gin ful ro che pan ' +
  'der sti lan cor ne vo qui ras ton pre sha du lim ble ing est ion ment'
).split(' ');
const VOCABULARY = 4000;

const words = makeWords();

/**
 * Prose without a meaning, for texts of an honest size: sentences of 8 to 24 words, drawn from 4,000 made-up words as
 * unevenly as in English (the n-th most frequent one about 1/n times as often as the first), so that it is as long and
 * packs about as well as the shipped texts do.
 *
 * @param seed The same seed gives the same text.
 * @param count How many words.
 * @returns Paragraphs, of about 90 words each.
 */
export function fillerText(seed: number, count: number): readonly string[] {
  const random = seededRandom(seed);
  // With the inverse of the cumulated 1/n, an even number becomes an unevenly frequent word.
  const word = () => words[Math.min(VOCABULARY, Math.floor(VOCABULARY ** random())) - 1] ?? 'the';
  const paragraphs: string[] = [];
  let sentences: string[] = [];
  let inParagraph = 0;
  for (let left = count; left > 0;) {
    const length = Math.min(left, 8 + Math.floor(random() * 17));
    sentences.push(sentenceOf(Array.from({ length }, word)));
    left -= length;
    inParagraph += length;
    if (inParagraph >= 90 || left === 0) {
      paragraphs.push(sentences.join(' '));
      sentences = [];
      inParagraph = 0;
    }
  }
  return paragraphs;
}

function sentenceOf(series: readonly string[]): string {
  const text = series.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function makeWords(): readonly string[] {
  const random = seededRandom(4000);
  const made = new Set(SMALL_WORDS);
  while (made.size < VOCABULARY) {
    const length = 1 + Math.floor(random() * 3);
    const syllables = Array.from({ length }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '');
    made.add(syllables.join(''));
  }
  return [...made];
}
