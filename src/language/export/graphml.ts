import { escapeXml } from '../escape-xml.ts';
import type { Language } from '../language.ts';
import { exportKeys } from './export-keys.ts';
import type { Pattern } from '../pattern.ts';
import type { ExportFormat } from './export-format.ts';
import { joinTags } from './join-tags.ts';

/** The data of the file: what each key is for, its name, and its type. The id of a key is `<for>-<name>`. */
const KEYS = [
  ['graph', 'title', 'string'],
  ['graph', 'description', 'string'],
  ['node', 'name', 'string'],
  ['node', 'scale', 'int'],
  ['node', 'scale_name', 'string'],
  ['node', 'confidence', 'int'],
  ['node', 'ai', 'boolean'],
  ['node', 'tags', 'string'],
  ['node', 'status', 'string'],
  ['node', 'file', 'string'],
  ['edge', 'declared_by', 'string'],
] as const;

type Owner = (typeof KEYS)[number][0];

export const GRAPHML_EXPORT: ExportFormat = {
  id: 'graphml',
  ending: '.graphml',
  meaning: 'A graph for Gephi, yEd, Cytoscape and networkx.',
  write: toGraphml,
};

/**
 * Writes a language as GraphML 1.0, for Gephi, yEd, Cytoscape, networkx and similar programs. Each pattern is a node
 * whose id is the pattern's number. Each link is a directed edge from the larger to the smaller pattern, with an id
 * such as `13-26`. `joinTags` joins the tags. An unwritten pattern has no confidence, ai, tags and file.
 */
function toGraphml(language: Language): string {
  const known = exportKeys(language);
  const key = (id: number) => escapeXml(String(known(id)));
  const isTyped = language.links.some(({ types }) => types !== undefined);
  const scaleNames = new Map(language.scales.map(({ number, name }) => [number, name]));
  const keys = [...KEYS, ...(isTyped ? [['edge', 'type', 'string'] as const] : [])].map(
    ([owner, name, type]) =>
      `  <key id="${owner}-${name}" for="${owner}" attr.name="${name}" attr.type="${type}"/>`,
  );
  const nodes = language.patterns.flatMap((pattern) => [
    `    <node id="${key(pattern.id)}">`,
    ...dataOf('node', fieldsOf(pattern, scaleNames.get(pattern.scale) ?? '')).map((line) => `  ${line}`),
    '    </node>',
  ]);
  const edges = language.links.flatMap(({ larger, smaller, declaredBy, kind, types }) => [
    `    <edge id="${key(larger)}-${key(smaller)}" source="${key(larger)}" target="${key(smaller)}"${kind ? ' directed="false"' : ''}>`,
    ...dataOf('edge', { declared_by: declaredBy, ...(types ? { type: joinTags(types) } : {}) }).map(
      (line) => `  ${line}`,
    ),
    '    </edge>',
  ]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...keys,
    '  <graph id="language" edgedefault="directed">',
    ...dataOf('graph', { title: language.title, description: language.description }),
    ...nodes,
    ...edges,
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

function fieldsOf(pattern: Pattern, scaleName: string): Readonly<Record<string, string | number | boolean>> {
  const { name, scale, status } = pattern;
  const known = { name, scale, scale_name: scaleName };
  if (pattern.status === 'unwritten') return { ...known, status };
  const { confidence, ai, tags, file } = pattern;
  return { ...known, confidence, ai, tags: joinTags(tags), status, file };
}

function dataOf(owner: Owner, fields: Readonly<Record<string, string | number | boolean>>): string[] {
  return Object.entries(fields).map(
    ([name, value]) => `    <data key="${owner}-${name}">${escapeXml(String(value))}</data>`,
  );
}
