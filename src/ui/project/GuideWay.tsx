import type { EntryKey } from '../../language/project/project.ts';
import { Check } from '../parts/later-icon-shapes.ts';
import { Icon } from '../parts/Icon.tsx';
import styles from './Guide.module.css';
import { Section } from './Section.tsx';

/** A chosen pattern on the guided way. */
interface Stop {
  readonly key: EntryKey;
  readonly name: string;
  readonly standing: 'here' | 'looked' | 'later' | 'open';
}

const WORDS: Readonly<Record<Stop['standing'], string>> = {
  here: 'here',
  looked: 'looked at',
  later: 'for later',
  open: 'to come',
};

interface Props {
  readonly stops: readonly Stop[];
  readonly onGo: (key: EntryKey) => void;
}

/** All chosen patterns, from large to small, with what was looked at. Each can be gone to, or come back to. */
export function GuideWay({ stops, onGo }: Props) {
  return (
    <div className={styles['way']}>
      <Section title="The way">
        <ol className={styles['stops']}>
          {stops.map(({ key, name, standing }) => (
            <li key={key} data-standing={standing}>
              <button
                type="button"
                aria-current={standing === 'here' ? 'step' : undefined}
                onClick={() => onGo(key)}
              >
                <span className={styles['sign']} aria-hidden>
                  {standing === 'looked' ? <Icon of={Check} size={13} /> : null}
                </span>
                <span dir="auto">{name}</span> <span className={styles['standing']}>{WORDS[standing]}</span>
              </button>
            </li>
          ))}
        </ol>
      </Section>
    </div>
  );
}
