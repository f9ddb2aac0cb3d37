#!/usr/bin/env bash
# A discarded document goes on lowering the scores of others, one search for each time that it has the word.
#
# Package: minisearch 7.2.0.
# Expected: after `discard` (or `replace`), search behaves as after `remove`; what is left in the index is cleaned up
#   during searches or by vacuuming (documentation of MiniSearch, `discard` and `vacuum`). So the first search may
#   still differ a little, and the second should not.
# Seen: each search takes one off the number of times that the discarded document has the word, not the document.
#   A document with the word five times counts in five searches, in each of which the documents before it get lower
#   scores. The same search gives different scores until then, and other scores than an index without the document.
# Matters to: whoever takes up changed documents by `replace` and shows, compares or cuts off by scores. It helps to
#   vacuum after each change.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent minisearch@7.2.0
cat >run.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util';
import MiniSearch from 'minisearch';

const documents = [
  { id: 1, text: 'path to the door' },
  { id: 2, text: 'path along the garden wall' },
  { id: 3, text: 'path path path path path' },
  { id: 4, text: 'a wall' },
];
const indexOf = (list) => {
  const index = new MiniSearch({ fields: ['text'], autoVacuum: false });
  index.addAll(list);
  return index;
};
const scoreOfFirst = (index) => index.search('path').find(({ id }) => id === 1).score.toFixed(3);

const removed = indexOf(documents);
removed.remove(documents[2]);
const vacuumed = indexOf(documents);
vacuumed.discard(3);
await vacuumed.vacuum();
const discarded = indexOf(documents);
discarded.discard(3);
const right = scoreOfFirst(removed);
const seen = Array.from({ length: 7 }, () => scoreOfFirst(discarded));
console.log('Score of document 1 after remove:', right);
console.log('after discard and vacuum:', scoreOfFirst(vacuumed));
console.log('after discard, in seven searches:', seen.join(' '));
const isRight = seen.map((score) => score === right);
if (scoreOfFirst(vacuumed) !== right || !isDeepStrictEqual(isRight, [false, false, false, false, false, true, true])) {
  console.log('changed: the searches in which a discarded document counts');
  process.exit(1);
}
console.log('as found');
JS
node run.mjs
