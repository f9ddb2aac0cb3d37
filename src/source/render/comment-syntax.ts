import type { Data } from 'unified';
import { type Pair, blockPair, inlinePair } from './paired-marks.ts';

const PERCENT = 37;
const COMMENT: Pair = { token: 'comment', marker: PERCENT };

/** Lets a parser leave out what stands between double percent signs, as Obsidian does. */
export function addCommentSyntax(data: Data): void {
  (data.micromarkExtensions ??= []).push({
    text: { [PERCENT]: inlinePair(COMMENT, 2) },
    flow: { [PERCENT]: blockPair(COMMENT) },
  });
}
