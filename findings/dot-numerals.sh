#!/usr/bin/env bash
# Numbered nodes of a DOT file flow together: 007 and 7 are one node, 1 and "1" are two.
#
# Packages: dotparser 1.1.1, ngraph.fromdot 7.1.0, vis-network 10.1.5; compared
#   with Graphviz itself (@hpcc-js/wasm-graphviz 1.29.2).
# Expected: an ID is a string, a numeral is one way to write it, and quoting does
#   not change it (The DOT Language, paragraph on IDs, graphviz.org).
# Seen: the three readers make numbers of numerals. `007 -> 7` becomes a loop,
#   1.10 becomes 1.1, and `1 -> "1"`, a loop, becomes a link of two nodes.
# Matters to: whoever numbers things with leading zeros, as pattern languages,
#   decision records and sections do.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent dotparser@1.1.1 ngraph.fromdot@7.1.0 \
  vis-network@10.1.5 @hpcc-js/wasm-graphviz@1.29.2
cat >run.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util';
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import dotparser from 'dotparser';
import fromDot from 'ngraph.fromdot';
import { parseDOTNetwork } from 'vis-network/standalone';

const graphviz = await Graphviz.load();
const readers = {
  graphviz: (text) => JSON.parse(graphviz.layout(text, 'dot_json', 'dot')).objects.map((node) => node.name),
  dotparser: (text) => {
    const ends = dotparser(text)[0].children.flatMap((statement) => statement.edge_list);
    return [...new Set(ends.map((end) => end.id))];
  },
  'ngraph.fromdot': (text) => {
    const ids = [];
    fromDot(text).forEachNode((node) => void ids.push(node.id));
    return ids;
  },
  'vis-network': (text) => parseDOTNetwork(text).nodes.map((node) => node.id),
};
const texts = ['digraph { 007 -> 7 }', 'digraph { 1.10 -> 1.1 }', 'digraph { 1 -> "1" }'];

const seen = {};
for (const [name, read] of Object.entries(readers)) {
  seen[name] = texts.map(read);
  console.log(name.padEnd(15), JSON.stringify(seen[name]));
}
const numbers = [[7], [1.1], [1, '1']];
const found = {
  graphviz: [['007', '7'], ['1.10', '1.1'], ['1']],
  dotparser: numbers,
  'ngraph.fromdot': numbers,
  'vis-network': numbers,
};
const changed = Object.keys(found).filter((name) => !isDeepStrictEqual(seen[name], found[name]));
if (changed.length > 0) {
  console.log('changed: the nodes that these read:', changed.join(', '));
  process.exit(1);
}
console.log('as found');
JS
node run.mjs
