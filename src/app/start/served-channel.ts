import type { ViteHotContext } from 'vite/types/hot.js';
import { once } from '../../language/once.ts';

/** Opens the channel between this page and the server of a folder (`map/served-events.ts`). A page has one. */
export const servedChannel = once(async (): Promise<ViteHotContext> => {
  const base = import.meta.env.BASE_URL;
  const client: unknown = await import(/* @vite-ignore */ `${base}@vite/client`);
  return (client as ViteClient).createHotContext(`${base}semilattice`);
});

/** What the client of Vite, which the server gives, exports. */
interface ViteClient {
  createHotContext(owner: string): ViteHotContext;
}
