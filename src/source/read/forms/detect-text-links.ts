import type { NamedFile } from './name-files.ts';
import { suggestionOf } from './key-words.ts';
import { linksAt } from './links-at.ts';
import { mirroredShare } from './mirrored.ts';
import type { LinkResolver } from './resolve-link.ts';

/** Sources in the text that tell which patterns are larger and which smaller. */
export interface TextDirections {
  readonly larger: readonly string[];
  readonly smaller: readonly string[];
}

const NONE: TextDirections = { larger: [], smaller: [] };

/** Fewest pairs by which a place in the text shows what it is for. */
const FEWEST = 3;

/** Words that head links of any kind, so that they tell a direction only where others tell the opposite one. */
const WEAK =
  /^(?:contexts?|kontext|contexte|contexto|contesto|文脈|see|links?|uses?|using|includes?|contains?|parts?|needs?|extends|implements)$/iu;

/** Works out whether headings, labels or places of paragraphs tell the direction of links in the text. */
export function detectTextDirections(named: readonly NamedFile[], resolver: LinkResolver): TextDirections {
  const pairs = pairsFinder(named, resolver);
  const headed = byHeadings(named, pairs);
  return headed.larger.length + headed.smaller.length > 0 ? headed : byParagraphs(named.length, pairs);
}

type FindPairs = (source: string) => ReadonlySet<string>;

function pairsFinder(named: readonly NamedFile[], resolver: LinkResolver): FindPairs {
  return (source) => {
    const pairs = new Set<string>();
    for (const { file, id } of named)
      for (const { target } of linksAt([source], file)) {
        const [only, ...others] = resolver.resolve(target, file.source.path);
        if (only !== undefined && others.length === 0 && only !== id) pairs.add(`${id}-${only}`);
      }
    return pairs;
  };
}

/** Sections such as “Larger patterns”, and lines such as `**Depends on:** …`. */
function byHeadings(named: readonly NamedFile[], pairs: FindPairs): TextDirections {
  const counts = new Map<string, number>();
  for (const { file } of named) {
    const own = [
      ...file.headings.map(({ title }) => `section:${title}`),
      ...file.labels.map(({ label }) => `line:${label}`),
    ];
    for (const source of new Set(own)) counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  const least = Math.max(2, named.length * 0.1);
  const found = [...counts].flatMap(([source, count]) => {
    const words = source.slice(source.indexOf(':') + 1);
    const side = count >= least ? suggestionOf(words) : null;
    if (side !== 'larger' && side !== 'smaller') return [];
    const own = pairs(source);
    return own.size >= FEWEST ? [{ source, side, words, own }] : [];
  });
  const of = (side: 'larger' | 'smaller') => found.filter((each) => each.side === side);
  const isTold = ({ side, words, own }: (typeof found)[number]) =>
    !WEAK.test(words) ||
    of(side === 'larger' ? 'smaller' : 'larger').some((other) => mirroredShare(own, other.own) >= 0.5);
  const kept = (side: 'larger' | 'smaller') =>
    of(side)
      .filter(isTold)
      .map(({ source }) => source);
  return { larger: kept('larger'), smaller: kept('smaller') };
}

const PLACES = [
  ['opening', 'closing'],
  ['closing:1', 'closing:2'],
] as const;

/** An opening that names larger patterns and a closing that names smaller ones, or two closings. */
function byParagraphs(count: number, pairs: FindPairs): TextDirections {
  const least = Math.max(6, count * 0.2);
  for (const [before, behind] of PLACES) {
    const [first, last] = [pairs(before), pairs(behind)];
    if (Math.min(first.size, last.size) < least) continue;
    // A pattern at the top or the bottom has one such paragraph alone, and so nothing to compare with.
    const told = new Set([...first, ...last].map((pair) => pair.split('-')[0]));
    const comparable = (all: ReadonlySet<string>) =>
      new Set([...all].filter((pair) => told.has(pair.split('-')[1])));
    const [up, down] = [comparable(first), comparable(last)];
    const agreeing = Math.min(mirroredShare(up, down), mirroredShare(down, up));
    const contrary = Math.max(mirroredShare(up, up), mirroredShare(down, down));
    if (Math.min(up.size, down.size) >= FEWEST && agreeing >= 0.5 && contrary <= agreeing / 2)
      return { larger: [before], smaller: [behind] };
  }
  return NONE;
}
