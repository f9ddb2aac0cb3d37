import type { RefObject } from 'react';
import styles from './MapStop.module.css';

interface Props {
  readonly stop: RefObject<HTMLDivElement | null>;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** The element that has the keyboard's focus while it moves on the map. */
export const MAP_STOP = 'map-stop';

/**
 * The one place of the map for the keyboard. It is no `application`: a screen reader goes on reading as it does
 * everywhere, and may hand the arrow keys to the page.
 */
export function MapStop({ stop, onFocus, onBlur }: Props) {
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it is only told of the focus */}
      <div
        ref={stop}
        id={MAP_STOP}
        className={styles['stop']}
        role="group"
        // The keys of the page act here (src/app/keys/use-keys.ts).
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label="Patterns on the map"
        aria-describedby="map-keys"
        onFocus={onFocus}
        onBlur={onBlur}
      />
      <p id="map-keys" hidden>
        Arrow keys move: up to a larger pattern, down to a smaller one, left and right in the band. Enter
        opens, Escape steps back, question mark lists all keys. The outline holds the same patterns as a list.
      </p>
    </>
  );
}
