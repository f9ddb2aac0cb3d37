import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MissingPeer, Peer } from './peer.ts';
import { type ProcessRun, runProcess } from './run-process.ts';

const VERSION = '0.24.1';
const NAME = `markdownlint-cli2 ${VERSION}`;

/** Installs markdownlint-cli2 into an empty folder, unless the environment names its program. */
export async function findMarkdownlint(folder: string): Promise<Peer | MissingPeer> {
  const given = process.env['BENCH_MARKDOWNLINT'];
  if (given !== undefined) return { name: 'markdownlint-cli2', command: given };
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), '{"private":true}');
    const options = ['--save-exact', '--no-audit', '--no-fund', '--ignore-scripts'];
    await runProcess('npm', ['install', ...options, `markdownlint-cli2@${VERSION}`], { cwd: folder });
    return { name: NAME, command: join(folder, 'node_modules/.bin/markdownlint-cli2') };
  } catch {
    return {
      name: NAME,
      missing: 'npm could not install it: name the program of markdownlint-cli2 in BENCH_MARKDOWNLINT',
    };
  }
}

/** Lints all files of a folder. It ends with 1 if it finds something, as it does in texts of patterns. */
export function lint({ command }: Peer, folder: string): Promise<ProcessRun> {
  return runProcess(command, ['*.md'], { cwd: folder, statuses: [0, 1] });
}
