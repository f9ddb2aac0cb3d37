import { foldText } from '../../language/words.ts';
import { COMMANDS_OF_FILTERING, COMMANDS_OF_FILTERS } from './commands-of-filters.ts';
import { COLOURS_BY_TAG, COMMANDS_OF_MAP, COMMANDS_OF_SAVING } from './commands-of-map.ts';
import { COMMANDS_OF_MINE } from './commands-of-mine.ts';
import { COMMANDS_OF_PAGE } from './commands-of-page.ts';
import { COMMANDS_OF_PATTERN } from './commands-of-pattern.ts';
import type { Command, CommandKind, CommandScope } from './command.ts';
import { isCommandLine } from './command-line.ts';

/** All commands, in the order in which they are listed. To add one, add an object to one of these lists. */
const COMMANDS: readonly CommandKind[] = [
  ...COMMANDS_OF_PATTERN,
  ...COMMANDS_OF_MINE,
  ...COMMANDS_OF_FILTERING,
  ...COMMANDS_OF_MAP,
  COMMANDS_OF_SAVING,
  ...COMMANDS_OF_PAGE,
  ...COMMANDS_OF_FILTERS,
  COLOURS_BY_TAG,
];

export const CLEAR_SEARCH: Command = {
  key: 'clear-search',
  label: 'Clear the search',
  words: '',
  when: 'typed',
  run: ({ reader }) => reader.go({ query: '' }, 'replace'),
};

/** Lists all commands that can be run now. */
export function listCommands(scope: CommandScope): readonly Command[] {
  return COMMANDS.flatMap(({ offered }) => offered(scope));
}

/** Most commands that are listed before anything is typed. */
const MOST_FIRST = 12;
/** Fewest letters that find a command without “>”. A single letter begins the name of nearly every command. */
const LEAST_LETTERS = 2;

/**
 * Finds the commands that contain, for each typed word, a word that begins with it. Commands whose names begin with the
 * typed text come first. An empty text finds those for what is on the screen, a lone “>” all but those that must be
 * named. A single letter finds none unless it follows “>”.
 */
export function findCommands(commands: readonly Command[], text: string): readonly Command[] {
  const typed = foldText(text);
  if (typed === '') {
    if (isCommandLine(text)) return commands.filter(({ when }) => when !== 'typed');
    return text.trim() === '' ? commands.filter(({ when }) => when === 'first').slice(0, MOST_FIRST) : [];
  }
  if (typed.length < LEAST_LETTERS && !isCommandLine(text)) return [];
  const asked = typed.split(' ');
  const found = commands.flatMap((command) => {
    const label = foldText(command.label);
    const words = [...label.split(' '), ...command.words.split(' ')];
    const fits = asked.every((part) => words.some((word) => word.startsWith(part)));
    return fits ? [{ command, isBeginning: label.startsWith(typed) }] : [];
  });
  return [
    ...found.filter(({ isBeginning }) => isBeginning),
    ...found.filter(({ isBeginning }) => !isBeginning),
  ].map(({ command }) => command);
}
