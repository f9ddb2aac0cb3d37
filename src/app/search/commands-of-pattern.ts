import { patternLookup } from '../../language/language.ts';
import { DEPTHS } from '../../language/neighbourhood.ts';
import type { Pattern } from '../../language/pattern.ts';
import { goToSolution } from '../../ui/pattern/go-to-solution.ts';
import { closePanel, openPattern } from '../open-and-close.ts';
import { turn } from '../panel/turn.ts';
import { toggleBrief, toggleWide } from '../panel/toggles.ts';
import type { Command, CommandKind, CommandScope } from './command.ts';

/** Returns the open pattern. */
function openIn({ language, view }: CommandScope): Pattern | undefined {
  return view.open === null ? undefined : patternLookup(language).get(view.open);
}

/** Makes a kind of a command that needs an open pattern. */
function ofOpen(commands: (open: Pattern, scope: CommandScope) => readonly Command[]): CommandKind {
  return {
    offered: (scope) => {
      const open = openIn(scope);
      return open ? commands(open, scope) : [];
    },
  };
}

/** Commands for the open pattern. */
export const COMMANDS_OF_PATTERN: readonly CommandKind[] = [
  ofOpen(({ status }) =>
    status === 'unwritten'
      ? []
      : [
          {
            key: 'solution',
            label: 'Go to the solution',
            words: 'therefore',
            when: 'first',
            run: () => goToSolution(document),
          },
        ],
  ),
  ofOpen((_, { language, turning }) =>
    (['next', 'previous'] as const).flatMap((direction): Command[] => {
      const id = turning?.[direction] ?? null;
      const to = id === null ? undefined : patternLookup(language).get(id);
      if (!to) return [];
      return [
        {
          key: direction,
          label: `${direction === 'next' ? 'Next' : 'Previous'} pattern: ${to.name}`,
          words: direction === 'next' ? 'forward turn' : 'back turn',
          when: 'first',
          run: ({ reader }) => turn(reader, direction),
        },
      ];
    }),
  ),
  ofOpen((_, { language, turning }) => {
    const of = turning?.along && patternLookup(language).get(turning.along.of);
    return of
      ? [
          {
            key: 'back',
            label: `Back to ${of.name}`,
            words: 'return up',
            when: 'first',
            run: ({ reader }) => openPattern(reader, of.id),
          },
        ]
      : [];
  }),
  ofOpen(() => [
    {
      key: 'relate',
      label: 'Relate to another pattern…',
      words: 'path way between connect compare',
      when: 'first',
      run: ({ reader }) => reader.set({ isRelating: true }),
    },
  ]),
  ofOpen((_, { view }) =>
    view.path === null
      ? []
      : [
          {
            key: 'forget-path',
            label: 'Stop relating to another pattern',
            words: 'path way clear',
            when: 'first',
            run: ({ reader }) => reader.go({ path: null }, 'replace'),
          },
        ],
  ),
  ofOpen((_, { view }) => [
    {
      key: 'wide',
      label: view.reading === 'wide' ? 'Read beside the map' : 'Read wide',
      words: 'full screen panel',
      when: 'first',
      run: ({ reader }) => toggleWide(reader),
    },
  ]),
  ofOpen((_, { brief }) => [
    {
      key: 'brief',
      label: brief === 'yes' ? 'Show whole texts' : 'Show only problem and solution',
      words: 'brief short shorten',
      when: 'listed',
      run: ({ reader }) => toggleBrief(reader),
    },
  ]),
  ofOpen((open, { view }) =>
    ([0, ...DEPTHS] as const)
      .filter((depth) => depth !== view.depth)
      .map((depth) => ({
        key: `depth-${depth}`,
        label: depth === 0 ? 'Show all depths of the map' : `Show depth ${depth} around ${open.name}`,
        words: 'neighbourhood links away only',
        when: 'listed',
        run: ({ reader }) => reader.go({ depth }, 'replace'),
      })),
  ),
  ofOpen((open) => [
    {
      key: 'close',
      label: `Close ${open.name}`,
      words: 'panel pattern',
      when: 'listed',
      run: ({ reader }) => closePanel(reader),
    },
  ]),
];
