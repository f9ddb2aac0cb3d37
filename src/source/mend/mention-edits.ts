import { posix } from 'node:path';
import { isSameName } from '../../language/same-name.ts';
import type { Edit } from '../../language/review/fix.ts';
import type { Mending } from './mending.ts';
import { type MentionPlace, type MentionPart, findMentions } from '../read/mentions.ts';
import { nameInMarkdown } from '../render/name-in-markdown.ts';
import { nameFromMarkdown } from './written-name.ts';

/** What a pattern will be called. */
export interface Identity {
  readonly id: number;
  readonly name: string;
  /** The path of its file; null for a pattern that is not written. */
  readonly file: string | null;
}

/** The edits for all mentions, and the mentions that an author must look at. */
export interface MentionEdits {
  readonly edits: readonly Edit[];
  readonly unclear: readonly (MentionPlace & { readonly file: string })[];
}

/** Returns the edits that make every text mention patterns by what they will be called. */
export function mentionEdits(
  { texts, names }: Mending,
  identities: ReadonlyMap<number, Identity>,
): MentionEdits {
  const edits: Edit[] = [];
  const unclear: (MentionPlace & { file: string })[] = [];
  for (const [file, parsed] of texts) {
    for (const mention of findMentions(parsed, names)) {
      const identity = identities.get(mention.pattern.id);
      if (!identity) continue;
      if (!mention.isClear) unclear.push({ ...mention, file });
      for (const part of mention.parts) {
        const before = parsed.text.slice(part.start, part.end);
        const text = written(part, before, mention.pattern.name, identity);
        if (text !== before) edits.push({ file, start: part.start, end: part.end, text });
      }
    }
  }
  return { edits, unclear };
}

/** What a part of a mention becomes. A name that is not the pattern's stays as it is. */
function written(part: MentionPart, before: string, ownName: string, { id, name, file }: Identity): string {
  switch (part.what) {
    case 'number':
      return String(id);
    case 'file':
      return file === null ? before : posix.basename(file, '.md');
    case 'name': {
      if (name === ownName) return before;
      if (part.within === 'brackets')
        return isEqual(before, ownName) ? (/[[\]|#]/.test(name) ? String(id) : name) : before;
      const given = nameFromMarkdown(before);
      if (isEqual(given, ownName)) return nameInMarkdown(name);
      // A bold sentence may end with the name.
      const isAtEnd = before.toLowerCase().endsWith(` ${ownName.toLowerCase()}`);
      return isAtEnd ? before.slice(0, -ownName.length) + nameInMarkdown(name) : before;
    }
  }
}

function isEqual(given: string, name: string): boolean {
  return isSameName(given.toLowerCase(), name.toLowerCase());
}
