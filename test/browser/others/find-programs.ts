import { existsSync } from 'node:fs';
import { installPackages, mayInstall } from '../install-packages.ts';

/** A program that a run in another browser needs. */
interface Program {
  /** The environment variable that can name it. */
  readonly variable: string;
  readonly places: readonly string[];
  /** The package of Debian that holds it. */
  readonly package: string;
}

const PROGRAMS = {
  firefox: {
    variable: 'FIREFOX',
    places: [
      '/usr/bin/firefox-esr',
      '/usr/lib/firefox/firefox',
      '/usr/lib64/firefox/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    package: 'firefox-esr',
  },
  webkitDriver: {
    variable: 'WEBKIT_DRIVER',
    places: ['/usr/bin/WebKitWebDriver'],
    package: 'webkit2gtk-driver',
  },
  xvfb: { variable: 'XVFB', places: ['/usr/bin/Xvfb'], package: 'xvfb' },
} as const satisfies Readonly<Record<string, Program>>;

export type ProgramName = keyof typeof PROGRAMS;

/** The path of each program, or null where there is none. */
export type Programs = Readonly<Record<ProgramName, string | null>>;

const NAMES = Object.keys(PROGRAMS) as readonly ProgramName[];

/** Finds the programs, and installs those that are missing where we may, and where nobody has named another. */
export async function findPrograms(): Promise<Programs> {
  const missing = packagesOf(
    NAMES.filter((name) => placeOf(name) === null && !process.env[PROGRAMS[name].variable]),
  );
  // Runs that need a missing program are skipped, and say so.
  if (missing.length > 0 && mayInstall()) await installPackages(missing, true).catch(() => undefined);
  return { firefox: placeOf('firefox'), webkitDriver: placeOf('webkitDriver'), xvfb: placeOf('xvfb') };
}

/** Says which of some programs are missing and how to get them; null where all are there. */
export function whatIsMissing(programs: Programs, names: readonly ProgramName[]): string | null {
  const missing = packagesOf(names.filter((name) => programs[name] === null));
  return missing.length === 0
    ? null
    : `not installed: ${missing.join(', ')} (apt-get install ${missing.join(' ')})`;
}

function placeOf(name: ProgramName): string | null {
  const { variable, places }: Program = PROGRAMS[name];
  const named = process.env[variable];
  return (named ? [named] : places).find((place) => existsSync(place)) ?? null;
}

function packagesOf(names: readonly ProgramName[]): string[] {
  return names.map((name) => PROGRAMS[name].package);
}
