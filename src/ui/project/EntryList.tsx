import { type ComponentType, useRef } from 'react';
import type { Remark } from '../../language/project/changes.ts';
import type { EntryKey } from '../../language/project/project.ts';
import type { PatternLinks } from '../parts/pattern-link.ts';
import { EntryItem } from './EntryItem.tsx';
import styles from './EntryList.module.css';
import type { ShownEntry } from './shown-entry.ts';
import { useReorder } from './use-reorder.ts';

interface Props {
  readonly entries: readonly ShownEntry[];
  readonly links: PatternLinks;
  /** Moves an entry before another one, or to the end. */
  readonly onMove: (key: EntryKey, before: EntryKey | null) => void;
  readonly onRemark: (key: EntryKey, remark: Remark) => void;
  readonly onRemove: (key: EntryKey) => void;
  /** The form for a pattern of one's own. */
  readonly OwnForm: ComponentType<{ readonly entry: ShownEntry }>;
  readonly onPoint: (id: number | null) => void;
}

/** The patterns of the reader's own language, in its order, each with what is said of it. */
export function EntryList(props: Props) {
  const { entries, links, onMove, onRemark, onRemove, OwnForm, onPoint } = props;
  const list = useRef<HTMLOListElement>(null);
  const { dragged, target, gripOf } = useReorder(
    list,
    entries.map(({ key }) => key),
    onMove,
  );
  return (
    <ol ref={list} className={styles['list']} aria-label="Patterns of my language">
      {entries.map((entry, at) => (
        <EntryItem
          key={entry.key}
          entry={entry}
          links={links}
          grip={gripOf(entry.key)}
          isDragged={dragged === entry.key}
          mark={target === at ? 'before' : target === entries.length && at === target - 1 ? 'after' : null}
          onRemark={(remark) => onRemark(entry.key, remark)}
          onRemove={() => {
            focusBeside(list.current, at);
            onRemove(entry.key);
          }}
          OwnForm={OwnForm}
          onPoint={onPoint}
        />
      ))}
    </ol>
  );
}

/** Moves the focus to the entry after the one that goes, or to the one before it, or to the heading. */
function focusBeside(list: HTMLElement | null, at: number): void {
  const items = list?.children;
  const other = items?.[at + 1] ?? items?.[at - 1];
  (other?.querySelector<HTMLElement>('[data-remove]') ?? document.getElementById('pattern-heading'))?.focus({
    preventScroll: true,
  });
}
