import { MINE_FILTER } from '../../language/filters/by-mine.ts';
import { tickedOf } from '../../language/filters/filters.ts';
import { patternLookup } from '../../language/language.ts';
import { type MineScreen, openingMine } from '../../store/view.ts';
import { toggleMine } from '../project/desk-part.ts';
import { showOnlyMine } from '../project/only-mine.ts';
import type { Command, CommandKind, CommandScope } from './command.ts';

/** Returns the command that opens a screen of the reader's own language, unless it is shown. */
function toScreen(to: MineScreen, label: string, words: string, { view }: CommandScope): Command[] {
  if (view.mine === to && view.open === null) return [];
  return [
    {
      key: `mine-${to}`,
      label,
      words: `project own choose ${words}`,
      when: to === 'choose' ? 'first' : 'listed',
      run: ({ reader }) => reader.go(openingMine(to), 'push'),
    },
  ];
}

/** Commands for the reader's own language. */
export const COMMANDS_OF_MINE: readonly CommandKind[] = [
  {
    offered: ({ language, view, mine }) => {
      const open = view.open === null ? undefined : patternLookup(language).get(view.open);
      if (!open) return [];
      const isIn = mine?.chosen.has(open.id) ?? false;
      return [
        {
          key: 'mine',
          label: isIn ? `Take ${open.name} out of my language` : `Add ${open.name} to my language`,
          words: 'project own choose remove bookmark',
          when: 'first',
          run: ({ reader }) => void toggleMine(reader, open.id),
        },
      ];
    },
  },
  {
    offered: ({ view, mine }) => {
      const isOn = tickedOf(view.filters, MINE_FILTER).length > 0;
      if (!isOn && !mine?.chosen.size) return [];
      return [
        {
          key: 'only-mine',
          label: isOn ? 'Show more than my language' : 'Show only my language',
          words: 'project own hide filter map',
          when: 'first',
          run: ({ reader }) => showOnlyMine(reader, !isOn),
        },
      ];
    },
  },
  {
    offered: (scope) => [
      ...toScreen('choose', 'Open my language', 'patterns bookmarks list', scope),
      ...toScreen('guide', 'Open the guide to my language', 'method begin next', scope),
      ...toScreen('lacks', 'See what my language lacks', 'advice missing', scope),
      ...toScreen('read', 'Read or print my language', 'booklet paper pdf', scope),
      ...toScreen('share', 'Share my language', 'link file export import download', scope),
      ...toScreen('compare', 'Compare my language', 'beside difference another', scope),
    ],
  },
];
