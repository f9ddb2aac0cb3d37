/** Width of an excerpt, in columns of a terminal. The excerpt always contains the place. */
const WIDTH = 90;
const BEFORE = 40;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Returns one line of a file, and a second line with a mark under a place in it. A long line is cut around the place.
 * Tabs stay tabs in both lines, so that they end at the same tab stops; wide characters have two spaces under them.
 *
 * @param column The place in the line, from 1, in UTF-16 code units.
 */
export function excerpt(line: string, column: number): readonly [text: string, mark: string] {
  // A line can be a megabyte long; nothing outside this window can be shown.
  const from = Math.max(0, column - 1 - 4 * BEFORE);
  const window = line.slice(from, column - 1 + 4 * WIDTH);
  const clusters = Array.from(segmenter.segment(window), ({ segment, index }) => ({
    text: visible(segment),
    at: from + index,
  }));
  const under = clusters.findLastIndex(({ at }) => at <= column - 1);
  let first = Math.max(0, under);
  let room = BEFORE;
  for (; first > 0 && room > 0; first--) room -= widthOf(clusters[first - 1]?.text ?? '');
  let last = Math.max(0, under);
  room = WIDTH - BEFORE;
  for (; last < clusters.length && room > 0; last++) room -= widthOf(clusters[last]?.text ?? '');
  const shown = clusters.slice(first, last).map(({ text }) => text);
  const start = from > 0 || first > 0 ? '…' : '';
  const end = last < clusters.length || from + window.length < line.length ? '…' : '';
  const before = shown.slice(0, Math.max(0, under - first));
  const past = column > line.length ? shown : before;
  return [
    `${start}${shown.join('')}${end}`,
    `${start && ' '}${past.map((text) => (text === '\t' ? '\t' : ' '.repeat(widthOf(text)))).join('')}^`,
  ];
}

/** Replaces characters that a terminal obeys or hides with a dot, so that a file cannot repaint the screen. */
export function visible(text: string): string {
  return text.replace(/[^\P{C}\t\u200d]/gu, '·').replace(/[\u2028\u2029]/g, '·');
}

/** Characters that take two columns each (Unicode Standard Annex 11, as far as terminals agree). */
const WIDE =
  /^(?:\p{Emoji_Presentation}|\p{Emoji}\ufe0f|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}])/u;

/** How many columns a character with its combining marks takes. A tab counts as four. */
function widthOf(cluster: string): number {
  if (cluster === '\t') return 4;
  if (/^\p{M}/u.test(cluster)) return 0;
  return WIDE.test(cluster) ? 2 : 1;
}
