import { type MouseEvent, memo, useEffect, useRef } from 'react';
import { type Pattern, labelOf, numberOf } from '../../language/pattern.ts';
import { Asterisks } from '../parts/Asterisks.tsx';
import { PatternLink } from '../parts/PatternLink.tsx';
import prose from '../pattern/Prose.module.css';
import { type PatternLinks, isPlainClick, patternAt } from '../parts/pattern-link.ts';
import styles from './WholeLanguage.module.css';
import { References } from '../pattern/References.tsx';

interface Props {
  /** The id of its place in the page. */
  readonly id: string;
  readonly pattern: Pattern;
  readonly text: { readonly html: string; readonly references: readonly string[] } | null;
  /** Links to the pattern's own page. */
  readonly page: PatternLinks;
  /** Links to the places of patterns in this page. */
  readonly within: PatternLinks;
}

/** One pattern of the whole language: its name, which leads to its own page, and its text. */
export const WholePattern = memo(function WholePattern({ id, pattern, text, page, within }: Props) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The headings of a text rank below the pattern's name, which has rank 3 here.
    for (const heading of body.current?.querySelectorAll('h1, h2, h3, h4, h5, h6') ?? [])
      heading.setAttribute('aria-level', String(Math.max(Number(heading.tagName.slice(1)), 2) + 2));
  }, [text]);
  const follow = (event: MouseEvent) => {
    const target = patternAt(event);
    if (target === null || !isPlainClick(event)) return;
    event.preventDefault();
    within.open(target);
  };
  return (
    <section id={id} className={styles['pattern']} aria-label={labelOf(pattern)}>
      <h3>
        <PatternLink to={pattern.id} links={page} title="Open on the map">
          <span className={styles['number']} translate="no">
            {numberOf(pattern)}
          </span>{' '}
          <span dir="auto">{pattern.name}</span>
          <Asterisks pattern={pattern} className={styles['stars']} />
        </PatternLink>
      </h3>
      {!text && <p className={styles['waiting']}>Nobody has written this pattern yet.</p>}
      {text && (
        // The handler only watches for clicks on the links inside, which have names and can be reached by keyboard.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <div
          ref={body}
          className={prose['prose']}
          onClick={follow}
          // oxlint-disable-next-line react/no-danger -- sanitised at build time (src/source/render/markdown.ts)
          dangerouslySetInnerHTML={{ __html: text.html }}
        />
      )}
      {text && <References references={text.references} heading="h4" />}
    </section>
  );
});
