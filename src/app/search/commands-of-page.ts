import { sinceInWords } from '../../language/diff/news.ts';
import { THEMES, type Theme } from '../../store/choices.ts';
import type { Page } from '../../store/view.ts';
import { copyText, copyWords } from '../../ui/parts/copy-text.ts';
import type { Command, CommandKind, CommandScope } from './command.ts';

/** Returns the command that goes to a page, unless it is shown. */
function toPage(to: Page, label: string, words: string, { view }: CommandScope): Command[] {
  if (view.page === to && view.open === null) return [];
  return [
    {
      key: `page-${to}`,
      label,
      words,
      when: 'first',
      run: ({ reader }) => reader.go({ page: to, open: null }, 'push'),
    },
  ];
}

const THEME_LABELS: Readonly<Record<Theme, string>> = {
  light: 'Light theme',
  dark: 'Dark theme',
  system: 'System theme',
};

/** Commands for the page as a whole. */
export const COMMANDS_OF_PAGE: readonly CommandKind[] = [
  {
    offered: ({ view }) => [
      {
        key: 'copy-link',
        label: 'Copy link to this view',
        words: 'share address url',
        when: 'first',
        run: async ({ reader }) =>
          copyWords(await copyText(new URL(reader.getState().location, window.location.href).href)),
      },
      {
        key: 'print',
        label: view.open === null ? 'Print the map' : 'Print this pattern',
        words: 'paper pdf',
        when: 'first',
        // The list of results is gone by then.
        run: () => void requestAnimationFrame(() => window.print()),
      },
    ],
  },
  {
    offered: (scope) => [
      ...(scope.hasIntroduction
        ? toPage('introduction', 'Open the introduction', 'about this language', scope)
        : []),
      ...(scope.hasReview ? toPage('review', 'Open the review', 'check problems mistakes', scope) : []),
      ...(scope.since === undefined
        ? []
        : toPage(
            'new',
            `Show what is new since ${sinceInWords(scope.since)}`,
            'changes news version',
            scope,
          )),
      ...toPage('whole', 'Open the whole language on one page', 'print read all', scope),
    ],
  },
  {
    offered: () => [
      {
        key: 'keys',
        label: 'Show the keys',
        words: 'keyboard shortcuts help',
        when: 'first',
        run: ({ reader }) => reader.set({ keysShown: true }),
      },
    ],
  },
  {
    offered: ({ theme }) =>
      THEMES.filter((other) => other !== theme).map((other) => ({
        key: `theme-${other}`,
        label: THEME_LABELS[other],
        words: 'colours mode',
        when: 'first',
        run: ({ reader }) => reader.choose({ theme: other }),
      })),
  },
];
