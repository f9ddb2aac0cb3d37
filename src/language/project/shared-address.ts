import { leftOut } from './left-out.ts';
import type { Project } from './project.ts';
import { readLink } from './read-link.ts';
import type { Reading } from './reading.ts';
import { LONGEST_ADDRESS, writeLink } from './write-link.ts';

/**
 * What the fragment of an address with a project begins with. A project stands in the fragment, because a browser sends
 * no fragment to any server: what a team writes about its work stays between those who have the link.
 */
const BEGINNING = 'language=';

/** An address that holds a project, or the reason why there is none. */
export type SharedAddress =
  | {
      readonly kind: 'address';
      readonly address: string;
      /** What there was no room for, as parts of a sentence. */
      readonly leftOut: readonly string[];
    }
  | { readonly kind: 'too-long' };

/**
 * Writes an address that holds a project, with as much of it as an address has room for.
 *
 * @param page The address of the page that shows what was shared, without a fragment.
 */
export function shareProject(project: Project, page: string): SharedAddress {
  const beginning = `${page}#${BEGINNING}`;
  const link = writeLink(project, LONGEST_ADDRESS - beginning.length);
  if (link.kind === 'too-long') return { kind: 'too-long' };
  return { kind: 'address', address: beginning + link.value, leftOut: leftOut(project, link.detail) };
}

/** Reads the project in the fragment of an address, without its number sign; null if it holds none. */
export function readShared(fragment: string): Reading | null {
  return fragment.startsWith(BEGINNING) ? readLink(fragment.slice(BEGINNING.length)) : null;
}
