import type { Data } from 'unified';
import type { Construct, Extension } from 'micromark-util-types';

/**
 * GitHub's Markdown makes a link of an address that is merely written down, and looks for an e-mail address at every
 * letter, which takes a third of the parser's time. A text in which no such address can be is parsed without that. An
 * address may hide behind references (`&#64;`) and escapes, but not the letters of `http` and `www`.
 */
const ANY = /[@&]|http|www/i;
const EMAIL = /[@&]/;

export function mayHaveLiteralLink(text: string): boolean {
  return ANY.test(text);
}

export function mayHaveEmail(text: string): boolean {
  return EMAIL.test(text);
}

const EMAILS = new Set(['emailAutolink']);
const ALL = new Set(['emailAutolink', 'protocolAutolink', 'wwwAutolink']);

/** Makes a parser look for no e-mail addresses. */
export function ignoreLiteralEmails(data: Data): void {
  leaveOut(data, EMAILS);
}

/** Makes a parser look for no addresses that are merely written down. */
export function ignoreLiteralLinks(data: Data): void {
  leaveOut(data, ALL);
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .filter(({ enter }) => !(enter && 'literalAutolink' in enter));
}

function leaveOut(data: Data, names: ReadonlySet<string>): void {
  const isKept = ({ name = '' }: Construct) => !names.has(name);
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map(({ text, ...rest }): Extension => {
    if (!text) return rest;
    const kept = Object.entries(text).map(([code, constructs = []]) => [
      code,
      (Array.isArray(constructs) ? constructs : [constructs]).filter(isKept),
    ]);
    return { ...rest, text: Object.fromEntries(kept) as Extension['text'] };
  });
}
