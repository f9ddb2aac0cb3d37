import { leftOut } from './left-out.ts';
import type { Project } from './project.ts';
import { readLink } from './read-link.ts';
import { type Reading, refused } from './reading.ts';
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
 * @param longest Longest address, in characters. A link within a site may be longer than one that is sent by mail.
 */
export function shareProject(project: Project, page: string, longest = LONGEST_ADDRESS): SharedAddress {
  const beginning = `${page}#${BEGINNING}`;
  const link = writeLink(project, longest - beginning.length);
  if (link.kind === 'too-long') return { kind: 'too-long' };
  return { kind: 'address', address: beginning + link.value, leftOut: leftOut(project, link.detail) };
}

/** Whether the fragment of an address, without its number sign, is meant to hold a project. */
export function isShared(fragment: string): boolean {
  return fragment.startsWith(BEGINNING);
}

/** Reads the project in the fragment of an address, without its number sign. */
export function readShared(fragment: string): Reading {
  return isShared(fragment)
    ? readLink(fragment.slice(BEGINNING.length))
    : refused('the link', 'The part that holds the language is missing.');
}
