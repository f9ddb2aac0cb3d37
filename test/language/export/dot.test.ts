import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DOT_EXPORT } from '../../../src/language/export/dot.ts';
import { asterisks } from '../../../src/language/pattern.ts';
import { anyLanguage } from '../../fixtures/any-language.ts';
import { smallLanguage } from './small-language.ts';

test('a rank for each scale, a box for each pattern, an arrow for each link', () => {
  expect(DOT_EXPORT.write(smallLanguage())).toBe(`digraph language {
  label="Small & Fine"; labelloc=t; rankdir=TB; newrank=true;
  node [shape=box, fontname="serif"];
  "scale 1" [shape=plaintext, label="1 Large"];
  "scale 2" [shape=plaintext, label="Scale 2"];
  "scale 1" -> "scale 2" [style=invis];
  { rank=same; "scale 1";
    1 [label="1 Say \\"Yes\\", <b>& **", style=solid, penwidth=2.5];
  }
  { rank=same; "scale 2";
    2 [label="2 =SUM(A1)", style=dashed];
    7 [label="7 Far Away", style=dotted];
  }
  1 -> 2;
  1 -> 7;
}
`);
});

test('no name leaves its quotation marks, and Graphviz shows it as it is', () => {
  fc.assert(
    fc.property(anyLanguage, (language) => {
      const labels = new Map<string, string>();
      for (const line of DOT_EXPORT.write(language).split('\n')) {
        const box = /^ {4}(\d+) \[label=("(?:[^"\\]|\\.)*"), [a-z0-9=., ]+\];$/.exec(line);
        if (box) labels.set(box[1] ?? '', shown(box[2] ?? ''));
        // What is left of any line without its strings is our own.
        else
          expect(line.replace(/"(?:[^"\\]|\\.)*"/g, '""')).toMatch(
            /^[\w\s{}[\];=,>.-]*(?:""[\w\s{}[\];=,>.-]*)*$/,
          );
      }
      expect([...labels]).toEqual(
        language.patterns
          .toSorted((a, b) => a.scale - b.scale || a.id - b.id)
          .map((pattern) => [
            String(pattern.id),
            `${pattern.id} ${pattern.name} ${asterisks(pattern)}`
              .trim()
              .replace(/\s+/g, ' ')
              .replaceAll('\0', '\ufffd'),
          ]),
      );
    }),
  );
});

/** A label as Graphviz shows it: escapes and entities undone. */
function shown(quoted: string): string {
  return quoted
    .slice(1, -1)
    .replace(/\\(.)/g, (_, character: string) => {
      if (!/[\\"]/.test(character)) throw new Error(`\\${character} has a meaning of its own.`);
      return character;
    })
    .replace(/&(#?\w+);/g, (entity, name: string) => {
      if (name !== 'amp') throw new Error(`${entity} stands for another character.`);
      return '&';
    });
}
