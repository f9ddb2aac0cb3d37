#!/usr/bin/env bash
# The standard's own example of a tagged float is read as text.
#
# Package: yaml 2.9.1.
# Expected: `!!float -1` and `!!float 0` are floats (YAML 1.2.2, section 10.2.1.4,
#   example 10.7; the form of a float there needs no point).
# Seen: both become strings, with a warning that the tag is unknown, though the
#   same tag is known two lines below. `parse` prints the warning and goes on;
#   with `logLevel: 'error'` nothing is said.
# Matters to: whoever writes a tag so that a whole number is not taken for an
#   integer, and sums or compares the values afterwards.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent yaml@2.9.1
cat >run.cjs <<'JS'
const { inspect, isDeepStrictEqual } = require('node:util');
const { parseDocument } = require('yaml');

const document = parseDocument(
  'negative: !!float -1\nzero: !!float 0\npositive: !!float 2.3e4\ninfinity: !!float .inf\n',
);
const seen = {
  values: document.toJS(),
  errors: document.errors.map((error) => error.code),
  warnings: document.warnings.map((warning) => warning.code),
};
const found = {
  values: { negative: '-1', zero: '0', positive: 23000, infinity: Infinity },
  errors: [],
  warnings: ['TAG_RESOLVE_FAILED', 'TAG_RESOLVE_FAILED'],
};
console.log('Tagged floats are read as', seen.values, 'with the warnings', seen.warnings);
if (!isDeepStrictEqual(seen, found)) {
  console.log('changed: now', inspect(seen, { breakLength: Infinity }));
  process.exit(1);
}
console.log('as found');
JS
node run.cjs
