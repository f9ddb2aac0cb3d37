import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { generateLanguage } from '../bench/generate.ts';
import { type SampleLanguage, writeLanguage } from '../fixtures/write-language.ts';
import { findHeadlessShell } from './find-browser.ts';
import { type Programs, findPrograms } from './others/find-programs.ts';
import { serveStatic } from './static-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The path of Chromium. */
    browser: string;
    /** What the runs in other browsers need. */
    programs: Programs;
    /** The language of 56 patterns, served under a sub-path. */
    site: string;
    /** The language of 253 patterns on 36 scales. */
    largeSite: string;
  }
}

const run = promisify(execFile);
/** Maximum time that the build of a site may take, in milliseconds: a busy machine may need minutes. */
const TO_BUILD = 280_000;

/**
 * Builds the sites that the journeys go through, once for all of them, and serves them as a static host does. The sites
 * are built by the command, side by side, while other tests run already: a request waits until its site is there.
 */
export default async function serveSites(project: TestProject): Promise<() => Promise<void>> {
  project.provide('browser', await findHeadlessShell());
  const root = await mkdtemp(join(tmpdir(), 'semilattice-browser-'));
  const stopping = new AbortController();
  const bounds = { timeout: TO_BUILD, signal: stopping.signal };
  const command = run(process.execPath, ['scripts/build-command.mjs'], bounds);
  const builds: Promise<unknown>[] = [];
  const serve = async (name: string, sample: SampleLanguage, base: string) => {
    const folder = await writeLanguage(join(root, name), sample);
    const outDir = join(root, `${name}-site`);
    const args = ['bin/semilattice.js', 'build', folder, '--out', outDir, '--base', base];
    const built = command.then(() => run(process.execPath, args, bounds));
    // Whoever asks for the site is told of a fault; nobody may have asked yet.
    builds.push(built.catch(() => undefined));
    return serveStatic(() => built.then(() => outDir), base);
  };
  const devops = JSON.parse(
    await readFile(new URL('../fixtures/devops.json', import.meta.url), 'utf8'),
  ) as SampleLanguage;
  const servers = [
    await serve('devops', devops, '/sub/path/'),
    await serve('large', generateLanguage(253, 36), '/'),
  ];
  // Their installation, if need be, takes its time while the sites are built.
  project.provide('programs', await findPrograms());
  project.provide('site', servers[0]?.url ?? '');
  project.provide('largeSite', servers[1]?.url ?? '');
  return async () => {
    stopping.abort();
    await Promise.all(builds);
    for (const server of servers) await server.close();
    await rm(root, { recursive: true, force: true });
  };
}
