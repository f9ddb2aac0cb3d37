import { goodBeginnings } from '../../language/good-beginnings.ts';
import { patternLookup } from '../../language/language.ts';
import { excerptAround } from '../../language/prose/marked-text.ts';
import { scaleTitle } from '../../language/scale.ts';
import type { PatternSearch, SearchResults } from '../../language/search/search-results.ts';
import { hueOf } from '../../map/drawing/hue.ts';
import type { OptionGroup, PatternOption } from '../../ui/search/search-option.ts';
import type { Command, CommandScope } from './command.ts';

/** What to search for, and where. */
export interface Question {
  readonly text: string;
  /** The commands are listed once for each such object. */
  readonly scope: CommandScope;
  /** Ids of the patterns that pass the filters. */
  readonly passing: ReadonlySet<number>;
  /** Ids of the patterns that were read, the last one at the end. */
  readonly read: readonly number[];
  /** The search of the texts; null until it is loaded. */
  readonly search: PatternSearch | null;
  readonly hasFailed: boolean;
}

/** Most options that each group of patterns shows. */
export const MOST = { names: 8, tags: 5, texts: 10 } as const;
/** Approximate length of a quoted sentence, in characters. */
const QUOTE = 130;

/** Places to begin, while nothing is typed. */
export function beginningGroup(question: Question): OptionGroup {
  const { scope, read } = question;
  const beginnings = goodBeginnings(scope.language, read, scope.view.open);
  const optionOf = optionsIn(question);
  return {
    title: 'Good places to begin',
    of: beginnings.length,
    options: beginnings.flatMap(({ pattern, why }) =>
      optionOf(pattern.id, { sentence: { text: why, marks: [] } }),
    ),
  };
}

/** The parts of an option that say why it was found. */
type Fitting = Partial<Pick<PatternOption, 'name' | 'tags' | 'sentence'>>;

/** Returns a function that makes the option of a pattern; none for a pattern that is not in the language. */
function optionsIn({
  scope: { language },
  passing,
}: Question): (id: number, fitting: Fitting) => PatternOption[] {
  const patterns = patternLookup(language);
  const scales = new Map(
    language.scales.map((scale, place) => [scale.number, { hue: hueOf(place), scale: scaleTitle(scale) }]),
  );
  return (id, fitting) => {
    // While an author edits, the index may be older or newer than the language.
    const pattern = patterns.get(id);
    const scale = pattern && scales.get(pattern.scale);
    if (!pattern || !scale) return [];
    return [
      {
        kind: 'pattern',
        pattern,
        ...scale,
        name: { text: pattern.name, marks: [] },
        tags: [],
        sentence: null,
        isOutside: !passing.has(id),
        ...fitting,
      },
    ];
  };
}

/** The patterns with all words, by where the words are. */
export function patternGroups(results: SearchResults, question: Question): OptionGroup[] {
  const optionOf = optionsIn(question);
  const toOptions = <T extends { readonly pattern: number }>(
    hits: readonly T[],
    most: number,
    fitting: (hit: T) => Fitting,
  ) => hits.slice(0, most).flatMap((hit) => optionOf(hit.pattern, fitting(hit)));
  const { names, tags, texts, patterns: all } = results;
  return [
    { title: 'Name', of: names.length, options: toOptions(names, MOST.names, ({ name }) => ({ name })) },
    { title: 'Tag', of: tags.length, options: toOptions(tags, MOST.tags, ({ tags }) => ({ tags })) },
    {
      title: 'Text',
      of: all.length - names.length - tags.length,
      options: toOptions(texts, MOST.texts, ({ name, sentence }) => ({
        name,
        sentence: excerptOf(sentence),
      })),
    },
  ];
}

/** The patterns with only some of the words. */
export function someGroup({ some }: SearchResults, question: Question): OptionGroup {
  const optionOf = optionsIn(question);
  return {
    title: 'Some of the words',
    of: some.length,
    options: some.flatMap(({ pattern, name, sentence }) =>
      optionOf(pattern, { name, sentence: excerptOf(sentence) }),
    ),
  };
}

function excerptOf(sentence: PatternOption['sentence']): PatternOption['sentence'] {
  return sentence && excerptAround(sentence, QUOTE);
}

/** The first of some commands. */
export function commandGroup(commands: readonly Command[], most: number): OptionGroup {
  return {
    title: 'Commands',
    of: commands.length,
    options: commands.slice(0, most).map(({ key, label }) => ({ kind: 'command', key, label })),
  };
}
