import { type RefObject, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Check, Link2 } from '../parts/later-icon-shapes.ts';
import { Icon } from '../parts/Icon.tsx';
import { afterPaint } from '../parts/after-paint.ts';
import { Announcer } from '../parts/Announcer.tsx';
import { copyText, copyWords } from '../parts/copy-text.ts';
import styles from './SectionLinks.module.css';

interface Props {
  /** The rendered text, whose sections have ids. */
  readonly text: RefObject<HTMLElement | null>;
  /** The HTML of the text. When it changes, so do its sections. */
  readonly html: string;
}

interface Section {
  readonly id: string;
  /** What the section is called: “the problem”, “References”. */
  readonly name: string;
  readonly host: HTMLElement;
}

/** Adds a button to each section of a text (headings, the problem, the solution) that copies a link to it. */
export function SectionLinks({ text, html }: Props) {
  const [sections, setSections] = useState<readonly Section[]>([]);
  const [copied, setCopied] = useState<{ readonly id: string; readonly worked: boolean } | null>(null);
  useEffect(() => {
    let found: readonly ReturnType<typeof wrap>[] = [];
    const callOff = afterPaint(() => {
      found = [...(text.current?.querySelectorAll<HTMLElement>(SECTIONS) ?? [])].map(wrap);
      setSections(toldApart(found.map(({ section }) => section)));
    });
    return () => {
      callOff();
      for (const { undo } of found) undo();
    };
  }, [text, html]);
  const copy = async (id: string) => {
    // The link leads to the section alone and leaves out the reader's filters.
    const address = new URL(window.location.pathname, window.location.href);
    address.hash = id;
    const worked = await copyText(address.href);
    setCopied({ id, worked });
  };
  return (
    <>
      {sections.map(({ id, name, host }) =>
        createPortal(
          <button
            type="button"
            className={styles['copy']}
            title={`Copy link to ${name}`}
            data-copied={(copied?.id === id && copied.worked) || undefined}
            onClick={() => void copy(id)}
            onBlur={() => setCopied(null)}
          >
            {copied?.id === id && copied.worked ? (
              <Icon of={Check} size={14} />
            ) : (
              <Icon of={Link2} size={14} />
            )}
          </button>,
          host,
          id,
        ),
      )}
      <Announcer message={copied ? copyWords(copied.worked) : ''} />
    </>
  );
}

const SECTIONS = ':is(h1, h2, h3, h4, h5, h6, .problem, .solution)[id]';

/**
 * Wraps a section in an element with a place for its button beside it. Within the heading, screen readers would read
 * the button as part of the heading.
 */
function wrap(section: HTMLElement): { readonly section: Section; readonly undo: () => void } {
  const around = document.createElement('div');
  const host = document.createElement('span');
  around.className = styles['section'] ?? '';
  section.replaceWith(around);
  around.append(host, section);
  return {
    section: { id: section.id, name: nameOf(section), host },
    undo: () => around.replaceWith(section),
  };
}

/** Numbers the sections that share a name, such as the paragraphs of a long solution. */
function toldApart(sections: readonly Section[]): readonly Section[] {
  const times = new Map<string, number>();
  return sections.map((section) => {
    const time = (times.get(section.name) ?? 0) + 1;
    times.set(section.name, time);
    return time === 1 ? section : { ...section, name: `${section.name}, part ${time}` };
  });
}

function nameOf(section: HTMLElement): string {
  const part = (['problem', 'solution'] as const).find((name) => section.classList.contains(name));
  return part ? `the ${part}` : `“${section.textContent}”`;
}
