/** The pattern whose file should be started. */
export interface WantedPattern {
  readonly name: string;
  readonly scale: number;
  /** The number that others already link to; null for the next free one. */
  readonly id: number | null;
  /** The folder as its author would type it. */
  readonly folder: string;
}

/**
 * Returns the command that starts the file of a pattern, for an author to copy into a shell: `semilattice new "Name"
 * --scale 3 --id 27 patterns`. Names may come from strangers' files, so nothing in them may have a meaning to a shell.
 */
export function newCommand({ name, scale, id, folder }: WantedPattern): string {
  return [
    'semilattice new',
    quotedForShell(name),
    `--scale ${scale}`,
    ...(id === null ? [] : [`--id ${id}`]),
    /^[\w./][\w./-]*$/.test(folder) ? folder : quotedForShell(folder),
  ].join(' ');
}

/**
 * Uses double quotes, which every shell knows, if nothing inside could have a meaning; otherwise the quotes of POSIX
 * shells.
 */
export function quotedForShell(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return /^[\p{L}\p{M}\p{N} ,.:;&'()/+?–—’-]*$/u.test(line)
    ? `"${line}"`
    : `'${line.replaceAll("'", "'\\''")}'`;
}
