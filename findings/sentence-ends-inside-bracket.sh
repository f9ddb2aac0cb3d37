#!/usr/bin/env bash
# By the standard, a sentence that is followed by a bracket without a space ends behind the bracket.
#
# Packages: @formatjs/intl-segmenter 12.2.15, and `Intl.Segmenter` of the Node that
#   runs it (seen with Node 20.20.2, ICU 78.2): two implementations, one result.
# Expected: a bracket or quotation mark that opens belongs to what it opens.
# Seen: in UAX #29 (section 5.1, table 4) the class `Close` also holds opening
#   punctuation, and rule SB9 adds everything of that class to the sentence before.
#   "It is done.[1] Next one." gives "It is done.[" and "1] Next one.". In Chinese
#   and Japanese, where no space stands between sentences, this is the usual case.
#   No locale and no option changes it.
# Matters to: whoever quotes single sentences of texts with marks like [1], of
#   wiki texts, or of texts with notes in full-width brackets.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent @formatjs/intl-segmenter@12.2.15
cat >run.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util';
import { Segmenter } from '@formatjs/intl-segmenter';

const texts = [
  ['en', 'It is done.[1] Next one.'],
  ['de', 'Fertig.„Weiter“, sagt sie.'],
  ['ja', '終わった。（注）次。'],
];
const read = (Implementation) =>
  texts.map(([locale, text]) =>
    Array.from(new Implementation(locale, { granularity: 'sentence' }).segment(text), ({ segment }) => segment),
  );
const seen = { node: read(Intl.Segmenter), formatjs: read(Segmenter) };
const torn = [
  ['It is done.[', '1] Next one.'],
  ['Fertig.„', 'Weiter“, sagt sie.'],
  ['終わった。（', '注）次。'],
];
const found = { node: torn, formatjs: torn };
for (const [name, sentences] of Object.entries(seen)) console.log(name.padEnd(8), JSON.stringify(sentences));
if (!isDeepStrictEqual(seen, found)) {
  console.log('changed: where the sentences end');
  process.exit(1);
}
console.log('as found');
JS
node run.mjs
