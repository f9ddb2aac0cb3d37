import { memo } from 'react';
import { type Pattern } from '../../language/pattern.ts';
import { labelOf } from '../../language/pattern-titles.ts';
import { PatternLink } from '../parts/PatternLink.tsx';
import type { PatternLinks } from '../parts/pattern-link.ts';
import { PatternName } from '../parts/PatternName.tsx';
import styles from './WholeLanguage.module.css';
import { References } from '../pattern/References.tsx';
import { RenderedText } from '../pattern/RenderedText.tsx';

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
  return (
    <section id={id} className={styles['pattern']} aria-label={labelOf(pattern)}>
      <h3>
        <PatternLink to={pattern.id} links={page} title="Open on the map">
          <PatternName pattern={pattern} styles={styles} />
        </PatternLink>
      </h3>
      {!text && <p className={styles['waiting']}>Nobody has written this pattern yet.</p>}
      {text && <RenderedText html={text.html} below={3} onFollow={within.open} />}
      {text && <References references={text.references} heading="h4" />}
    </section>
  );
});
