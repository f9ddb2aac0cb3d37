import { EXPORT_FORMATS } from './export-formats.ts';
import type { OptionValues } from './options.ts';

/** An option of a command, as the help shows it. */
export interface Option {
  readonly name: keyof OptionValues;
  /** The placeholder for its value, such as `<folder>`; empty for a switch. */
  readonly value: string;
  readonly meaning: string;
}

/** A command, as the help shows it and as its arguments are checked. */
export interface Command {
  readonly name: string;
  /** The placeholders that follow the command's name, without its options. */
  readonly operands: string;
  /** One sentence. */
  readonly meaning: string;
  readonly options: readonly Option[];
  /** The values of `--format`, where the help explains each. */
  readonly formats?: readonly { readonly id: string; readonly meaning: string }[];
}

const FOLDER = '[folder]';
const BASE: Option = {
  name: 'base',
  value: '<path>',
  meaning: 'The path under which the site is served, such as /sub/path/. The default is /.',
};

const DRY_RUN: Option = {
  name: 'dry-run',
  value: '',
  meaning: 'Prints the change as a unified diff instead of making it.',
};

const CACHE: readonly Option[] = [
  {
    name: 'cache',
    value: '<folder>',
    meaning:
      'The folder that keeps what the next run can use again. The default is node_modules/.cache, if there is one.',
  },
  { name: 'no-cache', value: '', meaning: 'Makes everything anew, and keeps nothing.' },
];

