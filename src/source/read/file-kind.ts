import { basename } from 'node:path';
import { isMarkdown } from './page-ending.ts';
import type { SourceFile } from './source-file.ts';

const IMAGE = /\.(?:svg|png|jpe?g|gif|webp|avif)$/i;

/** Files that a repository has for other readers. They are ignored unless they have the front matter of a pattern. */
const COMMUNITY =
  /^(?:contributing|changelog|changes|history|code[-_]of[-_]conduct|security|support|governance|maintainers|authors|contributors|licen[cs]e|notice|agents|claude|gemini|copilot-instructions|pull_request_template|issue_template|codeowners|funding)(?:\.[a-z]{2}(?:-[a-z]{2,4})?)?\.md$/i;

/** The kind of a file in a folder of patterns, by its path relative to the folder. */
export function kindOf(
  path: string,
): 'pattern' | 'scales' | 'language' | 'settings' | 'project' | 'image' | 'page' | 'other' {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  if (parts.some((part) => part.startsWith('.') || part.startsWith('_') || part === 'node_modules'))
    return 'other';
  if (IMAGE.test(name)) return 'image';
  if (parts.length === 1 && name === 'semilattice.json') return 'settings';
  if (parts.length === 2 && parts[0] === 'projects' && /\.json$/i.test(name)) return 'project';
  // Our own form leaves these out; in other forms they may be patterns or lists of contents.
  if (/^readme\.md$/i.test(name) || /\.(?:mdx|markdown|ya?ml)$/i.test(name)) return 'page';
  if (!/\.md$/i.test(name)) return 'other';
  if (parts.length === 1 && name === 'SCALES.md') return 'scales';
  if (parts.length === 1 && name === 'LANGUAGE.md') return 'language';
  return parts.length === 2 && parts[0] === 'projects' ? 'project' : 'pattern';
}

/** Whether other forms may use a file that our own form does not: a text, or a list in YAML. */
export function isOther(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isText = isMarkdown(name) || /\.ya?ml$/i.test(name);
  // Deeper in a folder, a pattern may well have the name of such a file.
  return isText && !(COMMUNITY.test(name) && !path.includes('/')) && !/(?:^|\/)\./.test(path);
}

/** Whether a file with the name of a pattern's is one. */
export function isPattern({ path, text }: SourceFile): boolean {
  return !COMMUNITY.test(basename(path)) || hasId(text);
}

/** Whether a file of the folder `projects` is a project: whatever else is wrong, its first lines or its keys tell. */
export function isProject({ path, text }: SourceFile): boolean {
  if (/\.json$/i.test(path)) return /"version"\s*:/.test(text) && /"patterns"\s*:/.test(text);
  return text.startsWith('---\n') && /^semilattice-project:/m.test(text.slice(0, text.indexOf('\n---', 3)));
}

/** Whether a text begins as a pattern does: with front matter that has an id. */
function hasId(text: string): boolean {
  return text.startsWith('---\n') && /^id[^\S\n]*:/m.test(text.slice(0, text.indexOf('\n---', 3)));
}
