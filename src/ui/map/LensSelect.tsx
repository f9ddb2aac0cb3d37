import { TAG_FILTER } from '../../language/filters/by-tag.ts';
import type { Language } from '../../language/language.ts';
import { TAG_PREFIX } from '../../map/lenses/by-tag.ts';
import { lensOf, lensesFor } from '../../map/lenses/lenses.ts';
import { lazyPart } from '../parts/lazy-part.tsx';
import { useDisclosure } from '../parts/use-disclosure.ts';
import styles from './MapTools.module.css';

const TagChoice = lazyPart({
  what: 'The choice of tags',
  load: async () => (await import('./TagChoice.tsx')).TagChoice,
});

interface Props {
  readonly language: Language;
  readonly lens: string;
  readonly onChange: (lens: string) => void;
}

/** The value of the option that shows the tags. No lens has it. */
const ANOTHER_TAG = TAG_PREFIX;

/** Chooses what the colour of the cards tells. Tags, of which there can be hundreds, have a picker of their own. */
export function LensSelect({ language, lens, onChange }: Props) {
  const { isShown, show, hide, part, control } = useDisclosure<HTMLSelectElement>();
  return (
    // The keys are those of the controls inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div {...part} className={styles['lens']}>
      <label>
        <span className={styles['name']}>Colour by</span>
        <select
          ref={control}
          value={lens}
          onChange={({ target: { value } }) => {
            if (value === ANOTHER_TAG) show();
            else onChange(value);
          }}
        >
          {lensesFor(language).map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
          {lens.startsWith(TAG_PREFIX) && <option value={lens}>{`Tag: ${lensOf(lens).label}`}</option>}
          {TAG_FILTER.values(language).length > 0 && (
            <option value={ANOTHER_TAG}>{lens.startsWith(TAG_PREFIX) ? 'Another tag…' : 'Tag…'}</option>
          )}
        </select>
      </label>
      {isShown && (
        <div role="group" aria-label="Colour by a tag" className={styles['picker']}>
          <TagChoice
            language={language}
            onChoose={(tag) => {
              onChange(TAG_PREFIX + tag);
              hide();
            }}
          />
        </div>
      )}
    </div>
  );
}
