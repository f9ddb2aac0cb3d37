/**
 * Words with how often each occurs, as one text, which is far smaller and faster to read than a map: `word`, or `word*3`
 * for a word that occurs three times, separated by spaces. A word holds neither spaces nor asterisks.
 */
export type PackedWords = string;

export function packWords(counts: Iterable<readonly [word: string, count: number]>): PackedWords {
  const items: string[] = [];
  for (const [word, count] of counts) items.push(count === 1 ? word : `${word}*${count}`);
  return items.join(' ');
}

/** Calls a function for each word, in their order. */
export function eachWord(packed: PackedWords, visit: (word: string, count: number) => void): void {
  if (packed === '') return;
  for (const item of packed.split(' ')) {
    const star = item.indexOf('*');
    if (star === -1) visit(item, 1);
    else visit(item.slice(0, star), Number(item.slice(star + 1)));
  }
}
