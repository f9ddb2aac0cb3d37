import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Maximum time that each step of an installation may take, in milliseconds. */
const TO_INSTALL = 300_000;

/** Whether we may install packages: this is Debian, and we are root. */
export function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * Installs packages of Debian.
 *
 * @param isBare Whether what they recommend is left out.
 * @throws If the archive cannot be reached or does not hold one of them.
 */
export async function installPackages(packages: readonly string[], isBare = false): Promise<void> {
  const options = { timeout: TO_INSTALL, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update', '-qq'], options);
  const bare = isBare ? ['--no-install-recommends'] : [];
  await run('apt-get', ['install', '-y', '-qq', ...bare, ...packages], options);
}
