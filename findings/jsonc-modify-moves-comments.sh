#!/usr/bin/env bash
# Taking a property out of a commented JSON file takes away its neighbour's comment and leaves its own there instead.
#
# Package: jsonc-parser 3.3.1.
# Expected: `modify` computes the edits that set or remove one value, in JSON with comments (README of jsonc-parser,
#   "API", `modify`); what is said of other properties stays beside them.
# Seen: to remove the last property, all from the end of the value before it is deleted, with the comment that ends
#   that line; the comment behind the removed property stays and now stands behind its neighbour. To add a property
#   after the last one, the comment of the last one ends up behind the new one.
# Matters to: whoever edits commented settings (`tsconfig.json`, editor settings, `semilattice.json`) by program.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent jsonc-parser@3.3.1
cat >run.cjs <<'JS'
const { applyEdits, modify } = require('jsonc-parser');

const text = ['{', '  "title": "Gardens", // shown on each page', '  "base": "/docs/" // where the host serves it', '}'].join(
  '\n',
);
const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };
const edited = (key, value) => applyEdits(text, modify(text, [key], value, { formattingOptions }));
const without = edited('base', undefined);
const more = edited('lang', 'en');
console.log(`Without "base":\n${without}\n\nWith "lang":\n${more}\n`);
const asFound =
  without.includes('"title": "Gardens" // where the host serves it') &&
  !without.includes('shown on each page') &&
  more.includes('"lang": "en" // where the host serves it') &&
  more.includes('"base": "/docs/",\n');
if (!asFound) {
  console.log('changed: the comments after an edit');
  process.exit(1);
}
console.log('as found');
JS
node run.cjs
