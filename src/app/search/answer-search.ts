import type { Language } from '../../language/language.ts';
import { oncePer } from '../../language/once-per.ts';
import { searchLabels } from '../../language/search/search-labels.ts';
import type { SearchResults } from '../../language/search/search-results.ts';
import type { OptionGroup, SearchAnswer } from '../../ui/search/search-option.ts';
import { isCommandLine } from './command-line.ts';
import { CLEAR_SEARCH, findCommands, listCommands } from './commands.ts';
import type { Command, CommandScope } from './command.ts';
import {
  MOST,
  type Question,
  beginningGroup,
  commandGroup,
  patternGroups,
  someGroup,
} from './option-groups.ts';

/** Most commands beside patterns, and where only commands are asked for. */
const MOST_COMMANDS = { beside: 4, alone: 80 } as const;

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
        commandGroup(fitting, MOST_COMMANDS.alone),
      ]),
      note: fitting.length === 0 ? 'No command has this name.' : '',
      progress: '',
      announcement: isCommands ? `${count(fitting.length, 'command')}.` : '',
      found: null,
    };
  }
  const results = (search ?? labelsOf(language)).search(text, MOST.texts);
  const isNone = results.patterns.length === 0;
  const isNothing = isNone && results.some.length === 0;
  const isPending = search === null && !hasFailed;
  return {
    groups: toGroups([
      ...patternGroups(results, question),
      // A command with all of the words is more likely meant than a pattern with some of them.
      commandGroup(isNothing && !isPending ? [CLEAR_SEARCH, ...fitting] : fitting, MOST_COMMANDS.beside),
      someGroup(results, question),
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

function toGroups(groups: readonly OptionGroup[]): OptionGroup[] {
  return groups.filter(({ options }) => options.length > 0);
}

function count(number: number, what: string): string {
  return `${number === 0 ? 'No' : number} ${what}${number === 1 ? '' : 's'}`;
}
