import { type CSSProperties, type ReactNode, useRef } from 'react';
import type { PatternBody } from '../../language/body.ts';
import type { Loadable } from '../../language/loadable.ts';
import { type Pattern, type WrittenPattern, numberOf } from '../../language/pattern.ts';
import { labelOf } from '../../language/pattern-titles.ts';
import type { Scale } from '../../language/scale.ts';
import { Announcer } from '../parts/Announcer.tsx';
import { Asterisks } from '../parts/Asterisks.tsx';
import { LoadFault } from '../parts/LoadFault.tsx';
import { Facts } from './Facts.tsx';
import { goToSolution } from './go-to-solution.ts';
import { Neighbours } from './Neighbours.tsx';
import { PanelHead } from './PanelHead.tsx';
import type { PatternTools } from './pattern-tools.ts';
import styles from './PatternPanel.module.css';
import { Prose } from './Prose.tsx';
import { References } from './References.tsx';
import type { PatternLinks } from '../parts/pattern-link.ts';
import type { Side } from './side.ts';
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
  /** Puts it into the reader's own language. */
  readonly mine: ReactNode;
  /** Further tools for its neighbours, shown below them. */
  readonly relations: ReactNode;
  readonly place: ReadingPlace;
  /**
   * Whether the text has been painted. What a window has no room for waits for that, unless the reader comes back to it
   * or to a part of it.
   */
  readonly isSettled: boolean;
  readonly links: PatternLinks;
  /** Links in the two lists, which are read one after the other. */
  readonly listLinks: Readonly<Record<Side, PatternLinks>>;
  readonly tools: PatternTools;
  /** Links to the patterns before and after it, for the head. */
  readonly turns: ReactNode;
  /** Shown at the end. */
  readonly foot: ReactNode;
  /** Further notes about the pattern, after its text. */
  readonly notes: ReactNode;
  readonly onRetry: () => void;
  readonly onTag: (tag: string) => void;
  readonly onPoint: (id: number | null) => void;
}

/** The open pattern: its name and what is known of it in one line, its text, and after it its neighbours and tools. */
export function PatternPanel(props: Props) {
  const { body, hue, larger, smaller, related, links, place, tools, onPoint } = props;
  const name = body.state === 'loaded' ? body.value.name : undefined;
  const pattern = name === undefined ? props.pattern : { ...props.pattern, name };
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useKeptScroll(panel, place, pattern.status === 'unwritten' || body.state !== 'loading');
  const isComplete = props.isSettled || place.kept(place.entry) !== undefined;
  const hasSolution = body.state === 'loaded' && body.value.solution !== '';
  return (
    <aside
      ref={panel}
      className={styles['panel']}
      data-reading={tools.isWide ? 'wide' : 'panel'}
      data-frame={isComplete || place.fragment !== '' ? undefined : 'first'}
      aria-label={labelOf(pattern)}
      style={{ '--line': `var(--scale-${hue})` } as CSSProperties}
    >
      <PanelHead
        key={pattern.id}
        pattern={pattern}
        heading={heading}
        turns={props.turns}
        tools={tools}
        onSolution={hasSolution ? () => goToSolution(document) : null}
      />
      <article
        className={styles['article']}
        data-beside={
          (pattern.status === 'written' && larger.length + smaller.length + related.length > 0) || undefined
        }
      >
        <h1 ref={heading} id="pattern-heading" dir="auto" tabIndex={-1} className={styles['name']}>
          <span className={styles['id']} translate="no">
            {numberOf(pattern)}
          </span>{' '}
          <span>{pattern.name}</span>
          <Asterisks pattern={pattern} className={styles['stars']} />
        </h1>
        <Facts
          pattern={pattern}
          scale={props.scale}
          counts={{ larger: larger.length, smaller: smaller.length, related: related.length }}
        />
        <p className={styles['mine']} data-late="inside">
          {props.mine}
        </p>
        {pattern.status === 'written' ? (
          <Text body={body} links={links} onRetry={props.onRetry} onPoint={onPoint} isComplete={isComplete} />
        ) : (
          <p className={styles['explained']}>
            Nobody has written this pattern yet. The patterns below name it.
          </p>
        )}
        {props.notes}
        {isComplete && (
          <>
            <Neighbours
              key={`neighbours-${pattern.id}`}
              className={styles['beside']}
              larger={larger}
              smaller={smaller}
              related={related}
              why={props.why}
              links={props.listLinks}
              onPoint={onPoint}
            />
            {pattern.status === 'written' && <Tags pattern={pattern} onTag={props.onTag} />}
            {props.relations}
            {props.foot}
          </>
        )}
      </article>
      <Announcer
        message={
          tools.isWide
            ? ''
            : `Lit on the map around ${pattern.name}: ${larger.length} larger and ${smaller.length} smaller patterns.`
        }
      />
    </aside>
  );
}

function Tags({ pattern, onTag }: { pattern: WrittenPattern; onTag: (tag: string) => void }) {
  if (pattern.tags.length === 0) return null;
  return (
    <ul className={styles['tags']} aria-label="Tags of this pattern" data-late="self">
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

interface TextProps extends Pick<Props, 'body' | 'links' | 'onRetry' | 'onPoint'> {
  readonly isComplete: boolean;
}

function Text({ body, links, onRetry, onPoint, isComplete }: TextProps) {
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
          <Prose html={body.value.html} links={links} onPoint={onPoint} />
          {isComplete && <References references={body.value.references} heading="h2" />}
        </>
      );
  }
}
