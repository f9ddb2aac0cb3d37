import type { Values } from './options.ts';

/** An option of a command, as help tells it. */
export interface Option {
  readonly name: keyof Values;
  /** What stands behind it, such as `<folder>`; empty for a switch. */
  readonly value: string;
  readonly meaning: string;
}

/** A command, as help tells it and as its arguments are checked. */
export interface Command {
  readonly name: string;
  /** What stands behind the command's name, but for its options. */
  readonly operands: string;
  /** In a sentence. */
  readonly meaning: string;
  readonly options: readonly Option[];
}

const FOLDER = '[folder]';
const BASE: Option = {
  name: 'base',
  value: '<path>',
  meaning: 'The path under which the site is served, such as /sub/path/. Otherwise /.',
};

/** The formats that `export` writes, by the name that `--format` takes. */
export const EXPORT_FORMATS = ['json', 'graphml', 'dot', 'csv', 'svg'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The formats that `check` prints, by the name that `--format` takes. */
export const REPORT_FORMATS = ['text', 'json', 'sarif', 'github'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** All commands, in the order of help. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'explore',
    operands: FOLDER,
    meaning: 'Serves the map on this machine, and follows the files as they change.',
    options: [
      {
        name: 'port',
        value: '<number>',
        meaning: 'The port; the next free one where it is taken. Otherwise 5173.',
      },
      {
        name: 'host',
        value: '<address>',
        meaning: 'The address to listen at: 0.0.0.0 lets other machines in. Otherwise 127.0.0.1.',
      },
      BASE,
    ],
  },
  {
    name: 'build',
    operands: FOLDER,
    meaning: 'Writes the map as a static site, which needs no server of its own.',
    options: [
      {
        name: 'out',
        value: '<folder>',
        meaning: 'The folder for the site; a site that is in it is replaced. Otherwise dist.',
      },
      { name: 'force', value: '', meaning: 'Replaces what is in that folder, though it is no site of ours.' },
      {
        name: 'allow-empty',
        value: '',
        meaning: 'Replaces a site even where the folder holds no patterns any more.',
      },
      BASE,
      {
        name: 'site',
        value: '<address>',
        meaning:
          'Where the site will stand, such as https://example.org: for full addresses in previews and sitemap.',
      },
      {
        name: 'review',
        value: '',
        meaning: 'Keeps the review in the site. Otherwise the site tells nothing of faults.',
      },
    ],
  },
  {
    name: 'check',
    operands: FOLDER,
    meaning: 'Reviews the patterns, and tells each fault with its place.',
    options: [
      {
        name: 'format',
        value: '<format>',
        meaning: `One of ${REPORT_FORMATS.join(', ')}. Otherwise text.`,
      },
      {
        name: 'max-warnings',
        value: '<number>',
        meaning: 'More warnings than this fail like an error. Otherwise any number may be.',
      },
    ],
  },
  {
    name: 'new',
    operands: `"Name" --scale <number> ${FOLDER}`,
    meaning: 'Starts the file of a pattern in the right form, and prints its path. Overwrites nothing.',
    options: [
      { name: 'scale', value: '<number>', meaning: 'The scale of the pattern: a whole number from 0.' },
      {
        name: 'id',
        value: '<number>',
        meaning: 'The number of a pattern that others already link to: it begins with their links.',
      },
    ],
  },
  {
    name: 'export',
    operands: `${FOLDER} --format <format>`,
    meaning: 'Writes the language for other programs.',
    options: [
      { name: 'format', value: '<format>', meaning: `One of ${EXPORT_FORMATS.join(', ')}.` },
      { name: 'out', value: '<file>', meaning: 'The file to write. Otherwise the terminal or pipe.' },
    ],
  },
];

/** The command of a name. */
export function findCommand(name: string): Command | undefined {
  return COMMANDS.find((command) => command.name === name);
}
