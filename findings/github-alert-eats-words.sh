#!/usr/bin/env bash
# Words after `[!NOTE]` on its line disappear from the page, unless the note goes on.
#
# Package: remark-github-blockquote-alert 2.1.0 (unified 11.0.5, remark-parse 11.0.0,
#   remark-rehype 11.1.2, rehype-stringify 10.0.1).
# Expected: whatever the marker means, the author's words are on the page. GitHub
#   shows alerts with the marker on a line of its own ("Basic writing and
#   formatting syntax", section "Alerts"), and other quotes as quotes; Obsidian
#   takes the words for a title. For CommonMark (section 5.1) they are text.
# Seen: the quote becomes an alert. If its first run of plain text has no line
#   break, that run is deleted: a note of one line vanishes whole, and of
#   "Read [this](x) first" the word before the link. Two lines of plain text stay.
# Matters to: whoever shows notes that were written for Obsidian, where words
#   behind the marker are a title, or by hand.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent unified@11.0.5 remark-parse@11.0.0 remark-rehype@11.1.2 \
  rehype-stringify@10.0.1 remark-github-blockquote-alert@2.1.0
cat >run.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util';
import rehypeStringify from 'rehype-stringify';
import { remarkAlert } from 'remark-github-blockquote-alert';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkAlert).use(remarkRehype).use(rehypeStringify);
const words = async (text) =>
  String(await processor.process(text)).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim();

const texts = [
  '> [!NOTE] Keep the door open.',
  '> [!NOTE] Read [this](x) first.',
  '> [!NOTE] Keep the door open.\n> And the window.',
];
const seen = [];
for (const text of texts) {
  seen.push(await words(text));
  console.log(JSON.stringify(text), 'shows', JSON.stringify(seen.at(-1)));
}
const found = ['NOTE', 'NOTE this first.', 'NOTE Keep the door open. And the window.'];
if (!isDeepStrictEqual(seen, found)) {
  console.log('changed: the words that are shown');
  process.exit(1);
}
console.log('as found');
JS
node run.mjs
