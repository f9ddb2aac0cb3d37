import { type MouseEvent, useEffect, useRef } from 'react';
import { isPlainClick, patternAt } from '../parts/pattern-link.ts';
import prose from './Prose.module.css';

interface Props {
  /** Sanitised HTML. Links to patterns carry the pattern's id in `data-pattern`. */
  readonly html: string;
  /** The rank of the heading above the text. */
  readonly below: 2 | 3;
  /** Follows a link to a pattern. */
  readonly onFollow: (id: number) => void;
}

/** Shows a rendered text among others on one page: its headings rank below the name of its pattern. */
export function RenderedText({ html, below, onFollow }: Props) {
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    for (const heading of text.current?.querySelectorAll('h1, h2, h3, h4, h5, h6') ?? [])
      heading.setAttribute('aria-level', String(Math.max(Number(heading.tagName.slice(1)), 2) + below - 1));
  }, [html, below]);
  const follow = (event: MouseEvent) => {
    const target = patternAt(event);
    if (target === null || !isPlainClick(event)) return;
    event.preventDefault();
    onFollow(target);
  };
  return (
    // The handler only watches for clicks on the links inside, which have names and can be reached by keyboard.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      ref={text}
      className={prose['prose']}
      onClick={follow}
      // oxlint-disable-next-line react/no-danger -- sanitised at build time (src/source/render/markdown.ts)
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
