import { newCommand } from '../../language/new-command.ts';
import type { Pattern } from '../../language/pattern.ts';
import styles from '../pattern/PatternPanel.module.css';
import { CopyableCode } from '../parts/CopyableCode.tsx';

interface Props {
  readonly pattern: Pattern;
  readonly folder: string;
}

/** Explains how to start writing an unwritten pattern. */
export default function StartPattern({ pattern: { name, scale, id }, folder }: Props) {
  return (
    <section aria-label="Write this pattern">
      <p className={styles['explained']}>This command starts its file, with the links that name it:</p>
      <CopyableCode code={newCommand({ name, scale, id, folder })} />
    </section>
  );
}
