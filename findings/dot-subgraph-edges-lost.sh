#!/usr/bin/env bash
# vis-network reads the nodes of a DOT cluster and drops the edges between them.
#
# Package: vis-network 10.1.5; compared with Graphviz (@hpcc-js/wasm-graphviz 1.29.2).
# Expected: a subgraph groups statements; its nodes and edges are nodes and edges
#   of the whole graph (The DOT Language, "Subgraphs and Clusters", graphviz.org).
# Seen: from `subgraph { a -> b }` come both nodes and no edge. The same braces
#   keep their edge as soon as they are themselves the end of an edge. No error.
# Matters to: whoever shows a clustered graph with it: the links that make a
#   cluster one are those that are missing.
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
  graphviz: (text) => {
    const { objects, edges = [] } = JSON.parse(graphviz.layout(text, 'dot_json', 'dot'));
    return edges.map(({ tail, head }) => `${objects[tail].name} ${objects[head].name}`).sort();
  },
  'vis-network': (text) => parseDOTNetwork(text).edges.map(({ from, to }) => `${from} ${to}`).sort(),
};
const texts = [
  'digraph { subgraph cluster_house { room -> door } door -> street }',
  'digraph { subgraph cluster_house { room -> door } -> street }',
];

const seen = {};
for (const [name, read] of Object.entries(readers)) {
  seen[name] = texts.map(read);
  console.log(name.padEnd(12), JSON.stringify(seen[name]));
}
const both = ['door street', 'room door', 'room street'];
const found = {
  graphviz: [['door street', 'room door'], both],
  'vis-network': [['door street'], both],
};
if (!isDeepStrictEqual(seen, found)) {
  console.log('changed: the edges that are read');
  process.exit(1);
}
console.log('as found');
JS
node run.mjs
