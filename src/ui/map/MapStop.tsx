import type { ReactNode, RefObject } from 'react';
import { useIsAlive } from '../parts/use-is-alive.ts';
import styles from './MapStop.module.css';

interface Props {
  readonly stop: RefObject<HTMLDivElement | null>;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly className: string;
  readonly children: ReactNode;
}

/** The id of the element that has the focus while the keyboard moves on the map. */
export const MAP_STOP = 'map-stop';

/**
 * The only tab stop of the live map, and what scrolls it. It does not have the role `application`: a screen reader works
 * as it does everywhere, and may pass the arrow keys to the page.
 */
export function MapStop({ stop, onFocus, onBlur, className, children }: Props) {
  // There are no keys before.
  const isAlive = useIsAlive();
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it is only told of the focus */}
      <div
        ref={stop}
        id={MAP_STOP}
        className={`${className} ${styles['stop']}`}
        role="group"
        // The keys of the page act here (`src/app/keys/use-keys.ts`).
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label="Patterns on the map"
        aria-describedby={isAlive ? 'map-keys' : undefined}
        onFocus={({ target, currentTarget }) => target === currentTarget && onFocus()}
        onBlur={({ target, currentTarget }) => target === currentTarget && onBlur()}
      >
        {children}
      </div>
      {isAlive && (
        <p id="map-keys" hidden>
          Arrow keys move: up to a larger pattern, down to a smaller one, left and right in the band. Enter
          opens, Escape steps back, question mark lists all keys. The outline holds the same patterns as a
          list.
        </p>
      )}
    </>
  );
}
