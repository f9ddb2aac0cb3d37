import { posix } from 'node:path';
import { slugOf } from '../../../language/pattern.ts';
import type { Fixer } from '../fixer.ts';
import { mentionEdits } from '../mention-edits.ts';

/** Names a file after its pattern, and mends all links to it. */
export const fixFileName: Fixer = ({ file }, mending) => {
  const pattern = mending.patternIn(file);
  // Of two files with one id, nobody can tell which has the right one.
  if (!pattern || mending.pattern(pattern.id) !== pattern) return null;
  const to = posix.join(posix.dirname(file), `${slugOf(pattern.id, pattern.name)}.md`);
  if (to === file || mending.has(to)) return null;
  const { edits } = mentionEdits(
    mending,
    new Map([[pattern.id, { id: pattern.id, name: pattern.name, file: to }]]),
  );
  return { title: `Rename the file to ${posix.basename(to)}`, edits, renames: [{ from: file, to }] };
};
