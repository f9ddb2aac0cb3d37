import type { Lack, Language } from '../../language/language.ts';
import type { Depth } from '../../language/neighbourhood.ts';
import type { aroundInWindow } from '../around/around-in-window.ts';
import type { Size } from '../drawing/framing.ts';
import type { MapLayout } from '../layout.ts';

/** What a layout is made from. */
export interface ArrangementGround {
  readonly language: Language;
  /** The layout by scale, with the reader's bands folded. */
  readonly byScale: MapLayout;
  /** The layout that was made at build time, for an arrangement with `isLoaded`; null until it is loaded. */
  readonly loaded: MapLayout | null;
  /** Lays out what is around a pattern; null until its code is there. */
  readonly around: typeof aroundInWindow | null;
  readonly open: number | null;
  readonly depth: 0 | Depth;
  /** The size of the map's region, in CSS pixels; null if it is not known. */
  readonly window: Size | null;
}

/** One way to arrange the cards. */
export interface Arrangement {
  /** The id, as the address contains it. */
  readonly id: string;
  /** The name, of at most two words. */
  readonly text: string;
  /** The name of the search box's command. `open` is the name of the open pattern. */
  command(open: string): string;
  /** What the patterns of a language must have for the arrangement to be offered. */
  readonly needs?: Lack;
  /** Whether the arrangement can be chosen only while a pattern is open. */
  readonly needsOpen: boolean;
  /** Whether the layout is made at build time and loaded when it is first needed (`arrangements.json`). */
  readonly isLoaded: boolean;
  /** Returns null if there is nothing to lay out yet. The layout by scale then stays. */
  layOut(ground: ArrangementGround): MapLayout | null;
}
