import { oncePer } from '../../language/once-per.ts';
import type { NameTable } from '../render/name-table.ts';
import type { PatternFile } from './pattern-file.ts';

/** The sentences of a file that name each pattern, by its id; worked out once for each file and each table of names. */
export const sentencesByName = oncePer((names: NameTable): SentencesOf => {
  const sentencesOf = oncePer((file: PatternFile) => {
    const found = new Map<number, Set<string>>();
    for (const { reference, sentence } of file.names) {
      const named = names.resolve(reference, file.source.path)?.id;
      if (named === undefined) continue;
      const known = found.get(named);
      if (known) known.add(clip(sentence));
      else found.set(named, new Set([clip(sentence)]));
    }
    return new Map([...found].map(([id, sentences]) => [id, [...sentences]]));
  });
  return (file) => (file ? sentencesOf(file) : NO_SENTENCES);
});

type SentencesOf = (file: PatternFile | undefined) => ReadonlyMap<number, readonly string[]>;

const NO_SENTENCES: ReadonlyMap<number, readonly string[]> = new Map();

const LONGEST_SENTENCE = 600;

/** One endless "sentence" may name every pattern, and must not be sent whole with each of them. */
function clip(sentence: string): string {
  return sentence.length > LONGEST_SENTENCE ? `${sentence.slice(0, LONGEST_SENTENCE - 1)}…` : sentence;
}
