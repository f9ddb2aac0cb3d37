import { bundle as built } from 'virtual:semilattice';
import { createTextStore, fetchStored } from '../../store/texts.ts';
import { createBundleStore } from './bundle-store.ts';
import type { OpenedLanguage } from './opened-language.ts';

/** Opens the language that is built into the page, or the folder that a server follows. */
export async function openLanguage(): Promise<OpenedLanguage> {
  if (built)
    return { bundles: createBundleStore(built), texts: createTextStore(fetchStored), isServed: false };
  // What follows a folder is for authors, and readers of a site do not load it.
  const { openServed } = await import('./open-served.ts');
  return openServed();
}
