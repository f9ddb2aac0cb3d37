import type { Language } from '../language.ts';
import { typesInWords } from '../link.ts';
import { exportKeys } from './export-keys.ts';
import { type Pattern, asterisks } from '../pattern.ts';
import { titleOf } from '../pattern-titles.ts';
import { type Scale, scaleTitle } from '../scale.ts';
import type { ExportFormat } from './export-format.ts';

export const DOT_EXPORT: ExportFormat = {
  id: 'dot',
  ending: '.dot',
  meaning: 'A drawing for Graphviz, with a rank for each scale.',
  write: toDot,
};

/**
 * Writes a language as a Graphviz `digraph` for `dot`. Each pattern is a box whose id is its number, each link an arrow
 * from the larger to the smaller pattern, and each scale a rank with its name at the left, the largest on top. The
 * border of a box shows the confidence as on the map: bold, thin or dashed, and dotted for an unwritten pattern.
 */
function toDot(language: Language): string {
  const known = exportKeys(language);
  const key = (id: number) => {
    const name = known(id);
    return typeof name === 'number' ? String(name) : quote(name);
  };
  const scaleOf = new Map(language.patterns.map(({ id, scale }) => [id, scale]));
  return [
    'digraph language {',
    `  label=${quote(language.title)}; labelloc=t; rankdir=TB; newrank=true;`,
    '  node [shape=box, fontname="serif"];',
    ...chain(language.scales),
    ...language.scales.flatMap((scale) => rank(scale, language.patterns, key)),
    ...language.links.map(({ larger, smaller, kind, types }) => {
      // A link within a scale or upwards must not pull a pattern out of its rank.
      const downwards = (scaleOf.get(larger) ?? 0) < (scaleOf.get(smaller) ?? 0);
      const looks = [
        ...(downwards && !kind ? [] : ['constraint=false']),
        ...(kind ? ['dir=none'] : []),
        ...(types ? [`label=${quote(typesInWords({ types }))}`] : []),
      ];
      return `  ${key(larger)} -> ${key(smaller)}${looks.length > 0 ? ` [${looks.join(', ')}]` : ''};`;
    }),
    '}',
    '',
  ].join('\n');
}

/** Returns the names of the scales, joined by invisible lines that keep the ranks in their order. */
function chain(scales: readonly Scale[]): string[] {
  const ids = scales.map(({ number }) => quote(`scale ${number}`));
  return [
    ...scales.map(
      (scale) => `  ${quote(`scale ${scale.number}`)} [shape=plaintext, label=${quote(scaleTitle(scale))}];`,
    ),
    ...(ids.length > 1 ? [`  ${ids.join(' -> ')} [style=invis];`] : []),
  ];
}

function rank(scale: Scale, patterns: readonly Pattern[], key: (id: number) => string): string[] {
  return [
    `  { rank=same; ${quote(`scale ${scale.number}`)};`,
    ...patterns
      .filter((pattern) => pattern.scale === scale.number)
      .map((pattern) => `    ${key(pattern.id)} [label=${quote(labelOf(pattern))}, ${borderOf(pattern)}];`),
    '  }',
  ];
}

function labelOf(pattern: Pattern): string {
  return `${titleOf(pattern)} ${asterisks(pattern)}`.trim();
}

function borderOf(pattern: Pattern): string {
  if (pattern.status === 'unwritten') return 'style=dotted';
  switch (pattern.confidence) {
    case 2:
      return 'style=solid, penwidth=2.5';
    case 1:
      return 'style=solid';
    case 0:
      return 'style=dashed';
  }
}

/** Quotes a string. In a label, `\N`, `\n` and similar have meanings, and so has `&lt;`; all of them are escaped. */
function quote(text: string): string {
  const plain = text
    .replace(/\s+/g, ' ')
    .replaceAll('\0', '\ufffd')
    .replace(/&(?=#?\w+;)/g, '&amp;');
  return `"${plain.replace(/[\\"]/g, '\\$&')}"`;
}
