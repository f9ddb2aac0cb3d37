import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { escapeXml } from '../../language/escape-xml.ts';
import { type Language, patternLookup } from '../../language/language.ts';
import { marksOf } from '../../language/pattern.ts';
import { type Entry, type EntryKey, type Project, keyOf, nameOf } from '../../language/project/project.ts';
import { inOrder } from '../../language/project/in-order.ts';
import { linksOf } from '../../language/project/project-links.ts';
import { withoutHandles } from '../../language/project/recognise.ts';
import { shareProject } from '../../language/project/shared-address.ts';
import { writeJson } from '../../language/project/write-json.ts';
import { PROJECT_FILES, projectFile } from '../../language/project/project-address.ts';
import { SITE_FILES, addressOfFile, pageAddress } from '../../language/site-address.ts';
import type { LoadedLanguage } from '../read/loaded-language.ts';
import { type PublishedProject, projectListings } from '../read/project-files.ts';
import { isRightToLeft } from '../../language/right-to-left.ts';
import { packageRoot } from './package-root.ts';
import { type Site, headHtml, homeHead } from './page.ts';
import { iconName } from './site-files.ts';

/**
 * Returns the files that publish the projects of a folder, by path: their list for the app, and if there are any, a page
 * that lists them and for each a page and the project itself. The pages are plain HTML and need no script.
 */
export async function projectFiles(loaded: LoadedLanguage, site: Site): Promise<Map<string, string>> {
  const { projects } = loaded;
  const files = new Map([
    [PROJECT_FILES.list as string, JSON.stringify(projectListings(projects, loaded.language))],
  ]);
  if (projects.length === 0) return files;
  const styles = await pageStyles();
  files.set(PROJECT_FILES.page, page(loaded, site, styles, listPage(loaded, site)));
  for (const published of projects) {
    files.set(
      projectFile(published.slug, 'index.html'),
      page(loaded, site, styles, projectPage(published, loaded, site)),
    );
    files.set(
      projectFile(published.slug, 'project.json'),
      writeJson(withoutHandles(published.project, loaded.language)),
    );
  }
  return files;
}

interface PageContent {
  readonly title: string;
  readonly file: string;
  readonly html: string;
}

function listPage({ language, projects }: LoadedLanguage, { base }: Site): PageContent {
  const items = projects.map(({ slug, project, isStart }) => {
    const address = addressOfFile(projectFile(slug, 'index.html'), base);
    const count = project.entries.length;
    return `<li>${link(address, project.title || slug)} <small>${count} ${count === 1 ? 'pattern' : 'patterns'}${isStart ? ', a starting point' : ''}</small></li>`;
  });
  return {
    title: `Languages made from ${language.title}`,
    file: PROJECT_FILES.page,
    html: `<h1>Languages made from ${escapeXml(language.title)}</h1><ul>${items.join('')}</ul>`,
  };
}

function projectPage(published: PublishedProject, loaded: LoadedLanguage, site: Site): PageContent {
  const { slug, file, project } = published;
  const prose = (text: string) => (text === '' ? '' : loaded.prose(text, file, site.base));
  const aside = project.setAside.map(
    ({ reference, why }) => `<li><b>${escapeXml(reference.name)}</b>${prose(why)}</li>`,
  );
  return {
    title: project.title || slug,
    file: projectFile(slug, 'index.html'),
    html: [
      `<h1>${escapeXml(project.title || slug)}</h1>`,
      prose(project.purpose),
      ...inOrder(project, loaded.language).map((entry) => entrySection(entry, published, loaded, site)),
      aside.length === 0 ? '' : `<section><h2>Set aside</h2><ul>${aside.join('')}</ul></section>`,
      `<p>${toApp(project, loaded.language, site)}<a href="${addressOfFile(projectFile(slug, 'project.json'), site.base)}" download="${escapeXml(slug)}.json">This language as a file</a></p>`,
    ].join('\n'),
  };
}

/** Longest address of a link from a page to the app, in characters. Browsers take two million. */
const LONGEST_LINK = 100_000;

/** A link to the app, which shows the project there and lets its reader keep it. A very long project has none. */
function toApp(project: Project, language: Language, { base }: Site): string {
  const shared = shareProject(withoutHandles(project, language), `${base}?mine=shared`, LONGEST_LINK);
  return shared.kind === 'address' && shared.leftOut.length === 0
    ? `${link(shared.address, 'Open it beside the map')} · `
    : '';
}

