import type { MarkedText } from '../language/marked-text.ts';
import styles from './Marked.module.css';

/** A text with its marked parts in `<mark>`. */
export function Marked({ marked: { text, marks } }: { readonly marked: MarkedText }) {
  return (
    <>
      {marks.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(marks[index - 1]?.end ?? 0, start)}
          <mark className={styles['mark']}>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  );
}
