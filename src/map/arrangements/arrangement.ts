import type { Language } from '../../language/language.ts';
import type { Depth } from '../../language/neighbourhood.ts';
import type { MapLayout } from '../layout.ts';

/** What a layout is made of. */
export interface ArrangementGround {
  readonly language: Language;
  /** The layout by scale, with the reader's bands folded. */
  readonly byScale: MapLayout;
  /** The layout that was made at build time for an arrangement with `isLoaded`; null while it is not there. */
  readonly loaded: MapLayout | null;
  readonly open: number | null;
  readonly depth: 0 | Depth;
}

/** One way in which the cards can stand. */
export interface Arrangement {
  /** The name in the address. */
  readonly id: string;
  /** What the choice is called where there is room for two words. */
  readonly text: string;
  /** What the choice is called in full, with the name of the open pattern where there is one. */
  label(open: string | null): string;
  /** What the command of the search box is called. */
  command(open: string): string;
  /** Whether it can be chosen only while a pattern is open. */
  readonly needsOpen: boolean;
  /** Whether its layout is made at build time and loaded when it is first asked for (`source`, `arrangements.json`). */
  readonly isLoaded: boolean;
  /** Null where there is nothing to lay out yet: the layout by scale then stays. */
  layOut(ground: ArrangementGround): MapLayout | null;
}
