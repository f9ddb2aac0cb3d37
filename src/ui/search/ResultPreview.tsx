import type { CSSProperties } from 'react';
import type { PatternBody } from '../../language/body.ts';
import type { Loadable } from '../../language/loadable.ts';
import type { Pattern } from '../../language/pattern.ts';
import { type Scale, scaleTitle } from '../../language/scale.ts';
import { Caption } from '../pattern/Caption.tsx';
import { Gist, Quiet } from '../pattern/Gist.tsx';
import styles from './ResultPreview.module.css';

interface Props {
  readonly pattern: Pattern;
  readonly scale: Scale | null;
  readonly hue: number;
  readonly body: Loadable<PatternBody>;
}

/** What the active result is about, beside the list. A screen reader reads the list alone. */
export function ResultPreview({ pattern, scale, hue, body }: Props) {
  const hues = { '--line': `var(--scale-${hue})` } as CSSProperties;
  return (
    <div className={styles['preview']} style={hues} aria-hidden>
      <Caption pattern={pattern} />
      {scale && <p className={styles['scale']}>{scaleTitle(scale)}</p>}
      {pattern.status === 'written' ? (
        <Gist body={body} />
      ) : (
        <Quiet>Nobody has written this pattern yet.</Quiet>
      )}
    </div>
  );
}
