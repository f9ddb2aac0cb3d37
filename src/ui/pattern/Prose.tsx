import { type MouseEvent, type SyntheticEvent, useRef } from 'react';
import { lazyPart } from '../parts/lazy-part.tsx';
import styles from './Prose.module.css';
import { type PatternLinks, isPlainClick, patternAt } from '../parts/pattern-link.ts';

/** The text is read without them, so they are loaded when it is there. */
const SectionLinks = lazyPart({
  what: 'The links to sections',
  load: async () => (await import('./SectionLinks.tsx')).SectionLinks,
  look: 'line',
});

interface Props {
  /** Sanitised HTML. Links to patterns carry the pattern's id in `data-pattern`. */
  readonly html: string;
  readonly links: PatternLinks;
  readonly onPoint: (id: number | null) => void;
}

/** Shows a rendered text. Its links are HTML from the build, so clicks on them are handled here. */
export function Prose({ html, links, onPoint }: Props) {
  const text = useRef<HTMLDivElement>(null);
  const follow = (event: MouseEvent) => {
    const id = patternAt(event);
    if (id === null || !isPlainClick(event)) return;
    event.preventDefault();
    links.open(id);
  };
  const point = (event: SyntheticEvent) => onPoint(patternAt(event));
  return (
    <>
      {/* The handlers only watch for events on the links inside, which have names and can be reached by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div
        ref={text}
        className={styles['prose']}
        onClick={follow}
        onFocus={point}
        onBlur={() => onPoint(null)}
        data-text
        // oxlint-disable-next-line react/no-danger -- sanitised at build time (src/source/render/markdown.ts)
        dangerouslySetInnerHTML={{ __html: html }}
      />
      <SectionLinks text={text} html={html} />
    </>
  );
}
