import { useCallback, useMemo } from 'react';
import { patternLookup } from '../language/language.ts';
import { addressAt, alongQuery } from '../store/address.ts';
import type { Along } from '../language/reading-order.ts';
import type { Reader } from '../store/reader.ts';
import { languageOf, queryOf, textAddress } from '../store/selectors.ts';
import { besidePattern, closing, isMineIn, opening } from '../store/view.ts';
import { MAP_STOP } from '../ui/map/MapStop.tsx';
import type { PatternLinks } from '../ui/parts/pattern-link.ts';
import { MINE_BUTTON } from '../ui/project/MineButton.tsx';
import { awaitText } from './await-text.ts';
import { focusEntry, focusHeading, focusOn } from './focus.ts';
import { loadReadingFaces } from './typeface.ts';
import { useReader } from './use-reader.ts';

/**
 * Asks for the text of a pattern in the reader's edition, and for the typeface of texts.
 *
 * @returns The address of the text; null if the pattern has none.
 */
export function loadText(reader: Reader, id: number): string | null {
  const { bundle, view } = reader.getState();
  const address = textAddress(patternLookup(bundle.language).get(id), view.edition, reader.base);
  if (address !== null) reader.texts.load(address);
  void loadReadingFaces();
  return address;
}

/**
 * Opens a pattern and moves the focus to its heading.
 *
 * @param along The list that it is opened from, if that is read one after the other.
 */
export function openPattern(reader: Reader, id: number, along: Along | null = null): void {
  awaitText(reader, loadText(reader, id), () => {
    const { view, pointed } = reader.getState();
    // What is pointed at stays lit until it is lit as the open pattern.
    if (pointed !== id) reader.point(null);
    if (view.open !== id) reader.go(opening(id, view, along), 'push');
    focusHeading();
  });
}

/** Closes what the panel shows and moves the focus back to where it was opened. */
export function closePanel(reader: Reader): void {
  const { view, openedOnMap } = reader.getState();
  reader.point(null);
  reader.go(closing(view), 'push');
  if (isMineIn(view)) return focusOn(() => document.getElementById(MINE_BUTTON));
  // What stays behind a pattern takes the focus itself.
  if (isMineIn(reader.getState().view)) return;
  if (document.activeElement?.id === MAP_STOP || view.open === null || besidePattern(view.page) !== 'map')
    return;
  if (view.open === openedOnMap) focusOn(() => document.getElementById(MAP_STOP));
  else focusEntry(view.open);
}

/**
 * Links to patterns, with the reader's filters. They stay the same object, whatever the reader sees. Their
 * addresses follow a change a moment later: a page may have hundreds, and to follow one asks the reader's store.
 *
 * @param along The list in which the links stand, if that is read one after the other.
 */
export function usePatternLinks(along: Along | null = null): PatternLinks {
  const reader = useReader();
  const list = along?.list;
  const of = along?.of;
  return useMemo(() => {
    const along = list === undefined || of === undefined ? null : { list, of };
    return {
      href(id) {
        const state = reader.getState();
        const query = queryOf(state);
        const language = languageOf(state);
        const whole = along ? alongQuery(query, along, language) : query;
        return addressAt(id, whole, language, reader.base);
      },
      open: (id) => openPattern(reader, id, along),
      subscribe: addressChanges(reader),
    };
  }, [reader, list, of]);
}

/** Time after the last change of addresses until links follow, in milliseconds. */
const REST = 200;

/** Returns what tells listeners that addresses have changed, all at once when the reader changes nothing any more. */
function addressChanges(reader: Reader): (listener: () => void) => () => void {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  let timer = 0;
  const watch = () =>
    reader.subscribe((state, before) => {
      if (queryOf(state) === queryOf(before) && languageOf(state) === languageOf(before)) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(tell, REST);
    });
  let unwatch: (() => void) | null = null;
  return (listener) => {
    listeners.add(listener);
    unwatch ??= watch();
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      unwatch?.();
      unwatch = null;
    };
  };
}

/** Returns a function that closes what the panel shows. */
export function useClose(): () => void {
  const reader = useReader();
  return useCallback(() => closePanel(reader), [reader]);
}
