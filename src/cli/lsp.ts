import { watchFolder } from '../source/serve/watch-folder.ts';
import type { CommandContext } from './command-context.ts';
import { createService } from './lsp/create-service.ts';
import { printable } from './printable.ts';

/** `semilattice lsp`: serves an editor over standard input and output, until the editor ends it. */
export async function serveLsp(folder: string, { err }: CommandContext): Promise<number> {
  const service = createService(folder);
  const watched = await watchFolder(folder, {
    onChange: () => service.refresh(),
    // Standard output carries the protocol alone.
    onState: (state) => err(`The folder is ${state === 'there' ? 'back' : state}.`),
    onShortage: (code) =>
      err(printable(`Some of the folder is polled, because it cannot be watched (${code}).`)),
  });
  try {
    // The protocol's library is heavy, and no other command needs it.
    const { connectEditor } = await import('./lsp/connect-editor.ts');
    await connectEditor(service);
  } finally {
    watched.close();
  }
  return 0;
}
