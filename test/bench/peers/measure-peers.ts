import { join } from 'node:path';
import { packageRoot } from '../../../src/source/build/package-root.ts';
import { type Figure, figure } from '../figure.ts';
import { attempt } from '../measures/attempt.ts';
import { buildSample } from '../measures/build.ts';
import type { Bench } from '../run.ts';
import { sampleOf, writeSample } from '../samples.ts';
import { serveFolder } from '../serve.ts';
import { buildHugo, findHugo, makeHugoProject } from './hugo.ts';
import { findMarkdownlint, lint } from './markdownlint.ts';
import { buildMkDocs, findMkDocs, makeMkDocsProject } from './mkdocs.ts';
import type { MissingPeer, Peer } from './peer.ts';
import { runProcess } from './run-process.ts';
import { firstViewsInTurn, mkDocsSite, nextTextsInTurn, ourSite } from './sites.ts';
import { type Tool, runInTurn } from './tools.ts';

const READ = 'Beside others, 56 patterns';
const MADE = 'Beside others, 1,000 patterns';
/** A build or a check takes no less for being done often. */
const MOST_RUNS = 3;
/** The shares of MkDocs's and of markdownlint-cli2's time that ours may take. */
const SHARES = { build: 0.4, check: 0.6 } as const;

/** Measures other tools on the same texts, in turn with ours. Where one is not at hand, the results say so. */
export async function measurePeers(bench: Bench): Promise<readonly Figure[]> {
  const { parts } = bench.options;
  return [
    ...(parts.has('first') || parts.has('next') ? await readSites(bench) : []),
    ...(parts.has('build') ? await runTools(bench) : []),
  ];
}

async function readSites({ browser, options: { runs, parts }, work }: Bench): Promise<readonly Figure[]> {
  const mkDocs = await findMkDocs(join(work, 'read-version'));
  if ('missing' in mkDocs) return [notHere(READ, mkDocs)];
  const sample = await sampleOf(56);
  const folder = await writeSample(join(work, 'read'), sample);
  const outDir = join(work, 'read-site');
  await buildSample(folder, outDir);
  const project = await makeMkDocsProject(join(work, 'read-mkdocs'), folder);
  await buildMkDocs(mkDocs, project);
  const served = [await serveFolder(outDir), await serveFolder(project.site)] as const;
  const sites = [ourSite(served[0], sample), mkDocsSite(mkDocs.name, served[1], sample)] as const;
  try {
    const first = () => firstViewsInTurn(READ, browser, runs, sites);
    const next = () => nextTextsInTurn(READ, browser, runs, sites);
    return [
      ...(parts.has('first') ? await attempt(READ, 'first view', first) : []),
      ...(parts.has('next') ? await attempt(READ, 'next text', next) : []),
    ];
  } finally {
    for (const site of served) site.close();
  }
}

async function runTools({ options: { runs }, work }: Bench): Promise<readonly Figure[]> {
  const folder = await writeSample(join(work, 'made'), await sampleOf(1000));
  const times = Math.min(runs, MOST_RUNS);
  const ours = (...args: string[]): Tool => ({
    name: 'Semilattice',
    run: () => runProcess(process.execPath, [join(packageRoot(), 'bin/semilattice.js'), ...args]),
  });
  const mkDocs = await findMkDocs(join(work, 'made-version'));
  const hugo = await findHugo();
  const markdownlint = await findMarkdownlint(join(work, 'markdownlint'));
  const builders = [
    ...(await toolOf(mkDocs, async (peer) => {
      const project = await makeMkDocsProject(join(work, 'made-mkdocs'), folder);
      return () => buildMkDocs(peer, project);
    })),
    ...(await toolOf(hugo, async (peer) => {
      const project = await makeHugoProject(join(work, 'made-hugo'), folder);
      return () => buildHugo(peer, project);
    })),
  ];
  const linters = await toolOf(markdownlint, async (peer) => () => lint(peer, folder));
  const build = ours('build', folder, '--no-cache', '--out', join(work, 'made-site'));
  const check = ours('check', folder, '--no-cache');
  return [
    ...(await attempt(MADE, 'build', () =>
      runInTurn(MADE, 'build', times, [build, ...builders], 'missing' in mkDocs ? null : SHARES.build),
    )),
    ...(await attempt(MADE, 'check', () =>
      runInTurn(MADE, 'check', times, [check, ...linters], SHARES.check),
    )),
    ...[mkDocs, hugo, markdownlint].flatMap((peer) => ('missing' in peer ? [notHere(MADE, peer)] : [])),
  ];
}

/** A tool that is at hand, ready to be run; nothing if it is not. */
async function toolOf(
  peer: Peer | MissingPeer,
  prepare: (peer: Peer) => Promise<Tool['run']>,
): Promise<readonly Tool[]> {
  return 'missing' in peer ? [] : [{ name: peer.name, run: await prepare(peer) }];
}

function notHere(group: string, { name, missing }: MissingPeer): Figure {
  return figure(group, name, { unit: '', runs: [], missing });
}
