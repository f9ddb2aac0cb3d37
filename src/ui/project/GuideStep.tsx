import type { PatternBody } from '../../language/body.ts';
import type { Loadable } from '../../language/loadable.ts';
import { type Pattern, numberOf } from '../../language/pattern.ts';
import type { EntryKey } from '../../language/project/project.ts';
import { Asterisks } from '../parts/Asterisks.tsx';
import type { PatternLinks } from '../parts/pattern-link.ts';
import { PatternLink } from '../parts/PatternLink.tsx';
import { Gist } from '../pattern/Gist.tsx';
import controls from './controls.module.css';
import styles from './Guide.module.css';
import { GuideProgress } from './GuideProgress.tsx';
import { OfferList, type ShownOffer } from './OfferList.tsx';
import { Section } from './Section.tsx';

interface Props {
  readonly name: string;
  /** The pattern of the language; null for one of the reader's own. */
  readonly pattern: Pattern | null;
  readonly scale: string;
  readonly body: Loadable<PatternBody>;
  readonly smaller: readonly ShownOffer[];
  readonly larger: readonly ShownOffer[];
  readonly progress: { readonly looked: number; readonly all: number };
  readonly links: PatternLinks;
  readonly onPoint: (id: number | null) => void;
  readonly onTick: (key: EntryKey, isOn: boolean) => void;
  readonly onTickAll: (keys: readonly EntryKey[]) => void;
  readonly onAside: (key: EntryKey, why: string) => void;
  readonly onConsider: (key: EntryKey) => void;
  /** The name of the pattern that comes next; null at the end. */
  readonly next: string | null;
  readonly onNext: () => void;
  readonly onSkip: () => void;
}

/** One step of the guided way: a pattern, the smaller ones that complete it, and the larger ones that it helps. */
export function GuideStep(props: Props) {
  const { name, pattern, scale, body, smaller, larger, progress, links, onPoint, next } = props;
  const open = smaller.filter(({ standing, pattern: known }) => standing === 'open' && known);
  const lists = {
    links,
    onPoint,
    onTick: props.onTick,
    onAside: props.onAside,
    onConsider: props.onConsider,
  };
  return (
    <>
      <GuideProgress {...progress} />
      <h2 id="guide-step" tabIndex={-1} className={styles['heading']} dir="auto">
        {pattern && (
          <>
            <span className={styles['id']} translate="no">
              {numberOf(pattern)}
            </span>{' '}
          </>
        )}
        <span>{name}</span>
        {pattern && <Asterisks pattern={pattern} className={styles['stars']} />}
      </h2>
      {scale && <p className={styles['scale']}>{scale}</p>}
      <div className={styles['gist']}>
        {(!pattern || pattern.status === 'written') && <Gist body={body} />}
      </div>
      {pattern && (
        <p className={styles['whole']}>
          <PatternLink to={pattern.id} links={links} className={controls['link']}>
            Read it whole
          </PatternLink>
        </p>
      )}
      <Section
        title="Smaller patterns that complete it"
        aside={
          open.length > 1 && (
            <button
              type="button"
              className={controls['link']}
              onClick={() => props.onTickAll(open.map(({ key }) => key))}
            >
              Choose all
            </button>
          )
        }
      >
        {smaller.length === 0 ? (
          <p className={controls['words']}>None: this pattern is at the end.</p>
        ) : (
          <>
            <p className={controls['words']}>
              Choose each of them, unless there is a reason not to. When in doubt, leave it out.
            </p>
            <OfferList label="Smaller patterns to choose" offers={smaller} {...lists} />
          </>
        )}
      </Section>
      {larger.length > 0 && (
        <Section title="Larger patterns that it helps">
          <p className={controls['words']}>
            Leave them, unless you can help to create them. Each says what it would give.
          </p>
          <OfferList label="Larger patterns to choose" offers={larger} {...lists} />
        </Section>
      )}
      <div className={styles['foot']}>
        <button type="button" className={controls['main']} onClick={props.onNext}>
          {next === null ? 'Done' : `Done. Next: ${next}`}
        </button>
        <button type="button" className={controls['button']} onClick={props.onSkip}>
          Later
        </button>
      </div>
    </>
  );
}
