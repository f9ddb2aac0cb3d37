import { styleText } from 'node:util';

/** Sets a text in a colour or weight, where the reader is at a terminal that shows them. */
export type Paint = (style: 'bold' | 'dim' | 'red' | 'yellow' | 'cyan', text: string) => string;

/** For pipes and files. */
export const PLAIN: Paint = (_, text) => text;

const COLOURED: Paint = (style, text) => styleText(style, text, { validateStream: false });

/** How to paint what goes to a stream: in colours on a terminal, unless `NO_COLOR` (no-color.org) is set. */
export function paintFor(
  stream: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): Paint {
  return stream.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb' ? COLOURED : PLAIN;
}
