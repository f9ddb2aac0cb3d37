import type { Turning } from '../../language/reading-order.ts';
import { type Pattern } from '../../language/pattern.ts';
import { nameInShort, titleOf } from '../../language/pattern-titles.ts';
import { Icon } from '../parts/Icon.tsx';
import { ArrowLeft, ChevronLeft, ChevronRight } from '../parts/later-icon-shapes.ts';
import { PatternLink } from '../parts/PatternLink.tsx';
import type { PatternLinks } from '../parts/pattern-link.ts';
import head from './PanelHead.module.css';
import { turnWords } from './turn-words.ts';
import { PatternName } from '../parts/PatternName.tsx';
import styles from './Turns.module.css';

export interface TurnsProps {
  readonly turning: Turning;
  readonly previous: Pattern | null;
  readonly next: Pattern | null;
  /** The pattern whose list is read, or from which a way leads; null if no list is read. */
  readonly of: Pattern | null;
  /** The pattern to which a way leads; null if no way is shown. */
  readonly end: Pattern | null;
  /** Links that stay in what is being read. */
  readonly links: PatternLinks;
  /** Links that leave it. */
  readonly back: PatternLinks;
}

const DIRECTIONS = ['previous', 'next'] as const;
const ICONS = { previous: ChevronLeft, next: ChevronRight } as const;
const RELATIONS = { previous: 'prev', next: 'next' } as const;

/** For the head of the panel: the patterns before and after the open one in what is being read, and the way back. */
export function HeadTurns({ turning, of, end, links, back, ...patterns }: TurnsProps) {
  return (
    <>
      {of && <Back of={of} links={back} />}
      {DIRECTIONS.map((direction) => {
        const pattern = patterns[direction];
        const icon = <Icon of={ICONS[direction]} size={18} />;
        if (!pattern)
          return (
            <span key={direction} className={head['icon']} data-off>
              {icon}
            </span>
          );
        const name = `${turnWords(direction, turning, of, end)}: ${titleOf(pattern)}`;
        return (
          <PatternLink
            key={direction}
            to={pattern.id}
            links={links}
            rel={RELATIONS[direction]}
            className={head['icon']}
            title={name}
          >
            {icon}
          </PatternLink>
        );
      })}
    </>
  );
}

function Back({ of, links }: { readonly of: Pattern; readonly links: PatternLinks }) {
  const name = `Back to ${titleOf(of)}`;
  return (
    <PatternLink to={of.id} links={links} className={head['word']} title={name}>
      <Icon of={ArrowLeft} size={14} /> <span aria-hidden="true">{nameInShort(of)}</span>
    </PatternLink>
  );
}

/** The same below the text, with names. */
export function FootTurns({ turning, of, end, links, back, ...patterns }: TurnsProps) {
  return (
    <nav className={styles['turns']} aria-label="Previous and next" data-late="self">
      {DIRECTIONS.map((direction) => {
        const pattern = patterns[direction];
        if (!pattern) return <span key={direction} />;
        return (
          <PatternLink
            key={direction}
            to={pattern.id}
            links={links}
            rel={RELATIONS[direction]}
            className={styles[direction]}
          >
            <Icon of={ICONS[direction]} size={16} />
            <span>
              <small>{turnWords(direction, turning, of, end)}</small>{' '}
              <PatternName pattern={pattern} isPlain />
            </span>
          </PatternLink>
        );
      })}
      {of && (
        <PatternLink to={of.id} links={back} className={styles['back']}>
          <small>Back to</small> <PatternName pattern={of} isPlain />
        </PatternLink>
      )}
    </nav>
  );
}
