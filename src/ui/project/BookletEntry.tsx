import { memo } from 'react';
import type { PatternBody } from '../../language/body.ts';
import type { Loadable } from '../../language/loadable.ts';
import type { Pattern } from '../../language/pattern.ts';
import { type Entry, type EntryKey, keyOf, nameOf } from '../../language/project/project.ts';
import { LoadFault } from '../parts/LoadFault.tsx';
import { PatternLink } from '../parts/PatternLink.tsx';
import { type PatternLinks, followInPlace } from '../parts/pattern-link.ts';
import { RenderedText } from '../pattern/RenderedText.tsx';
import { References } from '../pattern/References.tsx';
import prose from '../pattern/Prose.module.css';
import { PatternName } from '../parts/PatternName.tsx';
import styles from './Booklet.module.css';
import { entryFacts } from './entry-words.ts';
import { NoteText } from './NoteText.tsx';
import { placeOf } from './place-of.ts';

interface Props {
  readonly entry: Entry;
  /** The pattern as the language has it; null for one of one's own, and for one that is gone. */
  readonly pattern: Pattern | null;
  /** Its text; null if it has none. */
  readonly body: Loadable<PatternBody> | null;
  /** The larger and the smaller patterns that are in the booklet as well. */
  readonly larger: readonly Entry[];
  readonly smaller: readonly Entry[];
  /** Links to the patterns' own pages. */
  readonly links: PatternLinks;
  readonly onGo: (key: EntryKey) => void;
  readonly onRetry: (id: number) => void;
}

/** One pattern of a booklet: its text, and what the project says of it. */
export const BookletEntry = memo(function BookletEntry(props: Props) {
  const { entry, pattern, body, larger, smaller, links, onGo, onRetry } = props;
  const facts = entryFacts(entry);
  const key = keyOf(entry);
  const name = pattern?.name ?? nameOf(entry);
  return (
    <section id={placeOf(key)} className={styles['entry']} aria-label={name} tabIndex={-1}>
      <h3>
        {pattern ? (
          <PatternLink to={pattern.id} links={links} title="Open on the map">
            <PatternName pattern={pattern} styles={styles} />
          </PatternLink>
        ) : (
          <>
            <span dir="auto">{name || 'Untitled'}</span>{' '}
            <small>{entry.kind === 'own' ? 'our own' : 'no longer in the language'}</small>
          </>
        )}
      </h3>
      {facts !== '' && <p className={styles['facts']}>{facts}</p>}
      <Near label="Larger" entries={larger} onGo={onGo} />
      <Near label="Smaller" entries={smaller} onGo={onGo} />
      {entry.kind === 'own' ? (
        <OwnText entry={entry} />
      ) : (
        pattern && <PatternText pattern={pattern} body={body} onFollow={links.open} onRetry={onRetry} />
      )}
      {entry.note !== '' && (
        <div className={styles['remark']} role="note" aria-label="Our note">
          <NoteText text={entry.note} />
        </div>
      )}
    </section>
  );
});

interface TextProps extends Pick<Props, 'body' | 'onRetry'> {
  readonly pattern: Pattern;
  /** Links in a text lead to the pattern's own page, because the booklet holds only some patterns. */
  readonly onFollow: (id: number) => void;
}

function PatternText({ pattern, body, onFollow, onRetry }: TextProps) {
  if (!body) return <p className={styles['waiting']}>Nobody has written this pattern yet.</p>;
  switch (body.state) {
    case 'loading':
      return (
        <p className={styles['waiting']} aria-busy="true">
          Loading the text…
        </p>
      );
    case 'failed':
      return <LoadFault what="The text" onRetry={() => onRetry(pattern.id)} look="line" />;
    case 'loaded':
      return (
        <div className={styles['text']}>
          <RenderedText html={body.value.html} below={3} onFollow={onFollow} />
          <References references={body.value.references} heading="h4" />
        </div>
      );
  }
}

function OwnText({ entry }: { readonly entry: Extract<Entry, { kind: 'own' }> }) {
  const { problem, solution, text } = entry;
  return (
    <div className={`${prose['prose']} ${styles['own']}`}>
      {problem !== '' && (
        <div className="problem">
          <NoteText text={problem} />
        </div>
      )}
      {problem !== '' && solution !== '' && <p className="therefore">Therefore:</p>}
      {solution !== '' && (
        <div className="solution">
          <NoteText text={solution} />
        </div>
      )}
      {text !== '' && (
        <div className="rest">
          <NoteText text={text} />
        </div>
      )}
    </div>
  );
}

interface NearProps extends Pick<Props, 'onGo'> {
  readonly label: string;
  readonly entries: readonly Entry[];
}

function Near({ label, entries, onGo }: NearProps) {
  if (entries.length === 0) return null;
  return (
    <p className={styles['near']}>
      <span>{`${label}: `}</span>
      {entries.map((entry, index) => {
        const key = keyOf(entry);
        return (
          <span key={key}>
            {index > 0 && <span>, </span>}
            <a href={`#${placeOf(key)}`} dir="auto" onClick={followInPlace(() => onGo(key))}>
              {nameOf(entry)}
            </a>
          </span>
        );
      })}
    </p>
  );
}
