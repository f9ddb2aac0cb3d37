import { MINE_FILTER } from '../../language/filters/by-mine.ts';
import { TAG_FILTER } from '../../language/filters/by-tag.ts';
import {
  NO_FILTERS,
  filterGroups,
  isFiltering,
  tickedOf,
  toggleFilter,
} from '../../language/filters/filters.ts';
import type { CommandKind } from './command.ts';

/** Commands for all filters together. */
export const COMMANDS_OF_FILTERING: readonly CommandKind[] = [
  {
    offered: ({ view }) =>
      isFiltering(view.filters)
        ? [
            {
              key: 'clear-filters',
              label: 'Clear filters',
              words: 'show all reset',
              when: 'first',
              run: ({ reader }) => reader.go({ filters: NO_FILTERS }, 'replace'),
            },
            {
              key: 'hide',
              label: view.hide ? 'Dim what does not match' : 'Hide what does not match',
              words: 'only filters map',
              when: 'first',
              run: ({ reader }) => reader.go({ hide: !view.hide }, 'replace'),
            },
          ]
        : [],
  },
  {
    offered: ({ view: { filters } }) =>
      tickedOf(filters, TAG_FILTER).length === 0
        ? []
        : [
            {
              key: 'tags-by',
              label: filters.tagsBy === 'any' ? 'Match all of the tags' : 'Match any of the tags',
              words: 'only filters both and or',
              when: 'first',
              run: ({ reader }) =>
                reader.go(
                  { filters: { ...filters, tagsBy: filters.tagsBy === 'any' ? 'all' : 'any' } },
                  'replace',
                ),
            },
          ],
  },
];

/** Commands that narrow the language by one value. */
export const COMMANDS_OF_FILTERS: readonly CommandKind[] = [
  {
    offered: ({ language, view }) =>
      filterGroups(language).flatMap((group) =>
        // The reader's own language has a command of its own.
        (group === MINE_FILTER ? [] : group.values(language)).map(({ value, label }) => {
          const isOn = tickedOf(view.filters, group).includes(value);
          return {
            key: `${group.id}-${value}`,
            label: `${isOn ? 'Stop filtering' : 'Filter'} by ${group.noun}: ${label}`,
            words: 'only narrow show',
            // A language has many tags.
            when: group === TAG_FILTER ? ('typed' as const) : ('listed' as const),
            run: ({ reader }) => reader.go({ filters: toggleFilter(view.filters, group, value) }, 'replace'),
          };
        }),
      ),
  },
];
