import styles from './Share.module.css';
import controls from './controls.module.css';

/** The forms in which a project is given as a file. */
export type FileForm = 'markdown' | 'json';

interface Props {
  readonly onExport: (form: FileForm) => void;
  readonly onRead: () => void;
}

/** Gives a project as a file: for a repository, for other programs, or for paper. */
export function ExportFiles({ onExport, onRead }: Props) {
  return (
    <>
      <div className={controls['row']}>
        <button type="button" className={controls['button']} onClick={() => onExport('markdown')}>
          Download Markdown
        </button>
        <button type="button" className={controls['button']} onClick={() => onExport('json')}>
          Download JSON
        </button>
        <button type="button" className={controls['button']} onClick={onRead}>
          Read and print it
        </button>
      </div>
      <p className={`${controls['words']} ${styles['after']}`}>
        Markdown reads well in any repository; “semilattice project check” keeps watch over it there. Both
        hold everything, and can be opened here again.
      </p>
    </>
  );
}
