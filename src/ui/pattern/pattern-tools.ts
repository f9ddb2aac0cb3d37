import type { ReactNode } from 'react';

/** What the reader can do with the open pattern. */
export interface PatternTools {
  readonly isWide: boolean;
  readonly onWide: () => void;
  /** Whether texts are shortened to the problem and the solution. */
  readonly isBrief: boolean;
  readonly onBrief: () => void;
  readonly onRelate: () => void;
  readonly onClose: () => void;
  /** The path of the page that other sites can frame; null if the pattern has none. */
  readonly embed: string | null;
  /** What authors can do besides. */
  readonly more: ReactNode;
}
