import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** How Lightning CSS names a class of a module, so that the name is told apart from all other words of a file. */
export const MARKED_CLASSES = '_css_[local]_[hash]_css_';

const MARKED = /_css_[\w-]+?_css_(?![\w-])/g;

/**
 * Gives classes short names in all that is built. Pages hold hundreds of them, and sites thousands of pages. A name
 * follows from the marked name alone, so that the app and what renders pages agree.
 */
export function shortClasses(): Plugin {
  return {
    name: 'semilattice-short-classes',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const shorten = shortener();
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk') file.code = file.code.replace(MARKED, shorten);
          else if (typeof file.source === 'string') file.source = file.source.replace(MARKED, shorten);
        }
      },
    },
  };
}

/** Returns a function that shortens names. It throws an error if two names have the same short one. */
export function shortener(): (marked: string) => string {
  const taken = new Map<string, string>();
  return (marked) => {
    const short = shortOf(marked);
    const other = taken.get(short) ?? marked;
    if (other !== marked) throw new Error(`${marked} and ${other} are both ${short}: give one another name.`);
    taken.set(short, marked);
    return short;
  };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LENGTH = 4;

function shortOf(marked: string): string {
  const hash = createHash('sha256').update(marked).digest();
  return Array.from({ length: LENGTH }, (_, at) => LETTERS[hash.readUInt16BE(2 * at) % LETTERS.length]).join(
    '',
  );
}
