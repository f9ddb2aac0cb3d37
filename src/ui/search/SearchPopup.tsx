import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react';
import { numberOf } from '../../language/pattern.ts';
import { Asterisks } from '../parts/Asterisks.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Bookmark } from '../parts/icon-shapes.ts';
import unseen from '../styles/unseen.module.css';
import { WIDE } from '../styles/widths.ts';
import { Marked } from '../pattern/Marked.tsx';
import styles from './SearchPopup.module.css';
import type { PatternOption, SearchAnswer, SearchOption } from './search-option.ts';

interface Props {
  /** Begins the ids of the list and of its options. */
  readonly id: string;
  readonly answer: SearchAnswer;
  /** The index of the active option among all options; -1 for none. */
  readonly active: number;
  /** Ids of the patterns of the reader's own language; null until it is loaded. */
  readonly mine: ReadonlySet<number> | null;
  /** Puts a pattern into the reader's own language, or takes it out. */
  readonly onMine: (id: number) => void;
  /** Shows what a pattern is about. */
  readonly preview: (id: number) => ReactNode;
  readonly onAim: (option: SearchOption) => void;
  readonly onChoose: (option: SearchOption, isTouch: boolean) => void;
}

/** Shows what is found, in groups, below the search box. The box keeps the focus. */
export function SearchPopup({ id, answer, active, mine, onMine, preview, onAim, onChoose }: Props) {
  const { groups, note, progress } = answer;
  const popup = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useRoom(popup);
  useEffect(() => {
    if (active <= 0) list.current?.scrollTo?.({ top: 0 });
    else document.getElementById(`${id}-${active}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [id, active]);
  const starts = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, { options }) => sum + options.length, 0),
  );
  const [isWide] = useState(() => window.matchMedia(WIDE).matches);
  const previewed = isWide ? previewedOf(groups, active) : null;
  return (
    // A press here must not take the focus away from the box.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={popup}
      className={styles['popup']}
      data-preview-shown={previewed !== null || undefined}
      onMouseDown={(event) => event.preventDefault()}
    >
      {note !== '' && <p className={styles['note']}>{note}</p>}
      <div className={styles['middle']}>
        {groups.length > 0 && (
          <div ref={list} className={styles['list']} role="listbox" id={`${id}-list`} aria-label="Results">
            {groups.map((group, place) => (
              <div key={group.title} role="group" aria-label={group.title} className={styles['group']}>
                <div className={styles['title']} aria-hidden>
                  <span>{group.title}</span>
                  {group.of > group.options.length && (
                    <span className={styles['of']}>{`${group.options.length} of ${group.of}`}</span>
                  )}
                </div>
                {group.options.map((option, index) => {
                  const number = (starts[place] ?? 0) + index;
                  return (
                    // The box handles the keys for its options.
                    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
                    <div
                      key={option.kind === 'pattern' ? option.pattern.id : option.key}
                      id={`${id}-${number}`}
                      role="option"
                      aria-selected={number === active}
                      className={styles['option']}
                      style={option.kind === 'pattern' ? colours(option) : undefined}
                      onPointerMove={(event) => {
                        if (event.pointerType === 'mouse' && number !== active) onAim(option);
                      }}
                      onClick={({ nativeEvent }) =>
                        onChoose(option, 'pointerType' in nativeEvent && nativeEvent.pointerType === 'touch')
                      }
                    >
                      {option.kind === 'pattern' ? (
                        <PatternRow
                          option={option}
                          isMine={mine?.has(option.pattern.id) ?? false}
                          onMine={onMine}
                        />
                      ) : (
                        <span className={styles['command']}>{option.label}</span>
                      )}
                    </div>
                  );
                })}
              </div>
            ))}
          </div>
        )}
        {previewed !== null && <div className={styles['preview']}>{preview(previewed)}</div>}
      </div>
      {progress !== '' && <p className={styles['progress']}>{progress}</p>}
      <p className={styles['keys']} aria-hidden>
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> move
        </span>
        <span>
          <kbd>Enter</kbd> opens
        </span>
        <span>
          <kbd>Shift Enter</kbd> adds
        </span>
        <span>
          <kbd>Esc</kbd> closes
        </span>
        <span>
          <kbd>&gt;</kbd> commands
        </span>
      </p>
    </div>
  );
}

/** Returns the id of the active pattern, or of the first one if a command or nothing is active; null if there is none. */
function previewedOf(groups: SearchAnswer['groups'], active: number): number | null {
  const options = groups.flatMap((group) => group.options);
  const isPattern = (option: SearchOption | undefined) => option?.kind === 'pattern';
  const shown = [options[active], ...options].find(isPattern);
  return shown?.kind === 'pattern' ? shown.pattern.id : null;
}

interface RowProps extends Pick<Props, 'onMine'> {
  readonly option: PatternOption;
  readonly isMine: boolean;
}

function PatternRow({ option, isMine, onMine }: RowProps) {
  const { pattern, scale, name, tags, sentence, isOutside } = option;
  const aside = pattern.status === 'unwritten' ? 'unwritten' : isOutside ? 'left out by the filters' : '';
  return (
    <>
      <span className={styles['row']} data-aside={aside !== '' || undefined}>
        <span className={styles['number']} translate="no">
          {numberOf(pattern)}
        </span>{' '}
        <span className={styles['name']} dir="auto">
          <Marked marked={name} />
          <Asterisks pattern={pattern} className={styles['stars']} />
        </span>{' '}
        {aside !== '' && <span className={styles['aside']}>{`${aside} `}</span>}
        <span className={styles['scale']}>{scale}</span>
        {isMine && <span className={unseen['unseen']}> in my language</span>}
        {/* An option holds no button; the box has a key for the same. */}
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
        <span
          aria-hidden
          className={styles['mine']}
          data-in={isMine || undefined}
          title={isMine ? 'Take it out of my language (Shift Enter)' : 'Add it to my language (Shift Enter)'}
          onClick={(event) => {
            event.stopPropagation();
            onMine(pattern.id);
          }}
        >
          <Icon of={Bookmark} size={13} />
        </span>
      </span>
      {tags.length > 0 && (
        <span className={styles['more']}>
          {tags.map((tag) => (
            <span key={tag.text} className={styles['tag']}>
              <Marked marked={tag} />{' '}
            </span>
          ))}
        </span>
      )}
      {sentence && (
        <span className={styles['more']} data-sentence dir="auto">
          <Marked marked={sentence} />
        </span>
      )}
    </>
  );
}

function colours({ hue }: PatternOption): CSSProperties {
  return { '--line': `var(--scale-${hue})` } as CSSProperties;
}

/** Smallest space between the list and the end of the visible area, in CSS pixels. */
const MARGIN = 12;

/** Keeps the list within the visible area, which is smaller than the window while a keyboard is on the screen. */
function useRoom(popup: { readonly current: HTMLDivElement | null }): void {
  useEffect(() => {
    const seen = window.visualViewport;
    const fit = () => {
      const element = popup.current;
      if (!element || !seen) return;
      const room = seen.offsetTop + seen.height - element.getBoundingClientRect().top - MARGIN;
      element.style.setProperty('--room', `${Math.max(room, 120)}px`);
    };
    fit();
    seen?.addEventListener('resize', fit);
    seen?.addEventListener('scroll', fit);
    return () => {
      seen?.removeEventListener('resize', fit);
      seen?.removeEventListener('scroll', fit);
    };
  }, [popup]);
}
