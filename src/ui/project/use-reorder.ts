import { type KeyboardEvent, type PointerEvent, type RefObject, useState } from 'react';
import type { EntryKey } from '../../language/project/project.ts';

/** The attributes of the element by which an entry is moved. */
export interface Grip {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

interface Reorder {
  /** The entry that is being pulled. */
  readonly dragged: EntryKey | null;
  /** The place before which it would come; null if it would stay. */
  readonly target: number | null;
  readonly gripOf: (key: EntryKey) => Grip;
}

/** Moves the entries of a list by pointer, finger or arrow keys. */
export function useReorder(
  list: RefObject<HTMLElement | null>,
  keys: readonly EntryKey[],
  onMove: (key: EntryKey, before: EntryKey | null) => void,
): Reorder {
  const [dragged, setDragged] = useState<EntryKey | null>(null);
  const [target, setTarget] = useState<number | null>(null);
  const end = () => {
    setDragged(null);
    setTarget(null);
  };
  const moveTo = (key: EntryKey, place: number) => {
    const at = keys.indexOf(key);
    if (place === at || place === at + 1 || place < 0 || place > keys.length) return;
    onMove(key, keys[place] ?? null);
  };
  return {
    dragged,
    target,
    gripOf: (key) => ({
      onPointerDown(event) {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragged(key);
      },
      onPointerMove(event) {
        if (dragged !== key) return;
        const at = keys.indexOf(key);
        const place = placeAt(list.current, event.clientY);
        setTarget(place === at || place === at + 1 ? null : place);
      },
      onPointerUp() {
        if (dragged === key && target !== null) moveTo(key, target);
        end();
      },
      onPointerCancel: end,
      onKeyDown(event) {
        const at = keys.indexOf(key);
        const places: Readonly<Record<string, number>> = {
          ArrowUp: at - 1,
          ArrowDown: at + 2,
          Home: 0,
          End: keys.length,
        };
        const place = places[event.key];
        if (place === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        moveTo(key, place);
        // The element moves in the document, and loses the focus on the way.
        const grip = event.currentTarget;
        requestAnimationFrame(() => grip.focus());
      },
    }),
  };
}

/** The place in a list before which a height of the window lies. */
function placeAt(list: HTMLElement | null, y: number): number {
  const items = [...(list?.children ?? [])];
  const at = items.findIndex((item) => {
    const { top, height } = item.getBoundingClientRect();
    return y < top + height / 2;
  });
  return at === -1 ? items.length : at;
}
