import { useState } from 'react';
import { EmbedCode } from './EmbedCode.tsx';
import styles from './PanelHead.module.css';
import type { PatternTools } from './pattern-tools.ts';
import { BriefToggle, CopyTool, PrintTool, WideTool } from './ReadingTools.tsx';

interface Props {
  readonly tools: PatternTools;
  /** The name of the open pattern. */
  readonly name: string;
  /** Closes the menu. */
  readonly onDone: () => void;
}

/** The menu of the panel's head: what is seldom needed, and what has no room in the head of a narrow panel. */
export function MoreTools({ tools, name, onDone }: Props) {
  const [isEmbedding, setEmbedding] = useState(false);
  return (
    <>
      <BriefToggle isBrief={tools.isBrief} onToggle={tools.onBrief} />
      <button
        type="button"
        className={styles['item']}
        onClick={() => {
          onDone();
          tools.onRelate();
        }}
      >
        Relate to…
      </button>
      {tools.embed !== null && (
        <button
          type="button"
          className={styles['item']}
          aria-expanded={isEmbedding}
          onClick={() => setEmbedding(!isEmbedding)}
        >
          Embed…
        </button>
      )}
      {tools.embed !== null && isEmbedding && (
        <EmbedCode address={new URL(tools.embed, window.location.href).href} name={name} />
      )}
      <div className={styles['narrow']}>
        <CopyTool isNamed />
        <PrintTool isNamed />
        <WideTool isNamed isWide={tools.isWide} onToggle={tools.onWide} />
        <div className={styles['more']}>{tools.more}</div>
      </div>
    </>
  );
}
