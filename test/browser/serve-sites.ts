import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from '../../src/source/build/build-site.ts';
import { generateLanguage } from '../bench/generate.ts';
import { type SampleLanguage, writeLanguage } from '../fixtures/write-language.ts';
import { findBrowser } from './find-browser.ts';
import { serveStatic } from './static-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The path of Chromium. */
    browser: string;
    /** The language of 56 patterns, served under a sub-path. */
    site: string;
    /** The language of 253 patterns on 36 scales. */
    largeSite: string;
  }
}

/** Builds the sites that the journeys go through, once for all of them, and serves them as a static host does. */
export default async function serveSites(project: TestProject): Promise<() => Promise<void>> {
  const root = await mkdtemp(join(tmpdir(), 'semilattice-browser-'));
  const devops = JSON.parse(
    await readFile(new URL('../fixtures/devops.json', import.meta.url), 'utf8'),
  ) as SampleLanguage;
  const serve = async (name: string, sample: SampleLanguage, base: string) => {
    const folder = await writeLanguage(join(root, name), sample);
    const outDir = join(root, `${name}-site`);
    await buildSite({ folder, outDir, base });
    return serveStatic(outDir, base);
  };
  project.provide('browser', findBrowser());
  const servers = [
    await serve('devops', devops, '/sub/path/'),
    await serve('large', generateLanguage(253, 36), '/'),
  ];
  project.provide('site', servers[0]?.url ?? '');
  project.provide('largeSite', servers[1]?.url ?? '');
  return async () => {
    for (const server of servers) await server.close();
    await rm(root, { recursive: true, force: true });
  };
}
