import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';

/** How Lightning CSS names a class of a module, so that the name is told apart from all other words of a file. */
export const MARKED_CLASSES = '_css_[name]_[local]_css_';

const MARKED = /_css_[\w-]+?_css_(?![\w-])/g;

const MODULE = /\.module\.css$/;

/**
 * Gives classes short names in all that is built. Pages hold hundreds of them, and sites thousands of pages. A name
 * follows from the sources alone, so that the app and what renders pages agree.
 *
 * @param folder The folder of the sources.
 */
export function shortClasses(folder: string): Plugin {
  const shorten = shortener(markedClasses(folder));
  const shortened = (code: string) => ({ code: code.replace(MARKED, shorten), map: null });
  // Styles and scripts are changed before the names of their files are made of their content.
  return {
    name: 'semilattice-short-classes',
    transform: { filter: { id: MODULE }, handler: shortened },
    renderChunk: shortened,
  };
}

/**
 * Returns all that the modules of a folder name, as Lightning CSS marks it.
 *
 * @throws Error if two modules in it have one name: their classes would, too.
 */
export function markedClasses(folder: string): readonly string[] {
  const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    MODULE.test(path),
  );
  const pathOf = new Map<string, string>();
  return modules.flatMap((path) => {
    const other = pathOf.get(basename(path));
    if (other !== undefined) throw new Error(`${other} and ${path} have one name: rename one of them.`);
    pathOf.set(basename(path), path);
    const css = readFileSync(join(folder, path), 'utf8');
    const name = basename(path, '.css').replace('.', '-');
    return Array.from(css.matchAll(NAMED), ([, local = '']) =>
      MARKED_CLASSES.replace('[name]', name).replace('[local]', local),
    );
  });
}

/** A class, a container, or a movement. */
const NAMED = /(?:\.|container(?:-name)?:\s*|@keyframes\s+)([a-z_][\w-]*)/gi;

/**
 * Returns a function that shortens the given names. No other word of a page begins as a short name does, with a low line
 * and a letter.
 */
export function shortener(names: readonly string[]): (marked: string) => string {
  const short = new Map([...new Set(names)].toSorted().map((name, at) => [name, `_${letters(at)}`]));
  return (marked) => {
    const name = short.get(marked);
    if (name === undefined) throw new Error(`${marked} is not found in any module of styles.`);
    return name;
  };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Enough for 676 names. More of them get a third letter. */
const LEAST = 2;

function letters(at: number, least = LEAST): string {
  const rest = Math.floor(at / LETTERS.length);
  const before = rest > 0 || least > 1 ? letters(rest, least - 1) : '';
  return `${before}${LETTERS[at % LETTERS.length]}`;
}
