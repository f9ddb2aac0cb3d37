import { type LinkDetail, linkParts } from './link-parts.ts';
import type { Project } from './project.ts';

/**
 * Longest address that is given away, in characters. Browsers and servers take 8,000 and more, but some office and mail
 * programs cut an address that is longer than 2,000 to 2,083.
 */
export const LONGEST_ADDRESS = 2000;

/** A link to a project, or the reason why there is none. */
export type ProjectLink =
  | {
      readonly kind: 'link';
      /** The value of the key of the query, with its escapes. */
      readonly value: string;
      /** How much it holds: without texts it keeps title, order, states and names; with numbers, no names either. */
      readonly detail: LinkDetail;
    }
  | {
      /** The project needs a file. */
      readonly kind: 'too-long';
      /** The length of the shortest value that would hold it. */
      readonly length: number;
    };

const DETAILS: readonly LinkDetail[] = ['all', 'without-texts', 'numbers'];

/**
 * Writes a project as a value for the query of an address, with as much as the address has room for. `readLink` reads it.
 *
 * @param room How many characters the value may have: what `LONGEST_ADDRESS` leaves beside the rest of the address.
 */
export function writeLink(project: Project, room: number): ProjectLink {
  const links = DETAILS.map((detail) => ({
    kind: 'link' as const,
    value: linkParts(project, detail).map(escaped).join(',').replace(/\.$/, '%2E'),
    detail,
  }));
  return (
    links.find(({ value }) => value.length <= room) ?? {
      kind: 'too-long',
      length: Math.min(...links.map(({ value }) => value.length)),
    }
  );
}

/**
 * Escapes a part of a link, and with it what programs that look for addresses in a message take for marks of their own.
 * (They also take a full stop at the very end of an address for the end of a sentence.)
 */
function escaped(part: string): string {
  return encodeURIComponent(part).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
