import { describe, expect, test } from 'vitest';
import { CLEAN } from '../../fixtures/clean-language.ts';
import { makeFolder } from '../../fixtures/folder.ts';
import { addOwn, choose, remark, setAside } from '../../../src/language/project/changes.ts';
import { type Project, emptyProject, referTo } from '../../../src/language/project/project.ts';
import { readShared } from '../../../src/language/project/shared-address.ts';
import { readProject } from '../../../src/language/project/read-project.ts';
import { writeJson } from '../../../src/language/project/write-json.ts';
import { writeMarkdown } from '../../../src/language/project/write-markdown.ts';
import { projectFiles } from '../../../src/source/build/project-pages.ts';
import { loadLanguage } from '../../../src/source/read/load-language.ts';

const SITE = { origin: 'https://example.org', base: '/sub/' };

function chosen(title: string, ...names: [number, string][]): Project {
  return names.reduce(
    (project, [id, name]) => choose(project, referTo(id, name)),
    emptyProject(title, { title: 'Houses', address: '' }),
  );
}

const HOUSE = setAside(
  addOwn(
    remark(chosen('Our <house>', [1, 'North Hall'], [2, 'Wide Table'], [9, 'Old Stair']), '1', {
      state: 'adopted',
      carer: 'Anna',
      note: 'We *have* one, with a **Long Table (2)**. <script>alert(1)</script>',
    }),
    { name: 'Our shelf', problem: 'Books lie about.', larger: ['2'] },
  ),
  referTo(3, 'Oak Bench'),
  'No wood.',
);

const load = async (files: Record<string, string>) => loadLanguage(await makeFolder({ ...CLEAN, ...files }));
const published = async (files: Record<string, string>) => projectFiles(await load(files), SITE);

describe('a site', () => {
  test('without projects says so to the app, and has no pages of them', async () => {
    expect([...(await published({}))]).toEqual([['projects.json', '[]']]);
  });

  test('publishes each file of the folder projects, whichever form it has', async () => {
    const files = await published({
      'projects/our-house.md': writeMarkdown(HOUSE),
      'projects/Büro 2.json': writeJson(chosen('Office', [3, 'Oak Bench'])),
      'projects/README.md': '# Notes\n',
      'LANGUAGE.md': '---\nprojects: [our-house]\n---\n',
    });
    expect([...files.keys()].toSorted()).toEqual([
      'projects.json',
      'projects/buro-2/index.html',
      'projects/buro-2/project.json',
      'projects/index.html',
      'projects/our-house/index.html',
      'projects/our-house/project.json',
    ]);
    expect(JSON.parse(files.get('projects.json') ?? '')).toEqual([
      { slug: 'buro-2', title: 'Office', isStart: false, patterns: [3] },
      { slug: 'our-house', title: 'Our <house>', isStart: true, patterns: [1, 2] },
    ]);
    expect(files.get('projects/index.html')).toContain(
      '<a href="/sub/projects/our-house/">Our &lt;house&gt;</a>',
    );
    expect(readProject(files.get('projects/our-house/project.json') ?? '')).toMatchObject({
      kind: 'read',
      project: { entries: [{}, { reference: { id: 2, name: 'Long Table' } }, {}, {}] },
    });
  });
});

describe('the page of a project', () => {
  const page = async () =>
    (await published({ 'projects/our-house.md': writeMarkdown(HOUSE) })).get(
      'projects/our-house/index.html',
    ) ?? '';

  test('has every pattern in order, with links to the patterns and to each other', async () => {
    const html = await page();
    const headings = [...html.matchAll(/<h2>(.*?)<\/h2>/g)].map((match) => match[1]?.replace(/<[^>]+>/g, ''));
    expect(headings).toEqual([
      'North Hall 1 *',
      'Long Table 2 *',
      'Our shelf our own',
      'Old Stair no longer in the language',
      'Set aside',
    ]);
    expect(html).toContain('<a href="/sub/patterns/002-long-table/">Long Table</a>');
    expect(html).toContain('Smaller: <a href="#p-2">Long Table</a>');
    expect(html).toContain('Larger: <a href="#p-2">Long Table</a>');
    expect(html).toContain('<div class="problem"><p>Two forces pull.</p></div>\n<p>Therefore:</p>');
    expect(html).toContain('Adopted · Cared for by Anna');
    expect(html).toContain('No wood.');
  });

  test('leads to the app, where the same project is shown and can be kept', async () => {
    const [, href = ''] = /<a href="([^"]*)">Open it beside the map<\/a>/.exec(await page()) ?? [];
    const { pathname, search, hash } = new URL(href.replaceAll('&amp;', '&'), 'https://example.org');
    expect([pathname, search]).toEqual(['/sub/', '?mine=shared']);
    expect(readShared(hash.slice(1))).toMatchObject({
      kind: 'read',
      faults: [],
      project: { title: HOUSE.title, entries: HOUSE.entries.map(({ note }) => ({ note })) },
    });
  });

  test('shows notes as Markdown, and runs nothing of them', async () => {
    const html = await page();
    expect(html).toContain('We <em>have</em> one');
    expect(html).toMatch(/<a [^>]*href="\/sub\/patterns\/002-long-table\/"[^>]*>Long Table<span/);
    expect(html).not.toMatch(/<script>|alert\(1\)/);
    expect(html).toContain('<title>Our &lt;house&gt; · ');
  });
});

describe('loading reports', () => {
  test('a file in the folder projects that is no project, and loads the rest', async () => {
    const { projects, diagnostics } = await load({
      'projects/a.md': '---\nsemilattice-project: 2\n---\n# Ours\n',
      'projects/package.json': '{}',
      'projects/b.json': writeJson(HOUSE),
    });
    expect(projects.map(({ file }) => file)).toEqual(['projects/b.json']);
    expect(diagnostics).toMatchObject([{ rule: 'unreadable-file', file: 'projects/a.md' }]);
  });

  test('a starting point that is not there, with its place', async () => {
    const { diagnostics } = await load({ 'LANGUAGE.md': '---\ntitle: X\nprojects: [none]\n---\n' });
    expect(diagnostics).toMatchObject([{ rule: 'front-matter', file: 'LANGUAGE.md', line: 3 }]);
    const wrong = await load({ 'LANGUAGE.md': '---\nprojects: our-house\n---\n' });
    expect(wrong.diagnostics).toMatchObject([{ message: 'The field "projects" should be a list of names.' }]);
  });

  test('a pattern in the folder projects stays a pattern', async () => {
    const { '003-oak-bench.md': bench = '', ...rest } = CLEAN;
    const { language, projects } = await loadLanguage(
      await makeFolder({ ...rest, 'projects/003-oak-bench.md': bench }),
    );
    expect(language.patterns.map(({ status }) => status)).toEqual(['written', 'written', 'written']);
    expect(projects).toEqual([]);
  });
});
