import { Icon } from '../parts/Icon.tsx';
import { Plus, X } from '../parts/icon-shapes.ts';
import controls from './controls.module.css';
import styles from './ProjectList.module.css';
import { Section } from './Section.tsx';

interface Props {
  readonly projects: readonly { readonly id: string; readonly title: string; readonly size: string }[];
  /** The id of the open one. */
  readonly open: string | null;
  readonly onOpen: (id: string) => void;
  readonly onNew: () => void;
  readonly onRemove: (id: string) => void;
}

/** The reader's own languages side by side: to open, to begin, to remove. */
export function ProjectList({ projects, open, onOpen, onNew, onRemove }: Props) {
  if (projects.length === 0) return null;
  return (
    <Section title="My languages">
      <ul className={styles['list']}>
        {projects.map(({ id, title, size }) => (
          <li key={id}>
            <button
              type="button"
              className={styles['open']}
              aria-current={id === open || undefined}
              onClick={() => onOpen(id)}
            >
              <span dir="auto">{title}</span> <span className={styles['size']}>{size}</span>
            </button>
            <button
              type="button"
              className={styles['remove']}
              aria-label={`Remove the language ${title}`}
              title="Remove"
              onClick={() => onRemove(id)}
            >
              <Icon of={X} size={15} />
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className={controls['button']} onClick={onNew}>
        <Icon of={Plus} size={14} />
        New language
      </button>
    </Section>
  );
}
