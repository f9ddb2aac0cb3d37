import { patternLookup } from '../../language/language.ts';
import { scaleTitle } from '../../language/scale.ts';
import { arrangementsFor } from '../../map/arrangements/arrangements.ts';
import { TAG_PREFIX } from '../../map/lenses/by-tag.ts';
import { lensesFor } from '../../map/lenses/lenses.ts';
import { TAG_FILTER } from '../../language/filters/by-tag.ts';
import type { CommandKind, CommandReach } from './command.ts';
import { MAP_FILES, saveMapAs } from '../map/save-map-as.ts';
import type { ViewChange } from '../../store/view.ts';

/** Changes the map and shows it, also on a narrow screen. */
function onMap(change: ViewChange): (reach: CommandReach) => void {
  return ({ reader }) => reader.go({ ...change, page: 'map', screen: 'map' }, 'replace');
}

/** Does something with the live map. On a narrow screen, the map must be shown before. */
function withMap(act: 'fit' | 'zoomIn' | 'zoomOut'): (reach: CommandReach) => void {
  return (reach) => {
    onMap({})(reach);
    requestAnimationFrame(() => reach.controls.current?.[act]());
  };
}

/** Commands for the map. */
export const COMMANDS_OF_MAP: readonly CommandKind[] = [
  {
    offered: () => [
      {
        key: 'fit',
        label: 'Fit the map',
        words: 'whole zoom out centre',
        when: 'first',
        run: withMap('fit'),
      },
      { key: 'zoom-in', label: 'Zoom in', words: 'larger map', when: 'listed', run: withMap('zoomIn') },
      { key: 'zoom-out', label: 'Zoom out', words: 'smaller map', when: 'listed', run: withMap('zoomOut') },
    ],
  },
  {
    offered: ({ language, view }) => {
      const open = view.open === null ? undefined : patternLookup(language).get(view.open);
      return arrangementsFor(language)
        .filter(({ id, needsOpen }) => id !== view.arrangement && (open || !needsOpen))
        .map(({ id, command }) => ({
          key: `arrange-${id}`,
          label: command(open?.name ?? ''),
          words: 'arrangement layout',
          when: 'first',
          run: onMap({ arrangement: id }),
        }));
    },
  },
  {
    offered: ({ language, view }) =>
      lensesFor(language)
        .filter(({ id }) => id !== view.lens)
        .map(({ id, label }, place) => ({
          key: `lens-${id}`,
          label: `Colour by ${lowerFirst(label)}`,
          words: 'color lens show',
          when: place === 0 ? 'first' : 'listed',
          run: onMap({ lens: id }),
        })),
  },
  {
    offered: ({ language, view }) => [
      ...language.scales.map((scale) => {
        const isFolded = view.fold.includes(scale.number);
        const fold = isFolded
          ? view.fold.filter((number) => number !== scale.number)
          : [...view.fold, scale.number].toSorted((a, b) => a - b);
        return {
          key: `fold-${scale.number}`,
          label: `${isFolded ? 'Unfold' : 'Fold'} scale: ${scaleTitle(scale)}`,
          words: 'band collapse expand',
          when: 'listed' as const,
          run: onMap({ fold }),
        };
      }),
      ...(view.fold.length > 0
        ? [
            {
              key: 'unfold',
              label: 'Unfold all scales',
              words: 'band expand',
              when: 'first' as const,
              run: onMap({ fold: [] }),
            },
          ]
        : []),
    ],
  },
];

/** Commands that save the map as a file. */
export const COMMANDS_OF_SAVING: CommandKind = {
  offered: () =>
    MAP_FILES.map(({ id, label, hint }) => ({
      key: `save-${id}`,
      label: `Save the map as ${label}`,
      words: `export download file picture image ${hint}`,
      when: 'listed',
      run: ({ reader }) => saveMapAs(reader, id),
    })),
};

/** Commands that colour the map by one tag. */
export const COLOURS_BY_TAG: CommandKind = {
  offered: ({ language, view }) =>
    TAG_FILTER.values(language)
      .filter(({ value }) => view.lens !== TAG_PREFIX + value)
      .map(({ value, label }) => ({
        key: `lens-${TAG_PREFIX}${value}`,
        label: `Colour by tag: ${label}`,
        words: 'color lens show',
        when: 'typed',
        run: onMap({ lens: TAG_PREFIX + value }),
      })),
};

function lowerFirst(label: string): string {
  // An abbreviation keeps its capitals.
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.slice(0, 1).toLowerCase() + label.slice(1) : label;
}
