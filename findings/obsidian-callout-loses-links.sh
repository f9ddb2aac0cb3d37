#!/usr/bin/env bash
# The first paragraph of a callout loses its links, pictures and line breaks, the second does not.
#
# Package: remark-obsidian-callout 1.5.1 (unified 11.0.5, remark-parse 11.0.0,
#   remark-rehype 11.1.2, rehype-stringify 10.0.1).
# Expected: a callout may hold Markdown, links and embeds (Obsidian Help, "Callouts").
# Seen: title and first paragraph are turned into bare text: the link is gone, of
#   a picture its alternative text remains, and words at a hard line break are
#   joined. What follows after a blank line is untouched, and outside of the
#   element with the class `callout-content`.
# Matters to: whoever publishes linked notes: the links of every short callout
#   are missing from the pages, and from any graph that is made of the pages.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent unified@11.0.5 remark-parse@11.0.0 remark-rehype@11.1.2 \
  rehype-stringify@10.0.1 remark-obsidian-callout@1.5.1
cat >run.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util';
import rehypeStringify from 'rehype-stringify';
import remarkObsidianCallout from 'remark-obsidian-callout';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const text = [
  '> [!note] About [doors](title)',
  '> See [windows](first) and ![plan](plan.png).  ',
  '> Then go on.',
  '>',
  '> See [stairs](second).',
].join('\n');
const page = String(
  await unified()
    .use(remarkParse)
    .use(remarkObsidianCallout)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeStringify, { allowDangerousHtml: true })
    .process(text),
);

const seen = {
  links: [...page.matchAll(/href="([^"]*)"/g)].map(([, address]) => address),
  pictures: [...page.matchAll(/<img/g)].length,
  content: /class="callout-content">([^<]*)<\/div>/.exec(page)?.[1],
};
const found = { links: ['second'], pictures: 0, content: 'See windows and plan.Then go on.' };
console.log('Of three links and a picture there remain', seen.links, 'and', seen.pictures, 'pictures');
if (!isDeepStrictEqual(seen, found)) {
  console.log('changed: now', JSON.stringify(seen));
  process.exit(1);
}
console.log('as found');
JS
node run.mjs
