import { serveSite } from '../source/serve/serve-site.ts';
import type { OptionValues } from './options.ts';
import { basePath } from './base-path.ts';
import { printable } from './printable.ts';
import { UNPAINTED } from './paint.ts';
import type { CommandContext } from './command-context.ts';
import { wholeNumber } from './whole-number.ts';

/** `semilattice explore`: serves the map until the process ends. */
export async function explore(
  folder: string,
  values: OptionValues,
  context: CommandContext,
): Promise<number> {
  const port = values.port === undefined ? 5173 : wholeNumber('port', values.port, 0, 65535);
  const base = basePath(values.base ?? '/');
  let early = '';
  let told = (words: string): void => {
    early = words;
  };
  const site = await serveSite({
    folder,
    base,
    port,
    host: values.host ?? '127.0.0.1',
    onTold: (words) => told(words),
  });
  if (port !== 0 && site.port !== port) context.err(`Port ${port} is taken; this is port ${site.port}.`);
  const paint = context.paint?.out ?? UNPAINTED;
  context.out(`Showing ${folder}\n  ${paint('cyan', site.url)}\nPress Ctrl+C to stop.`);
  told = (words) => context.out(printable(words));
  if (early !== '') told(early);
  return 0;
}
