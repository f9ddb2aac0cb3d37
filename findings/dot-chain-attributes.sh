#!/usr/bin/env bash
# In a chain of DOT edges, vis-network gives the attributes to the last edge alone.
#
# Package: vis-network 10.1.5; compared with Graphviz (@hpcc-js/wasm-graphviz 1.29.2).
# Expected: `a -> b -> c [label=x]` makes two edges, and the attributes that follow
#   are those of both (The DOT Language, grammar of `edge_stmt` and "Lexical and
#   Semantic Notes"; so does Graphviz).
# Seen: every edge but the last is bare: without label, colour, style or direction.
#   `a -> { b c } [label=x]`, also one statement, gives the label to both.
# Matters to: whoever styles a path with one statement, or uses an invisible chain
#   to hold an order: all but its last link can be seen.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent vis-network@10.1.5 @hpcc-js/wasm-graphviz@1.29.2
cat >run.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util';
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { parseDOTNetwork } from 'vis-network/standalone';

const graphviz = await Graphviz.load();
const readers = {
  graphviz: (text) => JSON.parse(graphviz.layout(text, 'dot_json', 'dot')).edges.map((edge) => edge.label ?? null),
  'vis-network': (text) => parseDOTNetwork(text).edges.map((edge) => edge.label ?? null),
};
const texts = ['digraph { a -> b -> c -> d [label="then"] }', 'digraph { a -> { b c } [label="then"] }'];

const seen = {};
for (const [name, read] of Object.entries(readers)) {
  seen[name] = texts.map(read);
  console.log(name.padEnd(12), JSON.stringify(seen[name]));
}
const found = {
  graphviz: [['then', 'then', 'then'], ['then', 'then']],
  'vis-network': [[null, null, 'then'], ['then', 'then']],
};
if (!isDeepStrictEqual(seen, found)) {
  console.log('changed: the labels of the edges');
  process.exit(1);
}
console.log('as found');
JS
node run.mjs
