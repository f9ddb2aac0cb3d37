import { type MarkedText, piecesOf } from '../../language/prose/marked-text.ts';
import styles from './Marked.module.css';

/** Shows a text with its marked parts in `<mark>`. */
export function Marked({ marked }: { readonly marked: MarkedText }) {
  return piecesOf(marked).map(({ start, text, isMarked }) =>
    isMarked ? (
      <mark key={start} className={styles['mark']}>
        {text}
      </mark>
    ) : (
      <span key={start}>{text}</span>
    ),
  );
}
