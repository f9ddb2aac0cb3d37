// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GRAPHML_EXPORT } from '../../../src/language/export/graphml.ts';
import { anyLanguage } from '../../fixtures/any-language.ts';
import { smallLanguage } from './small-language.ts';

const NAMESPACE = 'http://graphml.graphdrawing.org/xmlns';

function parse(text: string): Document {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  const [fault] = document.getElementsByTagName('parsererror');
  if (fault) throw new Error(fault.textContent);
  return document;
}

function dataOf(element: Element): Record<string, string> {
  return Object.fromEntries(
    [...element.children]
      .filter((child) => child.localName === 'data')
      .map((child) => [child.getAttribute('key') ?? '', child.textContent]),
  );
}

test('patterns are nodes, links are directed edges, and every key is declared', () => {
  const document = parse(GRAPHML_EXPORT.write(smallLanguage()));
  expect(document.documentElement.namespaceURI).toBe(NAMESPACE);
  const nodes = [...document.getElementsByTagNameNS(NAMESPACE, 'node')];
  expect(nodes.map((node) => [node.id, dataOf(node)])).toEqual([
    [
      '1',
      {
        'node-name': 'Say "Yes", <b>&',
        'node-scale': '1',
        'node-scale_name': 'Large',
        'node-confidence': '2',
        'node-ai': 'true',
        'node-tags': 'a\\;b;c',
        'node-status': 'written',
        'node-file': 'sub/001-say-yes.md',
      },
    ],
    [
      '2',
      {
        'node-name': '=SUM(A1)',
        'node-scale': '2',
        'node-scale_name': 'Scale 2',
        'node-confidence': '0',
        'node-ai': 'false',
        'node-tags': '',
        'node-status': 'written',
        'node-file': '002-sum.md',
      },
    ],
    [
      '7',
      {
        'node-name': 'Far Away',
        'node-scale': '2',
        'node-scale_name': 'Scale 2',
        'node-status': 'unwritten',
      },
    ],
  ]);
  const edges = [...document.getElementsByTagNameNS(NAMESPACE, 'edge')];
  expect(
    edges.map((edge) => [edge.getAttribute('source'), edge.getAttribute('target'), dataOf(edge)]),
  ).toEqual([
    ['1', '2', { 'edge-declared_by': 'both' }],
    ['1', '7', { 'edge-declared_by': 'larger' }],
  ]);
  const declared = new Set([...document.getElementsByTagNameNS(NAMESPACE, 'key')].map(({ id }) => id));
  for (const data of document.getElementsByTagNameNS(NAMESPACE, 'data'))
    expect(declared).toContain(data.getAttribute('key'));
});

test('any language is well-formed XML, and a reader gets its texts back', () => {
  const kept = (text: string) => text.replace(/[^\P{Cc}\t\n\r]|[\p{Cs}\uffff]/gu, '\ufffd');
  fc.assert(
    fc.property(anyLanguage, (language) => {
      const document = parse(GRAPHML_EXPORT.write(language));
      const nodes = [...document.getElementsByTagNameNS(NAMESPACE, 'node')];
      expect(nodes.map((node) => [node.id, dataOf(node)['node-name']])).toEqual(
        language.patterns.map(({ id, name }) => [String(id), kept(name)]),
      );
      expect(document.getElementsByTagNameNS(NAMESPACE, 'edge').length).toBe(language.links.length);
    }),
  );
});
