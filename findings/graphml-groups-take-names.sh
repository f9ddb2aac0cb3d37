#!/usr/bin/env bash
# A group in a GraphML file gets the name of the last node inside it.
#
# Package: graphology-graphml 0.5.2 (with graphology 0.26.0).
# Expected: a <data> element belongs to the element that directly contains it,
#   and a node may contain a graph whose nodes have data of their own (GraphML
#   Primer, sections "GraphML-Attributes" and "Nested Graphs").
# Seen: a node that contains a graph collects the data of everything below it,
#   and what comes last wins. The outer group loses its own name and colour,
#   and receives attributes that only its members have. Nothing is reported.
# Matters to: whoever reads hierarchical drawings, where groups have names.
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
  <key id="n" for="node" attr.name="name" attr.type="string"/>
  <key id="d" for="node" attr.name="done" attr.type="boolean"/>
  <graph edgedefault="directed">
    <node id="town">
      <data key="n">Town</data>
      <graph id="town:" edgedefault="directed">
        <node id="square"><data key="n">Square</data></node>
        <node id="street"><data key="n">Street</data><data key="d">true</data></node>
      </graph>
    </node>
  </graph>
</graphml>`;

const seen = Object.fromEntries(parse(Graph, file).mapNodes((id, data) => [id, data]));
const found = {
  town: { name: 'Street', done: true },
  square: { name: 'Square' },
  street: { name: 'Street', done: true },
};
console.log('The group that the file names "Town" was read as', seen.town);
if (!isDeepStrictEqual(seen, found)) {
  console.log('changed: the nodes are now read as', JSON.stringify(seen));
  process.exit(1);
}
console.log('as found');
JS
node run.cjs
