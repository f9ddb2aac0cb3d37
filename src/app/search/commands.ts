import type { FilterGroup } from '../../language/filters/filter-group.ts';
import { filterGroups, isFiltering, tickedOf } from '../../language/filters/filters.ts';
import { type Language, patternLookup } from '../../language/language.ts';
import { foldText } from '../../language/words.ts';
import { arrangementsFor } from '../../map/arrangements/arrangements.ts';
import type { Page, View } from '../../store/view.ts';
import { isCommandLine } from './command-line.ts';
import { THEMES, type Theme } from '../../store/choices.ts';

/** What a command does. */
export type CommandAction =
  | { readonly kind: 'filter'; readonly group: FilterGroup; readonly value: string }
  | { readonly kind: 'clear-filters' }
  | { readonly kind: 'clear-search' }
  | { readonly kind: 'fit' }
  | { readonly kind: 'theme'; readonly theme: Theme }
  | { readonly kind: 'copy-link' }
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'arrange'; readonly arrangement: string };

/** Something that the search box offers to do, by name. */
export interface SearchCommand {
  /** Unique among the commands of one list. */
  readonly key: string;
  readonly label: string;
  /** Other words by which a reader may look for the command. */
  readonly words: string;
  readonly action: CommandAction;
}

export const CLEAR_SEARCH: SearchCommand = {
  key: 'clear-search',
  label: 'Clear the search',
  words: '',
  action: { kind: 'clear-search' },
};

/** What decides which commands are offered. */
export interface CommandScope {
  readonly language: Language;
  readonly view: View;
  readonly theme: Theme;
  readonly hasIntroduction: boolean;
  readonly hasReview: boolean;
}

/**
 * Lists all commands that can be run now: first those for the whole view, then scales by number, then tags with the
 * most used first.
 */
export function listCommands(scope: CommandScope): SearchCommand[] {
  const { language, view, theme, hasIntroduction, hasReview } = scope;
  const open = view.open === null ? undefined : patternLookup(language).get(view.open);
  const page = (to: Page, label: string, words: string) =>
    view.page === to && view.open === null
      ? []
      : [command(`page-${to}`, label, words, { kind: 'page', page: to })];
  const arrange = arrangementsFor(language).filter(
    ({ id, needsOpen }) => id !== view.arrangement && (open || !needsOpen),
  );
  const filter = (group: FilterGroup) =>
    group.values(language).map(({ value, label }) => {
      const isOn = tickedOf(view.filters, group).includes(value);
      const text = `${isOn ? 'Stop filtering' : 'Filter'} by ${group.noun}: ${label}`;
      return command(`${group.id}-${value}`, text, 'only narrow', { kind: 'filter', group, value });
    });
  return [
    ...(isFiltering(view.filters)
      ? [command('clear-filters', 'Clear filters', 'show all reset', { kind: 'clear-filters' })]
      : []),
    command('fit', 'Fit the map', 'whole zoom out centre', { kind: 'fit' }),
    command('copy-link', 'Copy link to this view', 'share address url', { kind: 'copy-link' }),
    ...(hasIntroduction ? page('introduction', 'Open the introduction', 'about this language') : []),
    ...(hasReview ? page('review', 'Open the review', 'check problems mistakes') : []),
    ...page('whole', 'Open the whole language on one page', 'print read all'),
    ...arrange.map((arrangement) =>
      command(`arrange-${arrangement.id}`, arrangement.command(open?.name ?? ''), 'arrangement layout', {
        kind: 'arrange',
        arrangement: arrangement.id,
      }),
    ),
    ...THEMES.filter((other) => other !== theme).map((other) =>
      command(`theme-${other}`, THEME_LABELS[other], 'colours mode', { kind: 'theme', theme: other }),
    ),
    ...filterGroups(language)
      .filter(({ isCommand }) => isCommand)
      .flatMap(filter),
  ];
}

const THEME_LABELS: Readonly<Record<Theme, string>> = {
  light: 'Light theme',
  dark: 'Dark theme',
  system: 'System theme',
};

function command(key: string, label: string, words: string, action: CommandAction): SearchCommand {
  return { key, label, words, action };
}

/** Fewest letters that find a command without “>”. A single letter begins the name of nearly every command. */
const LEAST_LETTERS = 2;

/**
 * Finds the commands that contain, for each typed word, a word that begins with it. Commands whose names begin with the
 * typed text come first. An empty text or a lone “>” finds all. A single letter finds none unless it follows “>”.
 */
export function findCommands(commands: readonly SearchCommand[], text: string): readonly SearchCommand[] {
  const typed = foldText(text);
  if (typed === '') return text.trim() === '' || isCommandLine(text) ? commands : [];
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
