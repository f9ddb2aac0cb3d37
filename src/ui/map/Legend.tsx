import { type CSSProperties, useMemo } from 'react';
import type { Language } from '../../language/language.ts';
import type { Lens } from '../../map/lenses/lens.ts';
import { lookThrough } from '../../map/lenses/look-through.ts';
import styles from './Legend.module.css';

interface Props {
  readonly language: Language;
  readonly lens: Lens;
}

/** Explains the looks of the cards while a lens is on, with the number of patterns that have each look. */
export function Legend({ language, lens }: Props) {
  const { legend, leaning } = useMemo(() => lookThrough(language, lens), [language, lens]);
  return (
    <ul className={styles['legend']} aria-label="Legend">
      {legend.map(({ label, bucket, count }) => {
        const { fill, border, style } = lens.look(bucket, legend.length);
        const look: CSSProperties = {
          background: `color-mix(in srgb, var(--lens) ${fill * 100}%, var(--card))`,
          border: `${border}px ${style} ${fill > 0 ? 'var(--lens-line)' : 'var(--rule-strong)'}`,
        };
        return (
          <li key={bucket}>
            <span className={styles['card']} style={look} aria-hidden>
              {lens.legendMark(bucket)}
            </span>
            <span>{label}</span> <span className={styles['count']}>{count}</span>
          </li>
        );
      })}
      {leaning.length > 0 && (
        <li>
          <span className={styles['leaning']} aria-hidden />
          Invariant leaning on a hypothesis <span className={styles['count']}>{leaning.length}</span>
        </li>
      )}
    </ul>
  );
}
