import type { CDPSession } from 'playwright-core';

interface Transfer {
  /** Bytes over the wire as they came; times in ms since the epoch. */
  readonly parts: { readonly at: number; readonly bytes: number }[];
  end: { readonly at: number; readonly bytes: number } | null;
}

/** What a page transferred over the network: every file with its headers, fonts too, as Chromium counts it. */
export interface Traffic {
  /** Bytes received until a moment (ms since the epoch), of files under way what had come. */
  until(at: number): number;
  total(): number;
  /** Resolves when nothing has been asked for or under way for a while (ms). */
  idle(quiet: number): Promise<void>;
}

/** A file that is under way for so long (ms) without a byte is not waited for: its page has gone, or it has no end. */
const MOST_SILENCE = 4000;

/** Listens from now on. */
export async function watchTraffic(cdp: CDPSession): Promise<Traffic> {
  const transfers = new Map<string, Transfer>();
  const underWay = new Set<string>();
  // Chromium's clock for the network starts anywhere: what to add, in seconds, to get the time of day.
  let offset = 0;
  let last = performance.now();
  const touch = () => (last = performance.now());
  cdp.on('Network.requestWillBeSent', ({ requestId, request, timestamp, wallTime }) => {
    if (!request.url.startsWith('http')) return;
    offset = wallTime - timestamp;
    if (!transfers.has(requestId)) transfers.set(requestId, { parts: [], end: null });
    underWay.add(requestId);
    touch();
  });
  cdp.on('Network.dataReceived', ({ requestId, timestamp, encodedDataLength }) => {
    transfers.get(requestId)?.parts.push({ at: (timestamp + offset) * 1000, bytes: encodedDataLength });
    touch();
  });
  cdp.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const transfer = transfers.get(requestId);
    if (transfer) transfer.end = { at: (timestamp + offset) * 1000, bytes: encodedDataLength };
    underWay.delete(requestId);
    touch();
  });
  cdp.on('Network.loadingFailed', ({ requestId }) => {
    underWay.delete(requestId);
    touch();
  });
  await cdp.send('Network.enable');
  const until = (at: number) => {
    let bytes = 0;
    for (const { parts, end } of transfers.values()) {
      if (end && end.at <= at) bytes += end.bytes;
      else for (const part of parts) if (part.at <= at) bytes += part.bytes;
    }
    return bytes;
  };
  return {
    until,
    total: () => until(Infinity),
    async idle(quiet) {
      const silence = () => performance.now() - last;
      while (silence() < (underWay.size > 0 ? MOST_SILENCE : quiet)) {
        await new Promise((resolve) => setTimeout(resolve, quiet / 10));
      }
    },
  };
}
