import styles from './ProjectNotice.module.css';

interface Props {
  /** Paragraphs. */
  readonly words: readonly string[];
  readonly actions: readonly { readonly label: string; readonly run: () => void }[];
  /** Whether a screen reader reads it at once. */
  readonly isUrgent?: boolean;
}

/** Something that the reader should know of the language that is open. */
export function ProjectNotice({ words, actions, isUrgent = false }: Props) {
  return (
    <div className={styles['notice']} role={isUrgent ? 'alert' : 'note'}>
      {words.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p className={styles['actions']}>
        {actions.map(({ label, run }) => (
          <button key={label} type="button" onClick={run}>
            {label}
          </button>
        ))}
      </p>
    </div>
  );
}
