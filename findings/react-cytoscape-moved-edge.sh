#!/usr/bin/env bash
# An edge that moves away from a node in the update that removes the node is lost for good.
#
# Packages: react-cytoscapejs 2.0.0 with cytoscape 3.34.4 and React 19.3.1 (jsdom 29.1.1).
# Expected: the elements on the screen are those of the `elements` property; it is
#   compared with the one before, and the graph is changed accordingly (README of
#   react-cytoscapejs, `elements`). Cytoscape itself can give an edge other ends.
# Seen: removals come first, and Cytoscape removes a node with its edges. The edge
#   that was to be redirected is gone then, and because it was in the elements
#   before, it counts as changed, not as new, in this update and in all later
#   ones. Without the removal the same edge is redirected as it should be.
# Matters to: whoever merges or renames nodes and keeps the ids of edges.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent react@19.3.1 react-dom@19.3.1 cytoscape@3.34.4 \
  react-cytoscapejs@2.0.0 jsdom@29.1.1
cat >run.cjs <<'JS'
const { isDeepStrictEqual } = require('node:util');
const { JSDOM } = require('jsdom');

const { window } = new JSDOM('<!doctype html><div id="root"></div>');
Object.assign(globalThis, { window, document: window.document, IS_REACT_ACT_ENVIRONMENT: true });
Object.defineProperty(globalThis, 'navigator', { value: window.navigator, configurable: true });
const { act, createElement } = require('react');
const { createRoot } = require('react-dom/client');
const { default: CytoscapeComponent = require('react-cytoscapejs') } = require('react-cytoscapejs');

const node = (id) => ({ data: { id, label: id } });
const edge = (id, source, target) => ({ data: { id, source, target, label: id } });

/** The edges of the graph after each of the steps, which make their elements anew, was rendered in turn. */
const after = async (...steps) => {
  let graph;
  const root = createRoot(document.getElementById('root'));
  const results = [];
  for (const step of steps) {
    const elements = step();
    const keep = (core) => void (graph = core);
    await act(() => root.render(createElement(CytoscapeComponent, { elements, headless: true, cy: keep })));
    results.push(graph.edges().map((one) => `${one.source().id()} ${one.target().id()}`));
  }
  await act(() => root.unmount());
  return results;
};

const main = async () => {
  const before = () => [node('a'), node('b'), node('old'), edge('link', 'a', 'old')];
  const moved = () => [node('a'), node('b'), node('old'), edge('link', 'a', 'b')];
  const merged = () => [node('a'), node('b'), edge('link', 'a', 'b')];
  const later = () => [...merged(), node('c')];
  const seen = {
    moved: await after(before, moved, merged),
    mergedAtOnce: await after(before, merged, later),
  };
  const found = {
    moved: [['a old'], ['a b'], ['a b']],
    mergedAtOnce: [['a old'], [], []],
  };
  console.log('Edges, moved in one update and cleared in the next:', JSON.stringify(seen.moved));
  console.log('Edges, moved and cleared in one update, then a new node:', JSON.stringify(seen.mergedAtOnce));
  if (!isDeepStrictEqual(seen, found)) {
    console.log('changed: the edges that are left');
    process.exit(1);
  }
  console.log('as found');
  process.exit(0);
};
main();
JS
node run.cjs
