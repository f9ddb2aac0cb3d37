import { readJson } from './read-json.ts';
import { readMarkdown } from './read-markdown.ts';
import type { Reading } from './reading.ts';

/** Reads the file of a project, which is JSON if it begins with a brace, and Markdown otherwise. */
export function readProject(text: string): Reading {
  return /^\ufeff?\s*\{/.test(text) ? readJson(text) : readMarkdown(text);
}