const STATE_NAMES = { adopted: 'Adopted', trying: 'Trying', planned: 'Planned' } as const;

function entrySection(
  entry: Entry,
  { file, project }: PublishedProject,
  loaded: LoadedLanguage,
  { base }: Site,
): string {
  const { language } = loaded;
  const key = keyOf(entry);
  const id = entry.kind === 'chosen' ? entry.reference.id : null;
  const pattern = id === null ? undefined : patternLookup(language).get(id);
  const body = id === null ? null : loaded.gist(id);
  const name = escapeXml(nameOf(entry));
  const heading = pattern
    ? `${link(pageAddress(pattern, base), pattern.name)} <small>${marksOf(pattern)}</small>`
    : `${name} <small>${entry.kind === 'own' ? 'our own' : 'no longer in the language'}</small>`;
  const prose = (text: string) => (text === '' ? '' : loaded.prose(text, file, base));
  const facts = [
    entry.state === null ? '' : STATE_NAMES[entry.state],
    entry.carer === '' ? '' : `Cared for by ${escapeXml(entry.carer)}`,
  ].filter((fact) => fact !== '');
  const names = new Map(project.entries.map((other) => [keyOf(other), nameOf(other)]));
  const links = linksOf(project, language);
  const near = (label: string, keys: readonly EntryKey[]) => {
    const shown = keys.flatMap((other) => {
      const otherName = names.get(other);
      return otherName === undefined ? [] : [`<a href="#p-${escapeXml(other)}">${escapeXml(otherName)}</a>`];
    });
    return shown.length === 0 ? '' : `<p class="near">${label}: ${shown.join(', ')}</p>`;
  };
  return [
    `<section id="p-${escapeXml(key)}"><h2>${heading}</h2>`,
    facts.length === 0 ? '' : `<p class="near">${facts.join(' · ')}</p>`,
    near(
      'Larger',
      links.filter(({ smaller }) => smaller === key).map(({ larger }) => larger),
    ),
    entry.kind === 'own' ? part('problem', prose(entry.problem)) : part('problem', paragraph(body?.problem)),
    hasBoth(entry.kind === 'own' ? entry : body) ? '<p>Therefore:</p>' : '',
    entry.kind === 'own'
      ? part('solution', prose(entry.solution))
      : part('solution', paragraph(body?.solution)),
    entry.kind === 'own' ? prose(entry.text) : '',
    part('note', prose(entry.note)),
    near(
      'Smaller',
      links.filter(({ larger }) => larger === key).map(({ smaller }) => smaller),
    ),
    '</section>',
  ].join('\n');
}

function part(name: 'problem' | 'solution' | 'note', html: string): string {
  return html === '' ? '' : `<div class="${name}">${html}</div>`;
}

function paragraph(text = ''): string {
  return text === '' ? '' : `<p>${escapeXml(text)}</p>`;
}

function hasBoth(text: { readonly problem: string; readonly solution: string } | null): boolean {
  return text !== null && text.problem !== '' && text.solution !== '';
}

function link(address: string, text: string): string {
  return `<a href="${escapeXml(address)}">${escapeXml(text)}</a>`;
}

function page({ language, lang }: LoadedLanguage, site: Site, styles: string, content: PageContent): string {
  const { title, file, html } = content;
  const head = { ...homeHead(language, site), title: `${title} · ${language.title}`, file };
  const toHome = link(addressOfFile(SITE_FILES.home, site.base), language.title);
  const toList =
    file === PROJECT_FILES.page
      ? ''
      : ` · ${link(addressOfFile(PROJECT_FILES.page, site.base), 'All languages made from it')}`;
  return `<!doctype html>
<html lang="${escapeXml(lang)}"${isRightToLeft(lang) ? ' dir="rtl"' : ''}>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    ${headHtml(head, site)}
    <link rel="icon" type="image/png" href="${addressOfFile(iconName(192), site.base)}">
    <style>${styles}</style>
  </head>
  <body>
    <nav aria-label="Site">${toHome}${toList}</nav>
    <main>
${html}
    </main>
  </body>
</html>
`;
}

/** The colours and sizes of the app, and how a page of a project uses them. */
async function pageStyles(): Promise<string> {
  const folder = join(packageRoot(), 'src/ui/styles');
  const files = ['tokens.css', 'base.css', 'project-page.css'];
  return (await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
}
