import { counted } from '../../../language/counted.ts';
import { inWords } from '../../../language/review/quoted.ts';
import type { PatternFile } from '../pattern-file.ts';
import type { Detection } from './detect.ts';
import { splitSource } from './source-text.ts';

/** Says in one short paragraph how a folder was read, and what it does not tell. */
export function describeReading({ read, editions }: Detection, patterns: readonly PatternFile[]): string {
  const files =
    read.files.length <= 3
      ? inWords(read.files.map((glob) => `"${glob}"`))
      : counted(read.files.length, 'file');
  const parts = [
    `Read ${counted(patterns.length, 'pattern')} from ${files}`,
    `names from ${inWords(read.name.slice(0, 2).map(spoken))}`,
    read.number === 'none' ? 'no numbers' : `numbers from ${spoken(read.number)}`,
    read.scale === 'none' ? 'no scales' : `scales from ${spoken(read.scale)}`,
    ...directions('larger patterns', read.larger),
    ...directions('smaller patterns', read.smaller),
    ...directions('related patterns', read.related),
  ];
  const isUnlinked = [read.larger, read.smaller, read.related].every(
    (list) => list.length === 0 || list[0] === 'none',
  );
  const words = [
    `${parts.join('; ')}.`,
    isUnlinked ? 'No links were found among the patterns.' : '',
    editions.others.length > 0 ? `Other editions: ${inWords(editions.others.map(({ lang }) => lang))}.` : '',
    read.scales.length > 1 && splitSource(read.scale)[0] !== 'none'
      ? `The order of the scales is taken to be ${inWords(read.scales, 8)}; if that is wrong, put "scales" in order in semilattice.json ("semilattice init" writes it).`
      : '"semilattice init" writes this to semilattice.json, where you can change it.',
  ];
  return words.filter((sentence) => sentence !== '').join(' ');
}

function directions(what: string, sources: readonly string[]): string[] {
  return sources.length === 0 || sources[0] === 'none'
    ? []
    : [`${what} from ${inWords(sources.map(spoken), 5)}`];
}

function spoken(source: string): string {
  const [kind, argument] = splitSource(source);
  switch (kind) {
    case 'key':
      return `the key ${argument}`;
    case 'heading':
      return 'the heading';
    case 'section':
      return `the section "${argument}"`;
    case 'line':
      return `the line "${argument}:"`;
    case 'file':
      return "the file's name";
    case 'folder':
      return argument === '' ? 'the folder' : `the folder at level ${argument}`;
    case 'tag':
      return `tags that begin with #${argument}`;
    case 'list':
      return argument;
    case 'text':
      return 'links in the text';
    case 'capitals':
      return 'names in capitals';
    case 'opening':
      return 'the first paragraph';
    case 'closing':
      return argument === '' ? 'the last paragraph with links' : `closing paragraph ${argument}`;
    default:
      return 'nothing';
  }
}
