import { existsSync } from 'node:fs';
import { installPackages, mayInstall } from './install-packages.ts';

/** Where Chromium is as its users have it. */
const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The path of a Chromium: the one that the environment variable CHROMIUM names, else one in the usual places, else one
 * installed now, where this is Debian and we may.
 *
 * @throws If there is none and none can be installed; the message says how to get one.
 */
export const findBrowser = (): Promise<string> => find(BROWSERS, ['chromium']);

/**
 * The same for tests: Chromium's headless shell comes first, which has the engine and no windows. It takes less time.
 *
 * @throws As `findBrowser`.
 */
export const findHeadlessShell = (): Promise<string> =>
  find(['/usr/bin/chromium-headless-shell', ...BROWSERS], ['chromium-headless-shell', 'chromium']);

/**
 * @param packages Packages of Debian, of which the first that can be installed is, where no place has a browser. Their
 *   programs have the same names.
 */
async function find(places: readonly string[], packages: readonly string[]): Promise<string> {
  const named = process.env['CHROMIUM'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM names ${named}, and there is no such file.`);
  }
  return places.find((path) => existsSync(path)) ?? install(packages);
}

async function install(packages: readonly string[]): Promise<string> {
  const help = 'Install Chromium or Chrome, or set the environment variable CHROMIUM to its path.';
  if (!mayInstall()) {
    throw new Error(`The browser tests need a Chromium, and none was found. ${help}`);
  }
  const errors: unknown[] = [];
  for (const name of packages) {
    try {
      await installPackages([name]);
      return `/usr/bin/${name}`;
    } catch (error) {
      errors.push(error);
    }
  }
  throw new Error(`The browser tests need a Chromium, and installing one failed. ${help}`, {
    cause: new AggregateError(errors),
  });
}
