#!/usr/bin/env bash
# A wiki link with a shown name leads elsewhere when it stands in a table.
#
# Packages: remark-wiki-link 2.0.1 together with remark-gfm 4.0.1 (unified 11.0.5,
#   remark-parse 11.0.0, remark-rehype 11.1.2, rehype-stringify 10.0.1).
# Expected: in a cell, `\|` is a pipe, also within other inline spans (GitHub
#   Flavored Markdown, section 4.10, example 200), and that is how Obsidian says
#   that `[[Page\|shown]]` is to be written in a table (Obsidian Help, "Advanced
#   formatting syntax", section on tables).
# Seen: the wiki link reads its own text before the table's escape is taken away,
#   so that the page is called `Page\` there: the link is drawn like one to a page
#   that does not exist yet, and its address has the stroke at its end. A code
#   span in the next cell loses its stroke, as the standard says.
# Matters to: whoever keeps an overview of pages as a table.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent unified@11.0.5 remark-parse@11.0.0 remark-gfm@4.0.1 \
  remark-wiki-link@2.0.1 remark-rehype@11.1.2 rehype-stringify@10.0.1
cat >run.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import remarkWikiLink from 'remark-wiki-link';
import { unified } from 'unified';

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkWikiLink, { aliasDivider: '|', permalinks: ['entrance'] })
  .use(remarkRehype)
  .use(rehypeStringify);
const inside = async (text) => String(await processor.process(text));

const prose = await inside('[[Entrance|the way in]]');
const table = await inside('| page | sign |\n| --- | --- |\n| [[Entrance\\|the way in]] | `a\\|b` |');
const link = (page) => /<a class="([^"]*)" href="([^"]*)">([^<]*)<\/a>/.exec(page)?.slice(1);
const seen = { prose: link(prose), table: link(table), code: /<code>([^<]*)</.exec(table)?.[1] };
const found = {
  prose: ['internal', '#/page/entrance', 'the way in'],
  table: ['internal new', '#/page/entrance\\', 'the way in'],
  code: 'a|b',
};
console.log('In prose', seen.prose, 'in a table', seen.table, 'and code beside it', seen.code);
if (!isDeepStrictEqual(seen, found)) {
  console.log('changed: now', JSON.stringify(seen));
  process.exit(1);
}
console.log('as found');
JS
node run.mjs