/** The formats that `check` prints, by the value of `--format`. */
export const REPORT_FORMATS = ['text', 'json', 'sarif', 'github', 'gitlab', 'junit'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The formats in which `diff` tells what changed, by the value of `--format`. */
export const DIFF_FORMATS = ['text', 'json', 'markdown'] as const;

export type DiffFormat = (typeof DIFF_FORMATS)[number];

/** All commands, in the order in which the help lists them. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'explore',
    operands: FOLDER,
    meaning: 'Serves the map on this machine and follows the files as they change.',
    options: [
      {
        name: 'port',
        value: '<number>',
        meaning: 'The port. If it is taken, the next free one is used. The default is 5173.',
      },
      {
        name: 'host',
        value: '<address>',
        meaning: 'The address to listen at. 0.0.0.0 lets other machines in. The default is 127.0.0.1.',
      },
      BASE,
    ],
  },
  {
    name: 'build',
    operands: FOLDER,
    meaning: 'Writes the map as a static site, which any web server can serve.',
    options: [
      {
        name: 'out',
        value: '<folder>',
        meaning: 'The folder for the site. A site in it is replaced. The default is dist.',
      },
      { name: 'force', value: '', meaning: 'Replaces the content of that folder even if it is not a site.' },
      {
        name: 'allow-empty',
        value: '',
        meaning: 'Replaces a site even if the folder holds no patterns.',
      },
      BASE,
      {
        name: 'site',
        value: '<address>',
        meaning:
          'Where the site will be, such as https://example.org, for full addresses in previews and the site map.',
      },
      {
        name: 'since',
        value: '<revision>',
        meaning:
          'The Git revision, or the folder, since which the site tells what is new. The default is the last tag, or 30 days.',
      },
      {
        name: 'review',
        value: '',
        meaning: 'Keeps the review in the site. Without it, the site tells nothing about faults.',
      },
      ...CACHE,
    ],
  },
  {
    name: 'check',
    operands: FOLDER,
    meaning: 'Reviews the patterns and reports each fault with its place.',
    options: [
      {
        name: 'format',
        value: '<format>',
        meaning: `One of ${REPORT_FORMATS.join(', ')}. The default is text.`,
      },
      {
        name: 'max-warnings',
        value: '<number>',
        meaning: 'More warnings than this fail like an error. By default, any number is allowed.',
      },
      {
        name: 'baseline',
        value: '<file>',
        meaning: 'Leaves out the findings that this file lists, so that only new ones are told and fail.',
      },
      {
        name: 'write-baseline',
        value: '<file>',
        meaning: 'Writes all findings into such a file, and tells and fails nothing.',
      },
      {
        name: 'changed',
        value: '<revision>',
        meaning:
          'Reports only what concerns the changes since a Git revision: changed files, patterns linked to them, new findings.',
      },
      {
        name: 'fix',
        value: '',
        meaning: 'Mends what has one right answer, and reports the rest. Touches nothing else in the files.',
      },
      DRY_RUN,
      ...CACHE,
    ],
  },
  {
    name: 'init',
    operands: FOLDER,
    meaning: 'Writes how the folder is read into semilattice.json, where you can change it.',
    options: [],
  },
  {
    name: 'new',
    operands: `"Name" --scale <number> ${FOLDER}`,
    meaning: 'Starts the file of a pattern in the right form and prints its path. Overwrites nothing.',
    options: [
      { name: 'scale', value: '<number>', meaning: 'The scale of the pattern: a whole number from 0.' },
      {
        name: 'id',
        value: '<number>',
        meaning: 'The number of an unwritten pattern that others link to. The file starts with their links.',
      },
    ],
  },
  {
    name: 'rename',
    operands: `<number> "New Name" ${FOLDER}`,
    meaning:
      'Gives a pattern another name: in its file, in the name of the file, and wherever a text mentions it.',
    options: [DRY_RUN],
  },
  {
    name: 'renumber',
    operands: `[<from> <to>] ${FOLDER}`,
    meaning:
      'Gives one pattern another number, or closes all gaps between numbers: in files, their names, lists and texts.',
    options: [DRY_RUN],
  },
  {
    name: 'diff',
    operands: `<revision or folder> ${FOLDER}`,
    meaning: 'Tells what changed in the language since a Git revision, or since another folder.',
    options: [
      {
        name: 'format',
        value: '<format>',
        meaning: `One of ${DIFF_FORMATS.join(', ')}. The default is text.`,
      },
    ],
  },
  {
    name: 'export',
    operands: FOLDER,
    meaning: 'Writes the language for other programs.',
    options: [
      {
        name: 'format',
        value: '<format>',
        meaning: 'One of the formats below. The default is the one that the ending of --out names.',
      },
      { name: 'out', value: '<file>', meaning: 'The file to write. The default is the terminal or pipe.' },
      {
        name: 'view',
        value: '<address>',
        meaning:
          'For the map: what to draw, as an address of the app or its end, such as "?lens=confidence&fold=1".',
      },
      {
        name: 'theme',
        value: '<theme>',
        meaning:
          'For the map: light or dark. By default, svg has both, and a browser takes the one preferred.',
      },
    ],
    formats: EXPORT_FORMATS,
  },
  {
    name: 'mcp',
    operands: FOLDER,
    meaning:
      'Serves the language to AI agents by the Model Context Protocol, over standard input and output.',
    options: [
      {
        name: 'site',
        value: '<address>',
        meaning: 'Where the site of the language is, so that answers hold addresses of its pages.',
      },
      BASE,
    ],
  },
  {
    name: 'lsp',
    operands: FOLDER,
    meaning: 'Serves an editor by the Language Server Protocol, over standard input and output.',
    options: [],
  },
  {
    name: 'project',
    operands: `<print|check> <file> ${FOLDER}`,
    meaning:
      'Prints the file of a language of your own, or checks it against the patterns that it chose from.',
    options: [
      {
        name: 'format',
        value: '<format>',
        meaning: `For print: markdown or json; the default is markdown. For check: ${REPORT_FORMATS.join(', ')}; the default is text.`,
      },
      {
        name: 'out',
        value: '<file>',
        meaning: 'For print: the file to write. The default is the terminal or pipe.',
      },
      {
        name: 'max-warnings',
        value: '<number>',
        meaning: 'For check: more warnings than this fail like an error. By default, any number is allowed.',
      },
    ],
  },
];

/** Returns the command with this name. */
export function findCommand(name: string): Command | undefined {
  return COMMANDS.find((command) => command.name === name);
}
