import { styleText } from 'node:util';

/** Sets a text in a colour or weight, if the reader's terminal shows them. */
export type Paint = (style: 'bold' | 'dim' | 'red' | 'yellow' | 'cyan', text: string) => string;

/** For pipes and files: leaves texts as they are. */
export const UNPAINTED: Paint = (_, text) => text;

const COLOURED: Paint = (style, text) => styleText(style, text, { validateStream: false });

/** Returns how to paint what goes to a stream: in colours on a terminal, unless `NO_COLOR` (no-color.org) is set. */
export function paintFor(
  stream: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): Paint {
  return stream.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb' ? COLOURED : UNPAINTED;
}
