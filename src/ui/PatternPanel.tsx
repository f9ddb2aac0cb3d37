import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { type CSSProperties, type ReactNode, useEffect, useRef } from 'react';
import type { PatternBody } from '../language/body.ts';
import type { Pattern, WrittenPattern } from '../language/pattern.ts';
import { asterisks } from '../language/pattern.ts';
import { type Scale, scaleTitle } from '../language/scale.ts';
import { Confidence } from './Confidence.tsx';
import { NeighbourList } from './NeighbourList.tsx';
import { PatternLink } from './PatternLink.tsx';
import styles from './PatternPanel.module.css';
import { Prose } from './Prose.tsx';
import type { PatternLinks } from './pattern-link.ts';

/** A pattern's text, as far as it is there. */
export type Body =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'loaded'; readonly value: PatternBody };

interface Props {
  readonly pattern: Pattern;
  readonly body: Body;
  readonly scale: Scale | null;
  readonly hue: number;
  readonly larger: readonly Pattern[];
  readonly smaller: readonly Pattern[];
  /** The neighbours by number. */
  readonly previous: Pattern | null;
  readonly next: Pattern | null;
  /** What else there is to do with its neighbours; stands below them. */
  readonly relations?: ReactNode;
  readonly links: PatternLinks;
  readonly onClose: () => void;
  readonly onRetry: () => void;
  readonly onTag: (tag: string) => void;
  readonly onPoint: (id: number | null) => void;
  /** What else stands in the bar, before “Close”. */
  readonly tools?: ReactNode;
  /** What else there is to say of the pattern, before its text. */
  readonly notes?: ReactNode;
}

/** The open pattern: its name and what the marks mean, its neighbours, its text. */
export function PatternPanel(props: Props) {
  const { pattern, body, scale, hue, larger, smaller, previous, next, links, onClose, onPoint } = props;
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    panel.current?.scrollTo?.(0, 0);
  }, [pattern.id]);
  return (
    <aside
      ref={panel}
      className={styles['panel']}
      aria-label={`Pattern ${pattern.id}: ${pattern.name}`}
      style={
        { '--line': `var(--scale-${hue}-line)`, '--ink-hue': `var(--scale-${hue}-ink)` } as CSSProperties
      }
    >
      <div className={styles['bar']}>
        <p className={styles['scale']}>{scale ? scaleLine(scale) : ''}</p>
        {props.tools && <div className={styles['tools']}>{props.tools}</div>}
        <button type="button" className={styles['close']} onClick={onClose} aria-label="Close">
          <X size={18} aria-hidden />
        </button>
      </div>
      <article className={styles['article']}>
        <h1 ref={heading} id="pattern-heading" tabIndex={-1} className={styles['name']}>
          <span className={styles['id']}>{pattern.id}</span> {pattern.name}
          {asterisks(pattern) && <span className={styles['stars']}>{`\u00a0${asterisks(pattern)}`}</span>}
        </h1>
        {pattern.status === 'written' ? (
          <>
            <Confidence confidence={pattern.confidence} />
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
        <div className={styles['neighbours']} onPointerLeave={() => onPoint(null)}>
          <NeighbourList side="larger" patterns={larger} links={links} onPoint={onPoint} />
          <NeighbourList side="smaller" patterns={smaller} links={links} onPoint={onPoint} />
        </div>
        {props.relations}
        {pattern.status === 'written' && <Tags pattern={pattern} onTag={props.onTag} />}
        {props.notes}
        {pattern.status === 'written' && (
          <Text body={body} links={links} onRetry={props.onRetry} onPoint={onPoint} />
        )}
      </article>
      <nav className={styles['turn']} aria-label="Previous and next by number">
        {previous ? (
          <PatternLink to={previous.id} links={links} rel="prev" className={styles['previous']}>
            <ChevronLeft size={16} aria-hidden />
            <span>
              <small>Previous</small> {previous.id} {previous.name}
            </span>
          </PatternLink>
        ) : (
          <span />
        )}
        {next && (
          <PatternLink to={next.id} links={links} rel="next" className={styles['next']}>
            <span>
              <small>Next</small> {next.id} {next.name}
            </span>
            <ChevronRight size={16} aria-hidden />
          </PatternLink>
        )}
      </nav>
    </aside>
  );
}

function scaleLine(scale: Scale): string {
  const title = scaleTitle(scale);
  return title.startsWith('Scale') ? title : `Scale ${scale.number} · ${scale.name}`;
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

interface TextProps extends Pick<Props, 'body' | 'links' | 'onRetry' | 'onPoint'> {}

function Text({ body, links, onRetry, onPoint }: TextProps) {
  switch (body.state) {
    case 'loading':
      return (
        <p className={styles['waiting']} aria-busy="true">
          Loading the text…
        </p>
      );
    case 'failed':
      return (
        <div className={styles['failed']} role="alert">
          <p>The text could not be loaded.</p>
          <button type="button" onClick={onRetry}>
            Try again
          </button>
        </div>
      );
    case 'loaded':
      return (
        <>
          <Prose html={body.value.html} links={links} onPoint={onPoint} />
          {body.value.references.length > 0 && (
            <section className={styles['references']}>
              <h2>References</h2>
              <ul>
                {body.value.references.map((reference) => (
                  <li key={reference}>{reference}</li>
                ))}
              </ul>
            </section>
          )}
        </>
      );
  }
}
