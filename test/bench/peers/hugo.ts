import { cp, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type MissingPeer, type Peer, programFor } from './peer.ts';
import { type ProcessRun, runProcess } from './run-process.ts';

/** Hugo has no theme of its own: pages hold the text, a list of all pages, and nothing else. */
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><nav>{{ range .Site.RegularPages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}</nav>
<main>{{ .Content }}</main></body></html>
`;

export async function findHugo(): Promise<Peer | MissingPeer> {
  const command = programFor('BENCH_HUGO', 'hugo');
  try {
    const { output } = await runProcess(command, ['version']);
    return { name: `Hugo ${/v(\d[\d.]*)/.exec(output)?.[1] ?? ''} with a bare theme`, command };
  } catch {
    return {
      name: 'Hugo',
      missing: 'it is not here: apt-get install hugo, or name its program in BENCH_HUGO',
    };
  }
}

/** Makes a project of a folder of patterns, and returns its folder. */
export async function makeHugoProject(folder: string, patterns: string): Promise<string> {
  const layouts = join(folder, 'layouts/_default');
  const content = join(folder, 'content');
  await mkdir(layouts, { recursive: true });
  await cp(patterns, content, { recursive: true });
  await rename(join(content, 'LANGUAGE.md'), join(content, '_index.md'));
  await writeFile(
    join(folder, 'config.json'),
    JSON.stringify({ baseURL: 'http://127.0.0.1/', title: 'Sample' }),
  );
  for (const kind of ['single', 'list', 'terms', 'taxonomy'])
    await writeFile(join(layouts, `${kind}.html`), PAGE);
  return folder;
}

export function buildHugo({ command }: Peer, folder: string): Promise<ProcessRun> {
  return runProcess(command, ['--quiet', '--cleanDestinationDir', '--source', folder]);
}
