import { type CSSProperties, type ComponentProps, useEffect, useState } from 'react';
import type { FilterOption } from '../../language/filters/filters.ts';
import type { Pattern } from '../../language/pattern.ts';
import type { PatternMark } from '../../language/review/pattern-marks.ts';
import type { Scale } from '../../language/scale.ts';
import { OutlineEntry, standingIn } from './OutlineEntry.tsx';
import styles from './Outline.module.css';
import { ScaleHeading } from './ScaleHeading.tsx';

interface Props extends Pick<ComponentProps<typeof OutlineEntry>, 'mine' | 'links' | 'onPoint'> {
  readonly open: number | null;
  readonly pointed: number | null;
  readonly found: ReadonlySet<number> | null;
  readonly marks: ReadonlyMap<number, PatternMark> | undefined;
  readonly scale: Scale;
  readonly hue: number;
  readonly option: FilterOption | undefined;
  readonly isTicked: boolean;
  readonly onTick: (scale: number) => void;
  readonly isFolded: boolean;
  readonly onFold: (scale: number) => void;
  readonly patterns: readonly Pattern[];
  /** Most patterns of a section that are listed unasked. Of a large language, the reader is shown what is asked for. */
  readonly most: number;
  /** Whether the open pattern is in this section, if the section may be long. */
  readonly hasOpen: boolean;
}

/** One scale in the outline: its heading, and its patterns as far as they are listed. */
export function ScaleSection(props: Props) {
  const { scale, hue, option, isTicked, onTick, isFolded, onFold, patterns, most, hasOpen } = props;
  const { open, pointed, found, marks, mine, links, onPoint } = props;
  const [isAsked, setAsked] = useState(hasOpen);
  useEffect(() => {
    if (hasOpen) setAsked(true);
  }, [hasOpen]);
  const foundHere = found === null ? 0 : patterns.filter(({ id }) => found.has(id)).length;
  const isLong = patterns.length > most;
  const listed = useLastFilled(patterns);
  // A list that filters have emptied stays, and is hidden: they may bring all of it back at once. The entry of the open
  // pattern begins anew, because it comes into sight whenever it is listed.
  const isEmptied = patterns.length === 0;
  const [hasBeenEmptied, setBeenEmptied] = useState(false);
  if (isEmptied && !hasBeenEmptied) setBeenEmptied(true);
  const isKept = !isEmptied || (listed.length > 0 && !listed.some(({ id }) => id === open));
  const isListed = !isFolded && isKept && (listed.length <= most || isAsked);
  const properties = {
    '--line': `var(--scale-${hue})`,
    ...room(isListed ? patterns.length : Number(isLong && !isFolded)),
  } as CSSProperties;
  return (
    <section className={styles['section']} style={properties}>
      {option && (
        <ScaleHeading
          scale={scale}
          option={option}
          isTicked={isTicked}
          onTick={onTick}
          isFolded={isFolded}
          onFold={onFold}
          found={foundHere}
        />
      )}
      {isLong && !isFolded && (
        <button
          type="button"
          className={styles['all']}
          aria-expanded={isAsked}
          onClick={() => setAsked(!isAsked)}
        >
          {isAsked ? 'Close the list' : `List ${patterns.length} patterns`}
        </button>
      )}
      {isListed && (
        <ul
          className={styles['list']}
          hidden={isEmptied}
          {...(hasBeenEmptied ? { 'data-back': true, style: room(patterns.length) } : {})}
        >
          {listed.map((pattern) => (
            <OutlineEntry
              key={pattern.id}
              pattern={pattern}
              isOpen={pattern.id === open}
              isPointed={pattern.id === pointed}
              isFound={found?.has(pattern.id) ?? false}
              mark={marks?.get(pattern.id)}
              standing={mine && standingIn(mine, pattern.id)}
              mine={mine}
              links={links}
              onPoint={onPoint}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/** The styles that keep a place for as many entries before they are laid out. */
function room(rows: number): CSSProperties {
  return { '--rows': rows } as CSSProperties;
}

/** Returns a list or, while it is empty, what it was last. */
function useLastFilled<T>(list: readonly T[]): readonly T[] {
  const [last, setLast] = useState(list);
  if (list.length === 0 || list === last) return last;
  setLast(list);
  return list;
}
