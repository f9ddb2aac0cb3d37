import { type Pattern, asterisks } from '../language/pattern.ts';
import { PatternLink } from './PatternLink.tsx';
import styles from './PatternPanel.module.css';
import type { PatternLinks } from './pattern-link.ts';
import { type Why, WhyDisclosure } from './WhyDisclosure.tsx';

interface Props {
  readonly side: 'larger' | 'smaller';
  readonly patterns: readonly Pattern[];
  readonly why: Why;
  readonly areReasonsShown: boolean;
  readonly links: PatternLinks;
  readonly onPoint: (id: number | null) => void;
}

/** The patterns on one side of the open one. */
export function NeighbourList({ side, patterns, why, areReasonsShown, links, onPoint }: Props) {
  const title = side === 'larger' ? 'Larger patterns' : 'Smaller patterns';
  return (
    <section className={styles['side']} data-side={side}>
      <h2>
        <span>{title}</span>{' '}
        <span className={styles['hint']}>
          {side === 'larger' ? 'it helps to complete' : 'that complete it'}
        </span>
      </h2>
      {patterns.length === 0 ? (
        <p className={styles['none']}>
          {side === 'larger' ? 'None: it stands at the top.' : 'None: it ends here.'}
        </p>
      ) : (
        <ul aria-label={title}>
          {patterns.map((pattern) => (
            <li key={pattern.id}>
              <WhyDisclosure why={why} side={side} other={pattern} isShownAtFirst={areReasonsShown}>
                <PatternLink
                  to={pattern.id}
                  links={links}
                  data-status={pattern.status}
                  onPointerEnter={() => onPoint(pattern.id)}
                  onFocus={() => onPoint(pattern.id)}
                  onBlur={() => onPoint(null)}
                >
                  <span className={styles['number']} translate="no">
                    {pattern.id}
                  </span>{' '}
                  <span dir="auto">{pattern.name}</span>
                  {asterisks(pattern) && (
                    <span className={styles['stars']}>{`\u00a0${asterisks(pattern)}`}</span>
                  )}
                </PatternLink>
              </WhyDisclosure>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
