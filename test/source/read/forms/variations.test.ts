import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writtenPatterns } from '../../../../src/language/language.ts';
import { countKinds } from '../../../../src/language/link.ts';
import { loadLanguage } from '../../../../src/source/read/load-language.ts';
import {
  NAMES,
  SAMPLES,
  TEXT,
  type Variation,
  foundIn,
  front,
  links,
  nameOf,
  pick,
  slugOf,
  slugs,
  writeVariation,
} from './variation.ts';

const VARIATIONS: Readonly<Record<string, Variation>> = {
  'keys in German that hold names': {
    file: ({ name, slug, above, below, at }) => [
      `${slug}.md`,
      front({
        name,
        größere: `[${above.map(nameOf).join(', ')}]`,
        kleinere: `[${below.map(nameOf).join(', ')}]`,
        ebene: pick(['Haus', 'Raum'], at),
      }) + TEXT,
    ],
    found: [14, 0, 2],
  },
  'two keys of unknown names that mirror each other': {
    file: ({ name, slug, above, below }) => [
      `${slug}.md`,
      front({ title: name, rooted_in: slugs(above), unfolds_into: slugs(below) }) + TEXT,
    ],
    found: [14, 0, 0],
  },
  'wikilinks with labels and paths, and Markdown links, in keys': {
    file: ({ name, above, below, at }) => [
      `notes/${name}.md`,
      front({
        title: `"${name}"`,
        up: `"${above.map((other) => `[[${nameOf(other)}|x]]`).join(', ')}"`,
        down: `[${below
          .map((other, index) =>
            index % 2 === 1
              ? `"[${nameOf(other)}](../notes/${encodeURIComponent(nameOf(other))}.md)"`
              : `"[[notes/${nameOf(other)}]]"`,
          )
          .join(', ')}]`,
        kind: pick(['Place', 'Habit', 'Thing'], at),
      }) + TEXT,
    ],
    found: [14, 0, 3],
  },
  'a folder for each pattern, within folders': {
    file: (sample) => {
      const group = (at: number) => pick(['a-places', 'b-habits'], at);
      return [
        `patterns/${group(sample.at)}/${sample.slug}/README.md`,
        `# ${sample.name}\n\n${links(sample, (at) => `../../${group(at)}/${slugOf(at)}/`)}\n`,
      ];
    },
    pages: { 'README.md': '# All\n', 'patterns/README.md': '# Patterns\n' },
    found: [0, 14, 2],
  },
  'a vault of notes': {
    file: ({ name, below, at }) => [
      `Patterns/${name}.md`,
      `${front({ tags: '[pattern]', stage: pick(['seed', 'grown'], at) })}# ${name}\n\n${below.map((other) => `[[${nameOf(other)}]]`).join(', ')}\n`,
    ],
    pages: {
      'Daily/2026-01-01.md': '# A day\n\nWorked on [[Open Door]].\n',
      'Daily/2026-01-02.md': '# Another\n',
      'Templates/Pattern.md': '---\ntags: [pattern]\nstage:\n---\n\n# Name\n',
      'Home.md': `# Home\n\n${NAMES.map((name) => `- [[${name}]]`).join('\n')}\n`,
    },
    found: [0, 14, 2],
  },
  'pages beside the patterns': {
    file: (sample) => [
      `${sample.slug}.md`,
      `# ${sample.name}\n\n## Problem\n\n${TEXT}## Solution\n\nDo it.\n\n## See also\n\n${links(sample, (at) => `${slugOf(at)}.md`)}\n`,
    ],
    pages: {
      'index.md': `# Index\n\n${NAMES.map((name, at) => `- [${name}](${slugOf(at)}.md)`).join('\n')}\n`,
      'how-to-contribute.md': '# How\n\nJust do.\n',
      'pattern-template.md': '# Name\n\n## Problem\n\n## Solution\n\n## See also\n',
    },
    found: [0, 14, 0],
  },
  'translations in a folder beside': {
    file: (sample) => [
      `patterns/${sample.slug}.md`,
      `# ${sample.name}\n\n${links(sample, (at) => `${slugOf(at)}.md`)}\n`,
    ],
    pages: Object.fromEntries(
      SAMPLES.slice(0, 8).map(({ slug }) => [`patterns.ja/${slug}.md`, '# 名前\n\n本文。\n']),
    ),
    found: [0, 14, 0],
  },
  'translations by ending': {
    file: (sample) => [
      `${sample.slug}.md`,
      `# ${sample.name}\n\n${links(sample, (at) => `${slugOf(at)}.md`)}\n`,
    ],
    pages: Object.fromEntries(SAMPLES.map(({ slug, name }) => [`${slug}.de.md`, `# D ${name}\n`])),
    found: [0, 14, 0],
  },
  'languages side by side': {
    file: (sample) => [
      `en/${sample.slug}.md`,
      `# ${sample.name}\n\n${links(sample, (at) => `${slugOf(at)}.md`)}\n`,
    ],
    pages: Object.fromEntries(
      ['ja', 'pt-br'].flatMap((lang) =>
        SAMPLES.map(({ slug, name }) => [`${lang}/${slug}.md`, `# ${lang} ${name}\n`]),
      ),
    ),
    found: [0, 14, 0],
  },
  'bundles of pages with sections': {
    file: (sample) => [
      `content/patterns/${sample.slug}/index.md`,
      front({
        title: `"${sample.name}"`,
        date: '2026-01-01',
        categories: `["${pick(['A', 'B', 'C'], sample.at)}"]`,
      }) + links(sample, (at) => `/patterns/${slugOf(at)}/`),
    ],
    pages: {
      'content/_index.md': front({ title: 'Home' }),
      'content/patterns/_index.md': front({ title: 'Patterns' }),
      'content/about.md': `${front({ title: 'About' })}About.\n`,
    },
    found: [0, 14, 3],
  },
  'mdx pages': {
    file: (sample) => [
      `docs/patterns/${sample.slug}.mdx`,
      front({ id: sample.slug, title: sample.name, sidebar_position: String(sample.at + 1) }) +
        links(sample, (at) => `./${slugOf(at)}`),
    ],
    pages: { 'docs/intro.md': `${front({ id: 'intro', title: 'Intro' })}# Intro\n`, 'README.md': '# Site\n' },
    found: [0, 14, 0],
  },
  'numbers in headings, bold names': {
    file: ({ at, name, slug, below }) => [
      `${String(at + 1).padStart(2, '0')}-${slug}.md`,
      `# ${at + 1}. ${name} ${'*'.repeat(at % 3)}\n\n${below.map((other) => `**${nameOf(other)} (${other + 1})**`).join(', ')}\n`,
    ],
    found: [0, 14, 0],
  },
  'a list of relations with types': {
    file: ({ at, name, slug, below }) => [
      `${slug}.md`,
      `---\nname: ${name}\nlevel: ${1 + (at % 3)}\nrelationships:\n${below.map((other, index) => `  - type: ${pick(['uses', 'conflicts-with'], index)}\n    target: ${slugOf(other)}`).join('\n') || '  []'}\n---\n\n${TEXT}`,
    ],
    found: [0, 14, 3],
  },
  'keys within a key': {
    file: ({ name, slug, above, below }) => [
      `${slug}.md`,
      `---\ntitle: ${name}\nlinks:\n  up: ${slugs(above)}\n  down: ${slugs(below)}\n---\n\n${TEXT}`,
    ],
    found: [14, 0, 0],
  },
  'a parent for each, and a context that is prose': {
    file: ({ at, name, slug }) => [
      `${slug}.md`,
      front({
        title: name,
        ...(at > 0 ? { parent: slugOf(Math.floor((at - 1) / 3)) } : {}),
        context: '"When the room is cold and nobody knows why"',
        type: 'pattern',
      }) + TEXT,
    ],
    pages: { 'words.md': `${front({ title: 'Words', type: 'page' })}Words.\n` },
    found: [13, 0, 0],
  },
  'a collection of Jekyll with commands in links': {
    file: (sample) => [
      `_patterns/${sample.slug}.md`,
      front({ layout: 'pattern', title: sample.name, group: pick(['One', 'Two'], sample.at) }) +
        links(sample, (at) => `{{ site.baseurl }}/patterns/${slugOf(at)}`),
    ],
    pages: {
      '_posts/2026-01-01-news.md': `${front({ layout: 'post', title: 'News' })}News.\n`,
      'index.md': front({ layout: 'home', title: 'Home' }),
    },
    found: [0, 14, 2],
  },
  'several keys of links, with and without a direction': {
    file: ({ at, name, slug, above, below }) => [
      `${slug}.md`,
      front({
        title: name,
        depends_on: slugs(below),
        enables: slugs(above),
        conflicts_with: slugs(at === 5 ? [6] : []),
        see_also: slugs(at % 4 === 0 ? [(at + 5) % 14] : []),
      }) + TEXT,
    ],
    found: [14, 5, 0],
  },
  'a folder for each pattern, with a file of one name in each of three languages': {
    file: (sample) => [
      `${pick(['Indoor-patterns', 'Outdoor-patterns'], sample.at)}/${sample.slug}-pattern/design_en.md`,
      `# ${sample.name}\n\n## Use\n\n${links(sample, (at) => `../../${pick(['Indoor-patterns', 'Outdoor-patterns'], at)}/${slugOf(at)}-pattern/design_en.md`)}\n`,
    ],
    pages: {
      ...Object.fromEntries(
        SAMPLES.flatMap(({ at, slug }) =>
          ['ja', 'kr'].map((lang) => [
            `${pick(['Indoor-patterns', 'Outdoor-patterns'], at)}/${slug}-pattern/design_${lang}.md`,
            '# 名前\n\n## Use\n\n本文。\n',
          ]),
        ),
      ),
      'README.md': '# All\n',
      'README_ja.md': '# すべて\n',
      'Indoor-patterns/README.md': '# Indoor\n',
    },
    found: [0, 14, 2],
  },
  'dated posts that link to permanent addresses, and pages around them': {
    file: (sample) => [
      `_posts/${pick(['01-inside', '02-outside'], sample.at)}/2026-03-${String(sample.at + 1).padStart(2, '0')}-${sample.slug}.md`,
      front({
        layout: 'post',
        title: sample.name,
        category: pick(['inside', 'outside'], sample.at),
        permalink: `/p/the-${sample.slug}/`,
      }) + links(sample, (at) => `/p/the-${slugOf(at)}/`),
    ],
    pages: Object.fromEntries(
      ['inside', 'outside', 'contact'].map((name) => [
        `_pages/${name}.md`,
        `${front({ layout: name === 'contact' ? 'page' : 'splash', title: name, permalink: `/${name}/` })}Read on.\n`,
      ]),
    ),
    found: [0, 14, 2],
  },
  'folders that are the drawers of an alphabet': {
    file: ({ name, slug, below }) => [
      `_entries/${name.charAt(0)}/${slug}.md`,
      front({ title: name, related: slugs(below), permalink: `/entries/${slug}` }) + TEXT,
    ],
    pages: { '_pages/home.md': `${front({ layout: 'page', title: 'Home' })}Home.\n` },
    found: [0, 14, 0],
  },
  'kinds of things in folders beside, which keys link': {
    file: (sample) => {
      const kind = (at: number) => (at < 9 ? 'patterns' : 'obstacles');
      const below = (wanted: string) => slugs(sample.below.filter((at) => kind(at) === wanted));
      return [
        `documents/${kind(sample.at)}/${sample.slug}.md`,
        `${front({ authors: '[a]', related_patterns: below('patterns'), related_obstacles: below('obstacles') })}# ${sample.name}\n\n${
          sample.at < 9
            ? `## Problem\n\n${TEXT}## Pattern\n\n${TEXT}`
            : `## Description\n\n${TEXT}## Impact\n\n${TEXT}`
        }`,
      ];
    },
    pages: {
      'documents/README.md': '# Documents\n',
      'talk/notes.md': '# Talk\n',
      'talk/more.md': '# More\n',
    },
    found: [0, 14, 2],
  },
  'patterns of a design system, beside its components': {
    file: (sample) => [
      `src/patterns/${sample.slug}/index.md`,
      front({
        title: sample.name,
        section: 'Patterns',
        theme: pick(['Ask', 'Help'], sample.at),
        layout: 'pane.njk',
      }) +
        `## When to use\n\nUse [buttons](/components/button/).\n\n## How it works\n\n${links(sample, (at) => `/patterns/${slugOf(at)}/`)}\n`,
    ],
    pages: Object.fromEntries(
      ['button', 'table', 'tabs', 'radios'].map((name) => [
        `src/components/${name}/index.md`,
        `${front({ title: name, section: 'Components', layout: 'pane.njk' })}## When to use\n\n${TEXT}## How it works\n\n[Door](/patterns/open-door/)\n`,
      ]),
    ),
    found: [0, 14, 2],
  },
  'components that are given addresses': {
    file: (sample) => [
      `content/patterns/${pick(['rooms', 'tools'], sample.at)}/${sample.slug}.mdx`,
      `${front({ title: sample.name, status: 'complete' })}import { Card } from '@/card'\n\n## Overview\n\n${TEXT}<Related\n  patterns={[\n${sample.below.map((at) => `    {\n      title: "${nameOf(at)}",\n      path: "/patterns/${pick(['rooms', 'tools'], at)}/${slugOf(at)}",\n    },\n`).join('')}  ]}\n/>\n\n\`\`\`jsx\n<Card href="/patterns/rooms/open-door" />\n\`\`\`\n`,
    ],
    pages: { 'content/patterns/rooms/index.mdx': `${front({ title: 'Rooms' })}<Cards />\n` },
    found: [0, 14, 2],
  },
  'texts that stand in front matter alone': {
    file: (sample) => [
      `pages/practice/${sample.slug}.md`,
      `---\ntemplateKey: practice-page\ntitle: ${sample.name}\nsubtitle: Short\nstage: ${pick(['early', 'late'], sample.at)}\nwhatIs: >-\n  One line of a text that is long enough to be one.\n\n\n  * another\nhowTo: Begin with it and then go on. ${links(sample, (at) => `https://example.org/practice/${slugOf(at)}/`)}\n---\n`,
    ],
    pages: { 'pages/index.md': front({ templateKey: 'index-page', title: 'Home' }), 'README.md': '# Site\n' },
    found: [0, 14, 2],
  },
  'ids that only links know': {
    file: ({ name, slug, at, above, below }) => {
      const ids = (list: readonly number[]) =>
        `[${list.map((other) => `"pat_0${other * 7}x${other}k"`).join(', ')}]`;
      return [
        `_${pick(['whole', 'part'], at)}/${at}-${slug}.md`,
        front({
          id: `pat_0${at * 7}x${at}k`,
          title: name,
          generalizes_from: ids(above),
          specializes_to: ids(below),
          related: '[]',
        }) + `### 1. Overview (150 words)\n\n${TEXT}`,
      ];
    },
    pages: { 'SPEC.md': '# Spec\n', 'ARCHITECTURE.md': '# Architecture\n' },
    found: [14, 0, 2],
  },
  'folders within the folders of some scales': {
    file: (sample) => {
      const place = (at: number) =>
        at < 6 ? 'patterns/1-early' : at < 10 ? 'patterns/2-late' : 'patterns/2-late/setup';
      return [
        `${place(sample.at)}/${sample.slug}.md`,
        `# ${sample.name}\n\n## Problem\n\n${TEXT}## Solution\n\n${links(sample, (at) => `/${place(at)}/${slugOf(at)}.md`)}\n`,
      ];
    },
    pages: { 'patterns/2-late/setup/README.md': '# Setup\n' },
    found: [0, 14, 2],
  },
  'sections in the text for larger and for smaller patterns': {
    file: ({ name, slug, above, below }) => {
      const list = (at: readonly number[]) =>
        at.map((other) => `- [${nameOf(other)}](${slugOf(other)}.md)`).join('\n');
      return [
        `${slug}.md`,
        `# ${name}\n\n## Problem\n\n${TEXT}## Larger patterns\n\n${list(above)}\n\n## Smaller patterns\n\n${list(below)}\n`,
      ];
    },
    found: [14, 0, 0],
  },
  'labels in the text for what a pattern needs': {
    file: ({ name, slug, below, at }) => [
      `${slug}.md`,
      `# ${name}\n\n${TEXT}- **Depends on:** ${below.map((other) => `[[${slugOf(other)}]]`).join(', ')}\n- **See also:** ${at === 8 ? '[[quiet-room]]' : ''}\n`,
    ],
    found: [14, 1, 0],
  },
  'other documents of a repository': {
    file: (sample) => {
      const group = (at: number) => pick(['design', 'ops'], at);
      return [
        `src/${group(sample.at)}/${sample.slug}.md`,
        `# ${sample.name}\n\n## Context\n\nx\n\n## Problem\n\n${TEXT}## Solution\n\n${links(sample, (at) => `../${group(at)}/${slugOf(at)}.md`)}\n`,
      ];
    },
    pages: {
      'src/design.md': '# Design\n',
      'docs/architecture.md': '# Architecture\n',
      'docs/deploy.md': '# Deploy\n',
      'NOTES.md': '# Notes\n',
    },
    found: [0, 14, 2],
  },
};

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'semilattice-variations-'));
});
afterAll(() => rm(root, { recursive: true }));

