import {
  type Entry,
  type OwnEntry,
  type Project,
  type Reference,
  nameOf,
  ownKey,
  usualSlug,
} from './project.ts';
import { HEAD, ITEM, PART, SET_ASIDE, STRUCTURE, VERSION } from './markdown-form.ts';

/**
 * Writes a project as Markdown that reads well by itself. `readMarkdown` gives it back. The form:
 *
 *     ---
 *     semilattice-project: 1
 *     language: "A Pattern Language"
 *     address: "https://example.org/"
 *     order: large-to-small
 *     ---
 *
 *     # How we work
 *
 *     What it is for.
 *
 *     ## Communities of Practice (13)
 *
 *     - State: adopted
 *     - Cared for by: Anna
 *
 *     How we do it here.
 *
 *     ## Our stand-up
 *
 *     - Our own: own-1
 *     - Larger: 13
 *
 *     ### Problem
 *     …
 *     ## Set aside
 *
 *     ### Open Plan (20)
 *
 *     Why not.
 *
 * A line of a text that would be taken for a part of this form begins with a backslash.
 */
export function writeMarkdown(project: Project): string {
  const { title, purpose, from, order, entries, setAside, guided } = project;
  const head: readonly (readonly [string, string])[] = [
    [HEAD.version, String(VERSION)],
    [HEAD.language, JSON.stringify(from.title)],
    ...(from.address === '' ? [] : [[HEAD.address, JSON.stringify(from.address)] as const]),
    [HEAD.order, order],
    ...(guided.at === null ? [] : [[HEAD.at, JSON.stringify(guided.at)] as const]),
    ...(guided.looked.length === 0 ? [] : [[HEAD.looked, JSON.stringify(guided.looked)] as const]),
    ...(guided.skipped.length === 0 ? [] : [[HEAD.skipped, JSON.stringify(guided.skipped)] as const]),
  ];
  const blocks = [
    ['---', ...head.map(([key, value]) => `${key}: ${value}`), '---'].join('\n'),
    heading(1, title),
    escaped(purpose),
    ...entries.flatMap((entry) => (entry.kind === 'own' ? ownBlocks(entry) : chosenBlocks(entry))),
    ...(setAside.length === 0 ? [] : [heading(2, SET_ASIDE)]),
    ...setAside.flatMap(({ reference, why }) => [
      heading(3, shownName(reference)),
      items(referenceItems(reference)),
      escaped(why),
    ]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

type Items = readonly (readonly [string, string])[];

function chosenBlocks(entry: Extract<Entry, { kind: 'chosen' }>): string[] {
  return [
    heading(2, shownName(entry.reference)),
    items([...referenceItems(entry.reference), ...remarkItems(entry)]),
    escaped(entry.note),
  ];
}

function ownBlocks(entry: OwnEntry): string[] {
  const links: Items = [
    ...entry.larger.map((key) => [ITEM.larger, key] as const),
    ...entry.smaller.map((key) => [ITEM.smaller, key] as const),
  ];
  const part = (name: string, text: string) => (text === '' ? [] : [heading(3, name), escaped(text)]);
  return [
    heading(2, nameOf(entry)),
    items([[ITEM.own, ownKey(entry.number)], ...links, ...remarkItems(entry)]),
    escaped(entry.note),
    ...part(PART.problem, entry.problem),
    ...part(PART.solution, entry.solution),
    ...part(PART.text, entry.text),
  ];
}

function heading(level: number, text: string): string {
  return `${'#'.repeat(level)} ${text}`.trimEnd();
}

function shownName({ id, name }: Reference): string {
  return id === null ? name : `${name} (${id})`.trim();
}

/** What the heading alone does not tell of a reference. */
function referenceItems(reference: Reference): Items {
  const { id, slug, name } = reference;
  return [
    ...(id === null ? [[ITEM.number, 'none'] as const] : []),
    ...(slug === usualSlug(id, name) ? [] : [[ITEM.slug, slug] as const]),
  ];
}

function remarkItems({ state, carer }: Entry): Items {
  return [
    ...(state === null ? [] : [[ITEM.state, state] as const]),
    ...(carer === '' ? [] : [[ITEM.carer, carer] as const]),
  ];
}

function items(list: Items): string {
  return list.map(([name, value]) => `- ${name}: ${value}`).join('\n');
}

function escaped(text: string): string {
  return text
    .split('\n')
    .map((line) => (STRUCTURE.test(line) ? `\\${line}` : line))
    .join('\n');
}
