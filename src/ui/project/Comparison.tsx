import { type ReactNode, useId } from 'react';
import type { Comparison as Compared, Shared } from '../../language/project/compare.ts';
import { type Entry, keyOf, nameOf } from '../../language/project/project.ts';
import { PatternLink } from '../parts/PatternLink.tsx';
import type { PatternLinks } from '../parts/pattern-link.ts';
import styles from './Comparison.module.css';
import { entryFacts } from './entry-words.ts';
import { NoteText } from './NoteText.tsx';

interface Props {
  /** The titles of the two. */
  readonly first: string;
  readonly second: string;
  readonly compared: Compared;
  readonly links: PatternLinks;
}

/** Two projects beside each other: what both have and what they say of it, and what only one of them has. */
export function Comparison({ first, second, compared, links }: Props) {
  const { shared, onlyFirst, onlySecond, disputed } = compared;
  const disputes = new Set(disputed);
  const only = (title: string, other: string, entries: readonly Entry[]) => (
    <Part title={`Only in “${title}”`} count={entries.length}>
      {entries.map((entry) => (
        <li key={keyOf(entry)}>
          <Name entry={entry} links={links} />
          {disputes.has(keyOf(entry)) && <p className={styles['facts']}>{`Set aside in “${other}”.`}</p>}
          <Saying entry={entry} />
        </li>
      ))}
    </Part>
  );
  return (
    <>
      <Part title="In both" count={shared.length}>
        {shared.map((each) => (
          <li key={keyOf(each.first)}>
            <Name entry={each.first} links={links} />
            <Differences shared={each} first={first} second={second} />
          </li>
        ))}
      </Part>
      {only(first, second, onlyFirst)}
      {only(second, first, onlySecond)}
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

function Part({ title, count, children }: PartProps) {
  const heading = useId();
  return (
    <section className={styles['part']} aria-labelledby={heading}>
      <h2 id={heading}>
        <span dir="auto">{title}</span> <span className={styles['count']}>{count}</span>
      </h2>
      {count === 0 ? <p className={styles['facts']}>None.</p> : <ul>{children}</ul>}
    </section>
  );
}

function Name({ entry, links }: { readonly entry: Entry; readonly links: PatternLinks }) {
  const id = entry.kind === 'chosen' ? entry.reference.id : null;
  return (
    <p className={styles['name']}>
      {id === null ? (
        <>
          <span dir="auto">{nameOf(entry)}</span>
          {entry.kind === 'own' && <small className={styles['count']}> own</small>}
        </>
      ) : (
        <PatternLink to={id} links={links}>
          <span className={styles['count']} translate="no">
            {id}
          </span>{' '}
          <span dir="auto">{nameOf(entry)}</span>
        </PatternLink>
      )}
    </p>
  );
}

/** What the two say differently of a pattern, each under its title; or what they agree on. */
function Differences({
  shared,
  first,
  second,
}: { readonly shared: Shared } & Pick<Props, 'first' | 'second'>) {
  if (shared.differs.length === 0) return <Saying entry={shared.first} />;
  return (
    <dl className={styles['differences']}>
      {(
        [
          [first, shared.first],
          [second, shared.second],
        ] as const
      ).map(([title, entry], index) => (
        // There are always the same two, and they may have one title.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index}>
          <dt dir="auto">{title}</dt>
          <dd>
            <Saying entry={entry} hasWords={shared.differs.includes('words')} isTold />
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface SayingProps {
  readonly entry: Entry;
  /** Whether the words of an own pattern are shown. */
  readonly hasWords?: boolean;
  /** Whether it is told if nothing is said. */
  readonly isTold?: boolean;
}

function Saying({ entry, hasWords = false, isTold = false }: SayingProps) {
  const facts = entryFacts(entry);
  const words = hasWords && entry.kind === 'own' ? [entry.problem, entry.solution, entry.text] : [];
  const texts = [...words, entry.note].filter((text) => text !== '');
  if (facts === '' && texts.length === 0) return isTold ? <p className={styles['facts']}>Nothing.</p> : null;
  return (
    <>
      {facts !== '' && <p className={styles['facts']}>{facts}</p>}
      {texts.length > 0 && <NoteText text={texts.join('\n\n')} />}
    </>
  );
}
