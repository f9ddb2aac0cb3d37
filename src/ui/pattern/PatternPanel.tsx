import { type CSSProperties, type ReactNode, useRef } from 'react';
import type { PatternBody } from '../../language/body.ts';
import type { Loadable } from '../../language/loadable.ts';
import { type Pattern, type WrittenPattern, labelOf, numberOf } from '../../language/pattern.ts';
import { asterisks } from '../../language/pattern.ts';
import { type Scale, scaleTitle } from '../../language/scale.ts';
import { CloseButton } from '../parts/CloseButton.tsx';
import { Confidence } from './Confidence.tsx';
import { LoadFault } from '../parts/LoadFault.tsx';
import { Neighbours } from './Neighbours.tsx';
import styles from './PatternPanel.module.css';
import { Prose } from './Prose.tsx';
import { BriefToggle } from './ReadingTools.tsx';
import { References } from './References.tsx';
import type { PatternLinks } from '../parts/pattern-link.ts';
import type { Why } from './WhyDisclosure.tsx';
import { type ReadingPlace, useKeptScroll } from './use-kept-scroll.ts';

interface Props {
  readonly pattern: Pattern;
  /** The text, or the state of loading it. */
  readonly body: Loadable<PatternBody>;
  readonly scale: Scale | null;
  readonly hue: number;
  readonly larger: readonly Pattern[];
  readonly smaller: readonly Pattern[];
  readonly related: readonly Pattern[];
  readonly why: Why;
  /** Further tools for its neighbours, shown below them. */
  readonly relations?: ReactNode;
  /** Whether the pattern is read wide or beside the map. */
  readonly reading: 'panel' | 'wide';
  readonly place: ReadingPlace;
  readonly isBrief: boolean;
  readonly onBrief: () => void;
  /** Shown below the text. */
  readonly foot: ReactNode;
  readonly links: PatternLinks;
  readonly onClose: () => void;
  readonly onRetry: () => void;
  readonly onTag: (tag: string) => void;
  readonly onPoint: (id: number | null) => void;
  /** Further controls in the bar, before “Close”. */
  readonly tools?: ReactNode;
  /** Further notes about the pattern, before its text. */
  readonly notes?: ReactNode;
}

/** The open pattern: its name and the meaning of its marks, its neighbours, and its text. */
export function PatternPanel(props: Props) {
  const { pattern, body, scale, hue, larger, smaller, related, links, onClose, onPoint } = props;
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useKeptScroll(panel, props.place, pattern.status === 'unwritten' || body.state !== 'loading');
  return (
    <aside
      ref={panel}
      className={styles['panel']}
      data-reading={props.reading}
      aria-label={labelOf(pattern)}
      style={
        { '--line': `var(--scale-${hue}-line)`, '--ink-hue': `var(--scale-${hue}-ink)` } as CSSProperties
      }
    >
      <div className={styles['bar']}>
        <p className={styles['scale']}>{scale ? scaleLine(scale) : ''}</p>
        {props.tools && <div className={styles['tools']}>{props.tools}</div>}
        <CloseButton onClose={onClose} />
      </div>
      <article className={styles['article']}>
        <h1 ref={heading} id="pattern-heading" dir="auto" tabIndex={-1} className={styles['name']}>
          <span className={styles['id']} translate="no">
            {numberOf(pattern)}
          </span>{' '}
          <span>{pattern.name}</span>
          {asterisks(pattern) && <span className={styles['stars']}>{`\u00a0${asterisks(pattern)}`}</span>}
        </h1>
        {pattern.status === 'written' ? (
          <>
            {!pattern.isUnrated && <Confidence confidence={pattern.confidence} />}
            {pattern.ai && (
              <p className={styles['explained']}>
                <span className={styles['mark']}>AI</span> AI changes the forces of this pattern.
              </p>
            )}
          </>
        ) : (
          <p className={styles['explained']}>
            Nobody has written this pattern yet. The patterns below name it.
          </p>
        )}
        <div className={styles['beside']}>
          <Neighbours
            key={`neighbours-${pattern.id}`}
            larger={larger}
            smaller={smaller}
            related={related}
            why={props.why}
            links={links}
            onPoint={onPoint}
          />
          {props.relations}
        </div>
        {pattern.status === 'written' && <Tags pattern={pattern} onTag={props.onTag} />}
        {props.notes}
        {pattern.status === 'written' && (
          <Text
            body={body}
            isBrief={props.isBrief}
            onBrief={props.onBrief}
            links={links}
            onRetry={props.onRetry}
            onPoint={onPoint}
          />
        )}
      </article>
      {props.foot}
    </aside>
  );
}

function scaleLine(scale: Scale): string {
  const title = scaleTitle(scale);
  return /^(?:No s|S)cale/.test(title) ? title : `Scale ${scale.number} · ${scale.name}`;
}

function Tags({ pattern, onTag }: { pattern: WrittenPattern; onTag: (tag: string) => void }) {
  if (pattern.tags.length === 0) return null;
  return (
    <ul className={styles['tags']} aria-label="Tags of this pattern">
      {pattern.tags.map((tag) => (
        <li key={tag}>
          <button type="button" onClick={() => onTag(tag)} title={`Show the patterns tagged “${tag}”`}>
            {tag}
          </button>
        </li>
      ))}
    </ul>
  );
}

interface TextProps extends Pick<Props, 'body' | 'isBrief' | 'onBrief' | 'links' | 'onRetry' | 'onPoint'> {}

function Text({ body, isBrief, onBrief, links, onRetry, onPoint }: TextProps) {
  switch (body.state) {
    case 'loading':
      return (
        <p className={styles['waiting']} aria-busy="true">
          Loading the text…
        </p>
      );
    case 'failed':
      return <LoadFault what="The text" onRetry={onRetry} look="line" />;
    case 'loaded':
      return (
        <>
          {(body.value.problem !== '' || body.value.solution !== '') && (
            <BriefToggle isBrief={isBrief} onToggle={onBrief} />
          )}
          <Prose html={body.value.html} links={links} onPoint={onPoint} />
          <References references={body.value.references} heading="h2" />
        </>
      );
  }
}
