import { cp, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { slugOf } from '../../../src/language/pattern.ts';
import { type MissingPeer, type Peer, programFor } from './peer.ts';
import { type ProcessRun, runProcess } from './run-process.ts';

/** A MkDocs project with the texts of a language. */
interface MkDocsProject {
  readonly config: string;
  readonly docs: string;
  readonly site: string;
}

/**
 * Finds MkDocs with its Material theme, and builds one page with it: each page names both versions.
 *
 * @param folder An empty folder for that page.
 */
export async function findMkDocs(folder: string): Promise<Peer | MissingPeer> {
  const command = programFor('BENCH_MKDOCS', 'mkdocs');
  const project = projectIn(folder);
  try {
    await mkdir(project.docs, { recursive: true });
    await writeFile(join(project.docs, 'index.md'), 'A page.');
    await writeSettings(project);
    await buildMkDocs({ command }, project);
    const page = await readFile(join(project.site, 'index.html'), 'utf8');
    const [, core, theme] = /mkdocs-([\d.]+), mkdocs-material-([^"]+)"/.exec(page) ?? [];
    return { name: `MkDocs ${core ?? ''} with Material ${theme ?? ''}`, command };
  } catch {
    return {
      name: 'MkDocs with Material',
      missing: 'it is not here: apt-get install mkdocs mkdocs-material, or name its program in BENCH_MKDOCS',
    };
  }
}

/**
 * Makes a project of a folder of patterns, with the theme's instant navigation and search. Its typefaces, which it would
 * take from another host, are left out: they are no part of what is compared.
 */
export async function makeMkDocsProject(folder: string, patterns: string): Promise<MkDocsProject> {
  const project = projectIn(folder);
  await cp(patterns, project.docs, { recursive: true });
  await rename(join(project.docs, 'LANGUAGE.md'), join(project.docs, 'index.md'));
  await writeSettings(project);
  return project;
}

function projectIn(folder: string): MkDocsProject {
  return { config: join(folder, 'mkdocs.yml'), docs: join(folder, 'docs'), site: join(folder, 'site') };
}

async function writeSettings({ config, docs, site }: MkDocsProject): Promise<void> {
  const settings = {
    site_name: 'A Sample Language',
    site_url: 'http://127.0.0.1/',
    docs_dir: docs,
    site_dir: site,
    theme: { name: 'material', font: false, features: ['navigation.instant'] },
    plugins: ['search'],
  };
  // JSON is YAML.
  await writeFile(config, JSON.stringify(settings));
}

export function buildMkDocs(
  { command }: Pick<Peer, 'command'>,
  { config }: MkDocsProject,
): Promise<ProcessRun> {
  return runProcess(command, ['build', '--quiet', '--config-file', config]);
}

/** Returns the address of a pattern's page. */
export function mkDocsPath(id: number, name: string): string {
  return `/${slugOf(id, name)}/`;
}
