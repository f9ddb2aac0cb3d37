import type { Loadable } from '../language/loadable.ts';
import { isPacked, storedFile } from '../language/site-address.ts';
import { unzipped } from './unzipped.ts';

/** Loads texts by address, each one once, and tells listeners when one arrives. */
export interface TextStore {
  /** Returns the state of a text without asking for it. */
  peek<T>(address: string): Loadable<T>;
  /** Stores a text that the page already has. */
  put(address: string, value: unknown): void;
  /** Asks for a text that is not loaded or has failed. */
  load(address: string): void;
  /** Asks again for all texts that failed. */
  retry(): void;
  /**
   * Takes texts as out of date: those shown stay until the new ones are there, the others are forgotten.
   *
   * @param changed The addresses of the texts, those first that are to be there first; null for all.
   */
  refresh(changed: readonly string[] | null): void;
  /** @param listener Told when something changed; it looks (`peek`) at the texts that it shows. */
  subscribe(listener: () => void): () => void;
}

const LOADING = { state: 'loading' } as const;
const FAILED = { state: 'failed' } as const;

/** A text that takes up changes in parts. */
export interface TextParts {
  /** Returns the address of the text that what is at an address is a part of; null if it is a text of its own. */
  wholeAt(address: string): string | null;
  /** Returns the text with a part that has changed. */
  taken(whole: unknown, part: unknown): unknown;
}

const NO_PARTS: TextParts = { wholeAt: () => null, taken: (whole) => whole };

/**
 * @param fetchText Fetches the JSON at an address, or rejects.
 * @param parts Texts of which `refresh` fetches only the parts that changed.
 */
export function createTextStore(
  fetchText: (address: string) => Promise<unknown>,
  parts: TextParts = NO_PARTS,
): TextStore {
  const texts = new Map<string, Loadable<unknown>>();
  const underWay = new Map<string, Promise<void>>();
  const listeners = new Set<() => void>();
  let looked: Set<string> | null = null;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const put = (address: string, text: Loadable<unknown>) => {
    texts.set(address, text);
    tell();
  };
  /** The addresses that listeners asked for while they were told: the texts that are shown. */
  const shown = (): ReadonlySet<string> => {
    const seen = (looked = new Set<string>());
    tell();
    looked = null;
    return seen;
  };
  const fetchInto = (address: string) => {
    const request = fetchText(address).then(
      (value) => {
        if (underWay.get(address) === request) put(address, { state: 'loaded', value });
      },
      () => {
        if (underWay.get(address) === request) put(address, FAILED);
      },
    );
    underWay.set(address, request);
    void request.finally(() => {
      if (underWay.get(address) === request) underWay.delete(address);
    });
  };
  /** Fetches a part of a text that is loaded; or the text anew, where it is not or the part does not come. */
  const fetchPart = (address: string, whole: string) => {
    if (underWay.has(whole)) return fetchInto(whole);
    if (texts.get(whole)?.state !== 'loaded') return undefined;
    return void fetchText(address).then(
      (part) => {
        const now = texts.get(whole);
        if (now?.state === 'loaded' && !underWay.has(whole))
          put(whole, { state: 'loaded', value: parts.taken(now.value, part) });
      },
      () => fetchInto(whole),
    );
  };
  const load = (address: string) => {
    if (texts.get(address)?.state === 'loaded' || underWay.has(address)) return;
    if (texts.get(address)?.state === 'failed') put(address, LOADING);
    fetchInto(address);
  };
  return {
    put: (address, value) => put(address, { state: 'loaded', value }),
    peek: <T>(address: string) => {
      looked?.add(address);
      return (texts.get(address) ?? LOADING) as Loadable<T>;
    },
    load,
    retry() {
      for (const [address, { state }] of texts) if (state === 'failed') load(address);
    },
    refresh(changed) {
      const kept = shown();
      const known = new Set([...texts.keys(), ...underWay.keys()]);
      for (const address of changed ?? known) {
        const whole = parts.wholeAt(address);
        if (whole !== null) fetchPart(address, whole);
        if (!known.has(address)) continue;
        if (kept.has(address) || underWay.has(address)) fetchInto(address);
        // The page would otherwise keep, for as long as it is open, a pattern that was closed or has a new name.
        else texts.delete(address);
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The introduction as it is sent. */
export interface Introduction {
  readonly html: string;
}

/** Fetches JSON over HTTP from a built site, which holds some of it zipped. */
export async function fetchStored(address: string): Promise<unknown> {
  if (!isPacked(address)) return fetchJson(address);
  return (await unzipped(await answerAt(storedFile(address)))).json();
}

/** Fetches JSON over HTTP. */
export async function fetchJson(address: string): Promise<unknown> {
  return (await answerAt(address)).json();
}

async function answerAt(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}
