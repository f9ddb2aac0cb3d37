import { type ReactNode, useEffect, useRef } from 'react';
import { counted } from '../../language/counted.ts';
import type { LanguageDiff, NamedPattern } from '../../language/diff/language-diff.ts';
import { type News, sinceInWords, newsMarks } from '../../language/diff/news.ts';
import type { Loadable } from '../../language/loadable.ts';
import { oncePer } from '../../language/once-per.ts';
import { type Pattern, confidenceName, numberOf } from '../../language/pattern.ts';
import { inWords } from '../../language/review/quoted.ts';
import { CloseButton } from '../parts/CloseButton.tsx';
import { LoadFault } from '../parts/LoadFault.tsx';
import type { PatternLinks } from '../parts/pattern-link.ts';
import { PatternLink } from '../parts/PatternLink.tsx';
import beside from '../pattern/PatternPanel.module.css';
import { NewsMark } from './NewsMark.tsx';
import styles from './NewsPanel.module.css';

interface Props {
  readonly since: string;
  readonly news: Loadable<News>;
  readonly patterns: ReadonlyMap<number, Pattern>;
  readonly links: PatternLinks;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

/** What is new in the language since an earlier state of it. */
export function NewsPanel({ since, news, patterns, links, onRetry, onClose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <aside className={beside['panel']} aria-label="What is new">
      <div className={beside['bar']}>
        <p className={beside['scale']}>Changes of this language</p>
        <CloseButton onClose={onClose} />
      </div>
      <div className={styles['news']}>
        <h1 ref={heading} id="pattern-heading" tabIndex={-1} className={styles['title']}>
          {`What is new since ${sinceInWords(since)}`}
        </h1>
        {news.state === 'loading' && <p aria-busy="true">Loading what is new…</p>}
        {news.state === 'failed' && <LoadFault what="What is new" onRetry={onRetry} look="line" />}
        {news.state === 'loaded' && <Changes diff={news.value.diff} patterns={patterns} links={links} />}
      </div>
    </aside>
  );
}

function Changes({
  diff,
  patterns,
  links,
}: Pick<Props, 'patterns' | 'links'> & { readonly diff: LanguageDiff }) {
  const marks = newsMarks(diff);
  const name = ({ id, name }: NamedPattern) => {
    const pattern = patterns.get(id);
    return pattern ? (
      <PatternLink to={id} links={links}>
        {pattern.name}
      </PatternLink>
    ) : (
      <span dir="auto">{name}</span>
    );
  };
  const numbered = (named: NamedPattern) => (
    <>
      {name(named)} <small>{numberIn(named, patterns)}</small>
    </>
  );
  const changed = [...marks].flatMap(([id, mark]) => {
    const pattern = patterns.get(id);
    return mark === 'changed' && pattern ? [{ id, name: pattern.name }] : [];
  });
  return (
    <>
      <Part title={`${counted(diff.added.length, 'new pattern')}`} of={diff.added}>
        {(pattern) => (
          <>
            <NewsMark mark="added" /> {numbered(pattern)}
          </>
        )}
      </Part>
      <Part
        title={`${counted(changed.length, 'changed pattern')}`}
        of={changed.toSorted((a, b) => a.id - b.id)}
      >
        {(pattern) => (
          <>
            <NewsMark mark="changed" /> {numbered(pattern)}
            <span className={styles['what']}>{whatChanged(pattern.id, diff)}</span>
          </>
        )}
      </Part>
      <Part title={`${counted(diff.removed.length, 'pattern')} gone`} of={diff.removed}>
        {({ id, name: former }) => (
          <>
            <span dir="auto">{former}</span> <small>{id}</small>
          </>
        )}
      </Part>
      <Part title={`${counted(diff.linksMade.length, 'new link')}`} of={diff.linksMade}>
        {({ larger, smaller }) => (
          <>
            {name(larger)} <span>→</span> {name(smaller)}
          </>
        )}
      </Part>
      <Part title={`${counted(diff.linksCut.length, 'link')} gone`} of={diff.linksCut}>
        {({ larger, smaller }) => (
          <>
            {name(larger)} <span>→</span> {name(smaller)}
          </>
        )}
      </Part>
    </>
  );
}

function numberIn({ id }: NamedPattern, patterns: ReadonlyMap<number, Pattern>): string {
  const pattern = patterns.get(id);
  return String((pattern ? numberOf(pattern) : id) ?? '');
}

/** The changes of each kind by the pattern that has them. */
const changesById = oncePer(
  ({ renamed, renumbered, rescaled, confidence, tags, texts }: LanguageDiff) =>
    [byId(renamed), byId(renumbered), byId(rescaled), byId(confidence), byId(tags), byId(texts)] as const,
);

function byId<T extends NamedPattern>(list: readonly T[]): ReadonlyMap<number, T> {
  return new Map(list.map((item) => [item.id, item]));
}

/** Says in words what of a pattern changed. */
function whatChanged(id: number, diff: LanguageDiff): string {
  const known = changesById(diff);
  const [renamed, renumbered, rescaled] = [known[0].get(id), known[1].get(id), known[2].get(id)];
  const [confidence, tags, texts] = [known[3].get(id), known[4].get(id), known[5].get(id)];
  return [
    ...(renamed ? [`was “${renamed.from}”`] : []),
    ...(renumbered ? [`was number ${renumbered.from}`] : []),
    ...(rescaled ? [`from scale ${rescaled.from} to ${rescaled.to}`] : []),
    ...(confidence
      ? [
          `from ${confidenceName(confidence.from).toLowerCase()} to ${confidenceName(confidence.to).toLowerCase()}`,
        ]
      : []),
    ...(texts ? [inWords(texts.parts)] : []),
    ...(tags
      ? [
          `tags ${[...tags.added.map((tag) => `+${tag}`), ...tags.removed.map((tag) => `−${tag}`)].join(', ')}`,
        ]
      : []),
  ].join('; ');
}

/** A list with its heading; nothing if it is empty. */
function Part<T>({
  title,
  of,
  children,
}: {
  readonly title: string;
  readonly of: readonly T[];
  readonly children: (item: T) => ReactNode;
}) {
  if (of.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {of.map((item, place) => (
          <li key={place}>{children(item)}</li>
        ))}
      </ul>
    </section>
  );
}