test.each(Object.entries(VARIATIONS))('%s', async (title, { found, ...variation }) => {
  const folder = join(root, title.replaceAll(/\W+/g, '-'));
  await writeVariation(folder, variation);
  const detected = await foundIn(folder);
  expect(detected.names).toEqual(NAMES.toSorted());
  expect(detected.found).toEqual(found);
});

test('a word in a table of relations is the type of a link, and a sentence is none', async () => {
  const folder = join(root, 'tables');
  await mkdir(folder);
  for (const { name, slug, below } of SAMPLES) {
    const rows = below.map(
      (at) =>
        `| [${nameOf(at)}](${slugOf(at)}.md) | ${pick(['uses', 'Both stand in the same room, one above the other'], at)} |\n`,
    );
    await writeFile(
      join(folder, `${slug}.md`),
      `# ${name}\n\n| Pattern | Relation |\n|---|---|\n${rows.join('')}`,
    );
  }
  const { language } = await loadLanguage(folder);
  expect(new Set(language.links.flatMap(({ types = [] }) => types))).toEqual(new Set(['uses']));
  expect(language.links.filter(({ types }) => types === undefined).length).toBeGreaterThan(3);
});

test('two closing paragraphs, larger patterns before smaller ones, give links a direction, and tags their asterisks', async () => {
  const folder = join(root, 'closings');
  await mkdir(folder);
  const count = 20;
  const link = (at: number) => `[[Thing ${at} (${at})]]`;
  for (let at = 1; at <= count; at++) {
    const below = [2 * at, 2 * at + 1].filter((other) => other <= count);
    const closings = [
      ...(at > 1 ? [`... it belongs to ${link(Math.floor(at / 2))} ...`] : []),
      ...(below.length > 0 ? [`Make it of ${below.map(link).join(' and ')} ...`] : []),
    ];
    await writeFile(
      join(folder, `Thing ${at} (${at}).md`),
      `A text that also tells of ${link((at % count) + 1)}.\n\n**It is so.**\n\n${closings.join('\n\n')}\n\n---\n\n#AB/Part-${1 + (at % 2)}/x ${'*'.repeat(at % 3)}\n`,
    );
  }
  const { language } = await loadLanguage(folder);
  expect(countKinds(language.links).directed).toBeGreaterThanOrEqual(14);
  for (const { kind, larger, smaller } of language.links)
    if (kind !== 'related') expect(larger).toBe(Math.floor(smaller / 2));
  expect(writtenPatterns(language).map(({ confidence }) => confidence)).toEqual(
    Array.from({ length: count }, (_, index) => (index + 1) % 3),
  );
});

test('a text that stands in front matter, or between components, is given out as Markdown', async () => {
  const folder = join(root, 'given-out');
  await mkdir(folder);
  for (const { name, slug } of SAMPLES) {
    await writeFile(
      join(folder, `${slug}.mdx`),
      slug === 'open-door'
        ? `---\ntitle: ${name}\nwhatIs: A door that stands open whenever somebody is within, and shut at night.\n---\n`
        : `---\ntitle: ${name}\n---\n\n<Note kind="x">\n\nSee [it](open-door).\n\n</Note>\n`,
    );
  }
  const { language, markdown } = await loadLanguage(folder);
  const addresses = {
    pattern: ({ slug }: { slug: string }) => `to:${slug}`,
    picture: (path: string) => path,
  };
  const textOf = (slug: string) =>
    markdown(language.patterns.find((pattern) => pattern.slug === slug)?.id ?? 0, addresses);
  expect(textOf('open-door')).toContain('## What is\n\nA door that stands open');
  expect(textOf('quiet-room')).toContain('See [it](');
  expect(textOf('quiet-room')).not.toContain('Note');
});
