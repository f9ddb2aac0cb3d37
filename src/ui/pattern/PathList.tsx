import { useEffect, useId, useRef } from 'react';
import type { Mention } from '../../language/body.ts';
import { typesInWords } from '../../language/link.ts';
import type { Step, Way } from '../../language/paths.ts';
import { type Pattern, numberOf } from '../../language/pattern.ts';
import { bringIntoSight } from '../parts/bring-into-sight.ts';
import { CloseButton } from '../parts/CloseButton.tsx';
import { LoadFault } from '../parts/LoadFault.tsx';
import { PatternLink } from '../parts/PatternLink.tsx';
import { PatternName } from '../parts/PatternName.tsx';
import styles from './PathList.module.css';
import type { PatternLinks } from '../parts/pattern-link.ts';
import type { Reasons } from './reasons.ts';
import { Segments } from '../map/Segments.tsx';

interface Props {
  readonly from: Pattern;
  readonly to: Pattern;
  readonly way: Way;
  /** The shortest chains, as `shortestPaths` returns them. */
  readonly chains: readonly (readonly Step[])[];
  readonly patterns: ReadonlyMap<number, Pattern>;
  readonly reasonsOf: (id: number) => Reasons;
  /** Loads the reasons for a pattern's links again. */
  readonly onRetry: (id: number) => void;
  /** Whether the reader just asked for this, so that it comes into sight and takes the focus. */
  readonly isAsked: boolean;
  readonly links: PatternLinks;
  /** Links to the steps of a chain, which are read one after the other. */
  readonly stepLinks: PatternLinks;
  readonly onWay: (way: Way) => void;
  readonly onOther: () => void;
  readonly onClose: () => void;
  readonly onPoint: (id: number | null) => void;
}

const WAYS = [
  { value: 'either', text: 'Either way' },
  { value: 'up', text: 'Up', label: 'Up: each step to a larger pattern' },
  { value: 'down', text: 'Down', label: 'Down: each step to a smaller pattern' },
] as const;

/**
 * Shows how the open pattern relates to another one: the shortest chains of links, with what the texts say about each
 * step.
 */
export function PathList(props: Props) {
  const { from, to, way, chains, links, onWay, onOther, onClose } = props;
  const name = useId();
  const [first] = chains;
  const section = useRef<HTMLElement>(null);
  const { isAsked } = props;
  useEffect(() => {
    if (!isAsked) return undefined;
    section.current?.focus({ preventScroll: true });
    return bringIntoSight(() => section.current);
  }, [isAsked]);
  return (
    <section
      ref={section}
      className={styles['paths']}
      tabIndex={-1}
      aria-label={`How ${from.name} relates to ${to.name}`}
    >
      <div className={styles['head']}>
        <h2>
          How it relates to{' '}
          <PatternLink to={to.id} links={links}>
            <PatternName pattern={to} isPlain />
          </PatternLink>
        </h2>
        <CloseButton isSmall label="Close the ways" onClose={onClose} />
      </div>
      {from.id === to.id ? (
        <p className={styles['count']}>You have come to this pattern.</p>
      ) : (
        <>
          <Segments name={name} legend="Steps go" choices={WAYS} value={way} onChange={onWay} />
          <p role="status" className={styles['count']}>
            {first ? countOf(chains.length, first.length) : noneOf(from, to, way)}
          </p>
          {chains.length === 1 && first && <Chain {...props} steps={first} label="Chain" />}
          {chains.length > 1 &&
            chains.map((steps, index) => (
              <details
                key={steps.map((step) => step.to).join()}
                open={index === 0}
                className={styles['fold']}
              >
                <summary>{byWayOf(steps, props.patterns)}</summary>
                <Chain {...props} steps={steps} label={`Chain ${index + 1} of ${chains.length}`} />
              </details>
            ))}
        </>
      )}
      <button type="button" className={styles['other']} onClick={onOther}>
        Relate to another pattern…
      </button>
    </section>
  );
}

function numberAt(patterns: Props['patterns'], id: number): number | null {
  const pattern = patterns.get(id);
  return pattern ? numberOf(pattern) : null;
}

/** What each direction of a step means. */
const DIRECTIONS: Readonly<Record<Step['direction'], string>> = {
  up: '↑ helps to complete',
  down: '↓ is completed by',
  beside: '↔ is related to',
};

function Chain({
  steps,
  label,
  patterns,
  reasonsOf,
  onRetry,
  stepLinks,
  onPoint,
}: Pick<Props, 'patterns' | 'reasonsOf' | 'onRetry' | 'stepLinks' | 'onPoint'> & {
  readonly steps: readonly Step[];
  readonly label: string;
}) {
  return (
    <ol className={styles['chain']} aria-label={label}>
      {steps.map(({ from, to, direction, link }) => (
        <li key={to} data-direction={direction}>
          <p className={styles['step']}>
            <span className={styles['direction']}>
              {DIRECTIONS[direction] + (link.types ? ` (${typesInWords(link)})` : '')}
            </span>
            <PatternLink to={to} links={stepLinks} onFocus={() => onPoint(to)} onBlur={() => onPoint(null)}>
              <span className={styles['number']} translate="no">
                {numberAt(patterns, to)}
              </span>{' '}
              <span dir="auto">{patterns.get(to)?.name}</span>
            </PatternLink>
          </p>
          <Why
            reasons={reasonsOf(from)}
            of={from}
            other={to}
            patterns={patterns}
            onRetry={() => onRetry(from)}
          />
        </li>
      ))}
    </ol>
  );
}

interface WhyProps extends Pick<Props, 'patterns'> {
  readonly reasons: Reasons;
  readonly of: number;
  readonly other: number;
  readonly onRetry: () => void;
}

function Why({ reasons, of, other, patterns, onRetry }: WhyProps) {
  if (reasons.state === 'loading') return <p className={styles['quiet']}>Loading what the texts say…</p>;
  if (reasons.state === 'failed')
    return <LoadFault what="What the texts say of it" onRetry={onRetry} look="line" />;
  const mentions = reasons.value.find((reason) => reason.of === of && reason.other === other)?.mentions ?? [];
  if (mentions.length === 0)
    return <p className={styles['quiet']}>The front matter links them; neither text names the other.</p>;
  return mentions.map((mention) => (
    <Sentence key={`${mention.by} ${mention.sentence}`} mention={mention} patterns={patterns} />
  ));
}

function Sentence({ mention, patterns }: { mention: Mention } & Pick<Props, 'patterns'>) {
  return (
    <blockquote className={styles['sentence']}>
      <p>{mention.sentence}</p>
      <footer dir="auto">{patterns.get(mention.by)?.name}</footer>
    </blockquote>
  );
}

function countOf(chains: number, steps: number): string {
  const length = steps === 1 ? '1 link' : `${steps} links`;
  return chains === 1 ? `The shortest chain has ${length}.` : `${chains} shortest chains, each of ${length}.`;
}

function noneOf(from: Pattern, to: Pattern, way: Way): string {
  const course =
    way === 'either' ? '' : way === 'up' ? ' up, from smaller to larger,' : ' down, from larger to smaller,';
  return `No chain of links leads${course} from ${from.name} to ${to.name}.`;
}

function byWayOf(steps: readonly Step[], patterns: ReadonlyMap<number, Pattern>): string {
  const between = steps.slice(0, -1).map((step) => patterns.get(step.to)?.name ?? '');
  return between.length === 0 ? 'Directly' : `By way of ${between.join(', ')}`;
}
