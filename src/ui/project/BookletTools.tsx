import type { BookletForm } from './Booklet.tsx';
import styles from './BookletTools.module.css';
import controls from './controls.module.css';

interface Props {
  readonly form: BookletForm;
  readonly onForm: (form: BookletForm) => void;
  /** Whether the patterns that were set aside stand at the end; null if there are none. */
  readonly hasAside: boolean | null;
  readonly onAside: (hasAside: boolean) => void;
  /** Whether all texts are there. */
  readonly isReady: boolean;
}

const FORMS = [
  { form: 'brief', label: 'Problem and solution' },
  { form: 'whole', label: 'Whole texts' },
] as const;

/** What a booklet holds, and how it gets on paper. */
export function BookletTools({ form, onForm, hasAside, onAside, isReady }: Props) {
  return (
    <div className={styles['tools']}>
      <fieldset>
        <legend>Of each pattern</legend>
        {FORMS.map((each) => (
          <label key={each.form}>
            <input
              type="radio"
              name="booklet-form"
              checked={form === each.form}
              onChange={() => onForm(each.form)}
            />
            <span>{each.label}</span>
          </label>
        ))}
      </fieldset>
      <div>
        {hasAside !== null && (
          <label>
            <input type="checkbox" checked={hasAside} onChange={() => onAside(!hasAside)} />
            <span>With what was set aside</span>
          </label>
        )}
        <button
          type="button"
          className={controls['button']}
          aria-disabled={!isReady || undefined}
          onClick={() => isReady && window.print()}
        >
          Print
        </button>
      </div>
    </div>
  );
}
