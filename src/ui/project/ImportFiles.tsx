import { type DragEvent, useId, useRef, useState } from 'react';
import { counted } from '../../language/counted.ts';
import type { TakenIn } from '../../language/project/take-in.ts';
import { Report } from './Report.tsx';
import styles from './Share.module.css';
import controls from './controls.module.css';

/** A file that was opened, and what it holds. */
export interface OpenedFile {
  readonly name: string;
  readonly taken: TakenIn;
  /** The id of the language that was added; null if none was. */
  readonly added: string | null;
}

interface Props {
  readonly opened: readonly OpenedFile[];
  readonly onFiles: (files: readonly File[]) => void;
  /** Shows a language of the reader. */
  readonly onShow: (id: string) => void;
  /** Takes out again what a file has added. */
  readonly onTakeBack: (id: string) => void;
}

/** Opens files of languages, chosen or dropped here, and tells what became of each. */
export function ImportFiles({ opened, onFiles, onShow, onTakeBack }: Props) {
  const [isOver, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const words = useId();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <>
      {/* Files can also be chosen by the button within, with any device. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className={styles['drop']}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <button
          type="button"
          className={controls['button']}
          aria-describedby={words}
          onClick={() => chooser.current?.click()}
        >
          Open a file…
        </button>
        <p id={words} className={`${controls['words']} ${styles['after']}`}>
          Markdown or JSON; or drop it here. It is added beside what you have, and replaces nothing.
        </p>
        <input
          ref={chooser}
          type="file"
          hidden
          multiple
          aria-label="File of a language"
          accept=".md,.markdown,.json,text/markdown,application/json"
          onChange={({ currentTarget }) => {
            onFiles([...(currentTarget.files ?? [])]);
            // The same file can be chosen again.
            currentTarget.value = '';
          }}
        />
      </div>
      <div role="status">
        {opened.map((file, index) => (
          // Files are only ever added at the end.
          // oxlint-disable-next-line react/no-array-index-key
          <Opened key={index} file={file} onShow={onShow} onTakeBack={onTakeBack} />
        ))}
      </div>
    </>
  );
}

interface OpenedProps extends Pick<Props, 'onShow' | 'onTakeBack'> {
  readonly file: OpenedFile;
}

function Opened({ file: { name, taken, added }, onShow, onTakeBack }: OpenedProps) {
  const shown = taken.kind === 'read' ? (added ?? taken.known) : null;
  return (
    <section className={styles['opened']} data-refused={taken.kind === 'refused' || undefined}>
      <p>{wordsFor(name, taken, added)}</p>
      {shown !== null && (
        <p className={controls['row']}>
          <button type="button" className={controls['button']} onClick={() => onShow(shown)}>
            Read it
          </button>
          {added !== null && (
            <button type="button" className={controls['button']} onClick={() => onTakeBack(added)}>
              Undo
            </button>
          )}
        </p>
      )}
      <Report faults={taken.faults} changes={taken.kind === 'read' ? taken.changes : []} />
    </section>
  );
}

function wordsFor(name: string, taken: TakenIn, added: string | null): string {
  if (taken.kind === 'refused') return `“${name}” could not be opened. Nothing of yours has changed.`;
  const { project, known, faults } = taken;
  const title = `“${project.title || 'Untitled'}”`;
  if (added === null)
    return known === null
      ? `${title} was taken out again.`
      : `You have ${title} already, just as it is in “${name}”.`;
  const rest =
    faults.length === 0
      ? 'All of it was placed.'
      : `${counted(faults.length, 'thing')} could not be placed as ${faults.length === 1 ? 'it stands' : 'they stand'}:`;
  return `${title} was added, with ${counted(project.entries.length, 'pattern')}. ${rest}`;
}
