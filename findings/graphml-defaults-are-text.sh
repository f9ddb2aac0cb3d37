#!/usr/bin/env bash
# A default value in GraphML arrives as text, whatever type its key has.
#
# Package: graphology-graphml 0.5.2 (with graphology 0.26.0).
# Expected: a key's <default> is a value of the key's attr.type, just as its
#   <data> is (GraphML Primer, section "Declaring GraphML-Attributes").
# Seen: <data> of a double is a number and of a boolean a boolean, but a default
#   of the same key stays a string. One column holds 2 and "0.5", a sum of it is
#   a string, and the default "false" counts as true.
# Matters to: whoever weighs or filters by an attribute that has a default.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent graphology@0.26.0 graphology-graphml@0.5.2
cat >run.cjs <<'JS'
const { isDeepStrictEqual } = require('node:util');
const Graph = require('graphology');
const { parse } = require('graphology-graphml');

const file = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="w" for="node" attr.name="weight" attr.type="double"><default>0.5</default></key>
  <key id="d" for="node" attr.name="draft" attr.type="boolean"><default>false</default></key>
  <graph edgedefault="directed">
    <node id="said"><data key="w">2</data><data key="d">false</data></node>
    <node id="left"/>
  </graph>
</graphml>`;

const graph = parse(Graph, file);
const seen = {
  said: graph.getNodeAttributes('said'),
  left: graph.getNodeAttributes('left'),
  sum: graph.reduceNodes((sum, _id, data) => sum + data.weight, 0),
  drafts: graph.filterNodes((_id, data) => data.draft),
};
const found = {
  said: { weight: 2, draft: false },
  left: { weight: '0.5', draft: 'false' },
  sum: '20.5',
  drafts: ['left'],
};
console.log('Weights 2 and (default) 0.5 add up to', seen.sum, '- drafts, all being false:', seen.drafts);
if (!isDeepStrictEqual(seen, found)) {
  console.log('changed: now', JSON.stringify(seen));
  process.exit(1);
}
console.log('as found');
JS
node run.cjs
