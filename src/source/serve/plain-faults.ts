import { type ServerResponse, STATUS_CODES } from 'node:http';

/**
 * Reduces an error response to the kind of the error, because Vite's error pages name folders of this machine. The
 * terminal gets the full error.
 */
export function keepFaultsPlain(response: ServerResponse): void {
  const write = response.write.bind(response) as (...given: readonly unknown[]) => boolean;
  const end = response.end.bind(response) as (...given: readonly unknown[]) => ServerResponse;
  const isFault = () => response.statusCode >= 400;
  response.write = (...given: readonly unknown[]) => isFault() || write(...given);
  response.end = (...given: readonly unknown[]) => {
    if (!isFault()) return end(...given);
    const told = given.filter((part) => typeof part === 'function');
    if (response.headersSent) return end(...told);
    response.removeHeader('Content-Encoding');
    response.removeHeader('Content-Length');
    response.setHeader('Content-Type', 'text/plain; charset=utf-8');
    return end(`${STATUS_CODES[response.statusCode] ?? 'Error'}\n`, ...told);
  };
}
