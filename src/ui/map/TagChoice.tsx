import { TAG_FILTER } from '../../language/filters/by-tag.ts';
import { NO_FILTERS, filterOptions } from '../../language/filters/filters.ts';
import type { Language } from '../../language/language.ts';
import { ValueFinder } from '../filters/ValueFinder.tsx';
import styles from './TagChoice.module.css';

interface Props {
  readonly language: Language;
  readonly onChoose: (tag: string) => void;
}

/** All tags, of which the reader chooses one. */
export function TagChoice({ language, onChoose }: Props) {
  return (
    <ValueFinder
      options={filterOptions(language, NO_FILTERS, TAG_FILTER)}
      chosen={[]}
      noun={TAG_FILTER.noun}
      nouns={TAG_FILTER.legend.toLowerCase()}
      onEnter={onChoose}
    >
      {({ value, label, count }) => (
        <button key={value} type="button" className={styles['tag']} onClick={() => onChoose(value)}>
          <span>{label}</span> <span className={styles['count']}>{count}</span>
        </button>
      )}
    </ValueFinder>
  );
}
