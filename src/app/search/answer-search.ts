import { goodBeginnings } from '../../language/good-beginnings.ts';
import { type Language, patternLookup } from '../../language/language.ts';
import { excerptAround } from '../../language/prose/marked-text.ts';
import { oncePer } from '../../language/once-per.ts';
import { scaleTitle } from '../../language/scale.ts';
import { searchLabels } from '../../language/search/search-labels.ts';
import type { PatternSearch, SearchResults } from '../../language/search/search-results.ts';
import { hueOf } from '../../map/drawing/hue.ts';
import type { OptionGroup, PatternOption, SearchAnswer } from '../../ui/search/search-option.ts';
import { isCommandLine } from './command-line.ts';
import { CLEAR_SEARCH, findCommands, listCommands } from './commands.ts';
import type { Command, CommandScope } from './command.ts';

/** Most options that each group shows. */
const MOST = { names: 8, tags: 5, texts: 10, commands: 4, allCommands: 80 } as const;
/** Approximate length of a quoted sentence, in characters. */
const QUOTE = 130;

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

/** What a search found: the options to choose from, and the patterns to highlight on the map. */
export interface Answer extends SearchAnswer {
  /** Ids of the patterns found; null if none were. */
  readonly found: ReadonlySet<number> | null;
}

const labelsOf = oncePer((language: Language) =>
  searchLabels(
    language.patterns.map((pattern) => ({
      id: pattern.id,
      name: pattern.name,
      tags: pattern.status === 'written' ? pattern.tags : [],
    })),
  ),
);

const commandsOf = oncePer(listCommands);

/** Returns the command for the key of an option. */
export function commandOf(key: string, scope: CommandScope): Command | null {
  return [CLEAR_SEARCH, ...commandsOf(scope)].find((command) => command.key === key) ?? null;
}

/** Answers a question. Numbers, names and tags are searched even without the index. */
export function answerSearch(question: Question): Answer {
  const { text, scope, search, hasFailed } = question;
  const { language } = scope;
  const isCommands = isCommandLine(text);
  const fitting = findCommands(commandsOf(scope), text);
  const isSearch = !isCommands && text.trim() !== '';
  if (!isSearch) {
    return {
      groups: toGroups([
        ...(isCommands ? [] : [beginningGroup(question)]),
        commandGroup(fitting, MOST.allCommands),
      ]),
      note: fitting.length === 0 ? 'No command has this name.' : '',
      progress: '',
      announcement: isCommands ? `${count(fitting.length, 'command')}.` : '',
      found: null,
    };
  }
  const results = (search ?? labelsOf(language)).search(text, MOST.texts);
  const isNone = results.patterns.length === 0;
  const isPending = search === null && !hasFailed;
  return {
    groups: toGroups([
      ...patternGroups(results, question),
      commandGroup(isNone && !isPending ? [CLEAR_SEARCH, ...fitting] : fitting, MOST.commands),
    ]),
    note: noteOn(results, text, isPending),
    progress: isPending
      ? 'The texts are being loaded, to be searched too…'
      : hasFailed
        ? 'The texts did not load: only numbers, names and tags are searched.'
        : '',
    announcement: isNone && isPending ? '' : foundWords(results),
    // If nothing is found, the map stays as it is: dimming all of it would tell less.
    found: isNone ? null : new Set(results.patterns),
  };
}

function noteOn({ patterns, some }: SearchResults, text: string, isPending: boolean): string {
  if (patterns.length > 0 || isPending) return '';
  return some.length > 0 ? 'No pattern has all of these words.' : `No pattern has “${text.trim()}”.`;
}

function foundWords({ patterns, some }: SearchResults): string {
  const found = `${count(patterns.length, 'pattern')} found.`;
  return some.length > 0 ? `${found} ${count(some.length, 'pattern')} with some of the words.` : found;
}

function beginningGroup(question: Question): OptionGroup {
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

function patternGroups(results: SearchResults, question: Question): OptionGroup[] {
  const optionOf = optionsIn(question);
  const toOptions = <T extends { readonly pattern: number }>(
    hits: readonly T[],
    most: number,
    fitting: (hit: T) => Fitting,
  ) => hits.slice(0, most).flatMap((hit) => optionOf(hit.pattern, fitting(hit)));
  const excerpt = (sentence: PatternOption['sentence']) => sentence && excerptAround(sentence, QUOTE);
  const { names, tags, texts, some, patterns: all } = results;
  return [
    { title: 'Name', of: names.length, options: toOptions(names, MOST.names, ({ name }) => ({ name })) },
    { title: 'Tag', of: tags.length, options: toOptions(tags, MOST.tags, ({ tags }) => ({ tags })) },
    {
      title: 'Text',
      of: all.length - names.length - tags.length,
      options: toOptions(texts, MOST.texts, ({ sentence }) => ({ sentence: excerpt(sentence) })),
    },
    {
      title: 'Some of the words',
      of: some.length,
      options: toOptions(some, MOST.texts, ({ name, sentence }) => ({ name, sentence: excerpt(sentence) })),
    },
  ];
}

function commandGroup(commands: readonly Command[], most: number): OptionGroup {
  return {
    title: 'Commands',
    of: commands.length,
    options: commands.slice(0, most).map(({ key, label }) => ({ kind: 'command', key, label })),
  };
}

function toGroups(groups: readonly OptionGroup[]): OptionGroup[] {
  return groups.filter(({ options }) => options.length > 0);
}

function count(number: number, what: string): string {
  return `${number === 0 ? 'No' : number} ${what}${number === 1 ? '' : 's'}`;
}
