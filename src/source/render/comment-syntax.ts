import type { Processor } from 'unified';
import { type Pair, blockPair, inlinePair } from './paired-marks.ts';

const PERCENT = 37;
const COMMENT: Pair = { token: 'comment', marker: PERCENT };

/** A plugin for remark-parse that leaves out what stands between double percent signs, as Obsidian does. */
export function commentSyntax(this: Processor): void {
  (this.data().micromarkExtensions ??= []).push({
    text: { [PERCENT]: inlinePair(COMMENT, 2) },
    flow: { [PERCENT]: blockPair(COMMENT) },
  });
}
