import { useState } from 'react';
import { type Pattern, numberOf } from '../../language/pattern.ts';
import type { Offer } from '../../language/project/method.ts';
import type { EntryKey } from '../../language/project/project.ts';
import { Asterisks } from '../parts/Asterisks.tsx';
import type { PatternLinks } from '../parts/pattern-link.ts';
import { PatternLink } from '../parts/PatternLink.tsx';
import controls from './controls.module.css';
import { Field } from './Field.tsx';
import styles from './Guide.module.css';

/** A pattern that is offered, with what the reader said of it. */
export interface ShownOffer extends Offer {
  readonly pattern: Pattern | null;
  /** Why it was set aside. */
  readonly why: string;
}

interface ListProps {
  readonly label: string;
  readonly offers: readonly ShownOffer[];
  readonly links: PatternLinks;
  readonly onPoint: (id: number | null) => void;
  readonly onTick: (key: EntryKey, isOn: boolean) => void;
  readonly onAside: (key: EntryKey, why: string) => void;
  readonly onConsider: (key: EntryKey) => void;
}

/** Patterns to choose, each with the sentence that says what it adds, and a way to leave it out with a reason. */
export function OfferList({ label, offers, ...rest }: ListProps) {
  return (
    <ul className={styles['offers']} aria-label={label}>
      {offers.map((offer) => (
        <OfferItem key={offer.key} offer={offer} {...rest} />
      ))}
    </ul>
  );
}

interface ItemProps extends Omit<ListProps, 'label' | 'offers'> {
  readonly offer: ShownOffer;
}

function OfferItem({ offer, links, onPoint, onTick, onAside, onConsider }: ItemProps) {
  const { key, name, pattern, standing, sentence, why } = offer;
  const [isAsked, setAsked] = useState(false);
  const isAside = standing === 'set aside';
  return (
    <li data-standing={standing}>
      <div className={styles['offer']}>
        <label>
          <input
            type="checkbox"
            checked={standing === 'chosen'}
            onChange={({ currentTarget }) => onTick(key, currentTarget.checked)}
          />
          <span className={styles['name']}>
            {pattern && (
              <>
                <span className={styles['number']} translate="no">
                  {numberOf(pattern)}
                </span>{' '}
              </>
            )}
            <span dir="auto">{name}</span>
            {pattern && <Asterisks pattern={pattern} className={styles['stars']} />}
          </span>
        </label>
        {pattern && (
          <PatternLink
            to={pattern.id}
            links={links}
            className={controls['link']}
            aria-label={`Read ${name}`}
            onFocus={() => onPoint(pattern.id)}
            onBlur={() => onPoint(null)}
          >
            Read
          </PatternLink>
        )}
        {pattern &&
          standing !== 'chosen' &&
          (isAside ? (
            <button
              type="button"
              className={controls['link']}
              aria-label={`Consider ${name} again`}
              onClick={() => onConsider(key)}
            >
              Consider again
            </button>
          ) : (
            <button
              type="button"
              className={controls['link']}
              aria-label={`Set ${name} aside`}
              onClick={() => {
                setAsked(true);
                onAside(key, '');
              }}
            >
              Set aside
            </button>
          ))}
      </div>
      {sentence && (
        <p className={styles['sentence']} dir="auto">
          {sentence}
        </p>
      )}
      {isAside &&
        (isAsked || why !== '' ? (
          <div className={styles['why']}>
            <Field label={`Why not ${name}`} value={why} onKeep={(text) => onAside(key, text)} />
          </div>
        ) : (
          <p className={styles['why']}>
            <button type="button" className={controls['link']} onClick={() => setAsked(true)}>
              Say why not
            </button>
          </p>
        ))}
    </li>
  );
}
