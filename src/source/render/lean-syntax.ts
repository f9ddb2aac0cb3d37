import type { Construct, Extension } from 'micromark-util-types';
import type { Data } from 'unified';

/**
 * What GitHub's Markdown looks for in every text, and what no text can have it without. It tries each line for the head
 * of a table, and each letter for the beginning of an e-mail address that is merely written down, which takes a third of
 * the parser's time; a text that cannot have these is parsed without. An address may hide behind references (`&#64;`)
 * and escapes, but not the letters of `http` and `www`; the row below the head of a table hides behind nothing.
 */
const SYNTAXES = [
  { names: ['table'], needs: /\||:-|-:/ },
  { names: ['emailAutolink'], needs: /[@&]/ },
  { names: ['protocolAutolink', 'wwwAutolink'], needs: /[@&]|http|www/i },
] as const;

/** Returns what a text cannot have: a digit for each syntax, 1 for one to leave out. */
export function leanness(text: string): string {
  return SYNTAXES.map(({ needs }) => (needs.test(text) ? '0' : '1')).join('');
}

/**
 * Leaves syntaxes out of a parser.
 *
 * @param lean What `leanness` returned.
 */
export function leaveOut(data: Data, lean: string): void {
  const names = new Set<string>(
    SYNTAXES.flatMap((syntax, index) => (lean[index] === '1' ? syntax.names : [])),
  );
  const kept = (record: Extension['text']): Extension['text'] =>
    Object.fromEntries(
      Object.entries(record ?? {}).map(([code, given = []]) => [
        code,
        (Array.isArray(given) ? given : [given]).filter(({ name = '' }: Construct) => !names.has(name)),
      ]),
    );
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map(({ text, flow, ...rest }): Extension => ({
    ...rest,
    ...(text ? { text: kept(text) ?? {} } : {}),
    ...(flow ? { flow: kept(flow) ?? {} } : {}),
  }));
  // Addresses are also looked for in the finished tree.
  if (names.has('wwwAutolink'))
    data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
      .flat()
      .filter(({ enter }) => !(enter && 'literalAutolink' in enter));
}
