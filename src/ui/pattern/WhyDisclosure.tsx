import { type ReactNode, useId, useState } from 'react';
import { type Link, linkKey } from '../../language/link.ts';
import { type Pattern } from '../../language/pattern.ts';
import { numberedName } from '../../language/pattern-titles.ts';
import { lazyPart } from '../parts/lazy-part.tsx';
import { useIsAlive } from '../parts/use-is-alive.ts';
import type { Reasons } from './reasons.ts';
import type { Side } from './side.ts';
import styles from './WhyDisclosure.module.css';

/** Most readers never ask for reasons, so this part is loaded on the first request. */
const LinkReason = lazyPart({
  what: 'Why the link is there',
  load: async () => (await import('./LinkReason.tsx')).default,
  look: 'line',
  waiting: <p aria-busy="true">Loading the sentences…</p>,
});

/** What is known about the links of the open pattern. */
export interface Why {
  /** The open pattern. */
  readonly here: Pattern;
  /** The links of the language by their keys. */
  readonly linkOf: ReadonlyMap<string, Link>;
  /** The reasons for the open pattern's links. */
  readonly reasons: Reasons;
  /** Called when the reader asks for the reasons, and again after they failed to load. */
  readonly onAsk: () => void;
}

interface Props {
  readonly why: Why;
  readonly side: Side;
  /** The pattern at the other end of the link. */
  readonly other: Pattern;
  readonly isShownAtFirst: boolean;
  /** The link to that pattern. */
  readonly children: ReactNode;
}

/** A neighbour of the open pattern, with the reason for the link on request. */
export function WhyDisclosure({ why, side, other, isShownAtFirst, children }: Props) {
  const [isShown, setIsShown] = useState(isShownAtFirst);
  const id = useId();
  const isAlive = useIsAlive();
  const { here, linkOf, reasons, onAsk } = why;
  const link = linkOf.get(
    linkKey(
      side === 'larger' || (side === 'related' && other.id < here.id)
        ? { larger: other.id, smaller: here.id }
        : { larger: here.id, smaller: other.id },
    ),
  );
  return (
    <>
      <div className={styles['entry']}>
        {children}
        {link && isAlive && (
          <button
            type="button"
            className={styles['why']}
            aria-label={`Why ${numberedName(other)}`}
            aria-expanded={isShown}
            aria-controls={id}
            onClick={() => {
              onAsk();
              setIsShown(!isShown);
            }}
          >
            Why?
          </button>
        )}
      </div>
      {link && isAlive && (
        <div id={id} className={styles['reason']} hidden={!isShown}>
          {isShown && (
            <LinkReason ends={[here, other]} link={link} reasons={reasons} here={here.id} onRetry={onAsk} />
          )}
        </div>
      )}
    </>
  );
}
