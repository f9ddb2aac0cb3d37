import type { SourceFile } from '../source-file.ts';

/** At least this share of the files is in our own form where a folder is. */
const LEAST_SHARE = 0.2;

/** A folder with fewer texts than this is read as our own form, so that a beginner is told what it wants. */
const FEW = 3;

/**
 * Whether a folder is in our own form: files whose front matter has whole numbers for `id` and `scale`. It is decided
 * from the beginnings of the texts, because every folder pays for it.
 *
 * @param others How many further texts other forms might use, such as `README.md` in folders; asked for only if the
 *   files themselves are too few to tell.
 */
export async function isOwnForm(
  files: readonly SourceFile[],
  others: () => Promise<number>,
): Promise<boolean> {
  const own = files.filter(({ text }) => isOwnFile(text)).length;
  if (own > 0) return own >= files.length * LEAST_SHARE;
  return files.length < FEW && files.length + (await others()) < FEW;
}

function isOwnFile(text: string): boolean {
  if (!text.startsWith('---\n')) return false;
  const frontMatter = text.slice(0, text.indexOf('\n---', 3));
  return (
    /^id[^\S\n]*:[^\S\n]*["']?\d+["']?[^\S\n]*(?:#.*)?$/m.test(frontMatter) &&
    /^scale[^\S\n]*:/m.test(frontMatter)
  );
}
