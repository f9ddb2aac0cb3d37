#!/usr/bin/env bash
# Braces without a name in DOT get the name "[object Undefined]1", and another at each reading.
#
# Package: @dagrejs/graphlib-dot 1.0.2.
# Expected: the name of a subgraph is optional (The DOT Language, grammar of
#   `subgraph`, graphviz.org); `a -> { b c }` is the usual way to write two edges.
#   Reading the same text twice should give the same graph.
# Seen: the braces become a node with a name out of a failed conversion and a
#   counter that lasts as long as the process. Written back, that name is in the
#   file. Two readings of one text never compare equal, nor do snapshots.
# Matters to: whoever compares, caches or stores graphs that were read from DOT.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent @dagrejs/graphlib-dot@1.0.2
cat >run.cjs <<'JS'
const { isDeepStrictEqual } = require('node:util');
const { read, write } = require('@dagrejs/graphlib-dot');

const text = 'digraph { a -> { b c } }';
const seen = {
  first: read(text).nodes(),
  second: read(text).nodes(),
  named: write(read(text)).split('\n').filter((line) => line.includes('subgraph')).map((line) => line.trim()),
};
const found = {
  first: ['a', '[object Undefined]1', 'b', 'c'],
  second: ['a', '[object Undefined]2', 'b', 'c'],
  named: ['subgraph "[object Undefined]3" {'],
};
console.log('Nodes of', text, 'at the first reading', seen.first, 'and at the second', seen.second);
if (!isDeepStrictEqual(seen, found)) {
  console.log('changed: now', JSON.stringify(seen));
  process.exit(1);
}
console.log('as found');
JS
node run.cjs
