/** A session of WebDriver (https://www.w3.org/TR/webdriver2/): the commands go to the driver over HTTP. */
export interface Session {
  /** @returns The value of the answer. */
  command<R>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<R>;
  /** Ends the session and its browser. */
  end(): Promise<void>;
}

/** Maximum time that an answer may take, in milliseconds. */
const TO_ANSWER = 60_000;

/** Starts a browser, through a driver that listens at an address. */
export async function startSession(driver: string): Promise<Session> {
  const { sessionId } = await ask<{ sessionId: string }>('POST', `${driver}/session`, {
    capabilities: { alwaysMatch: {} },
  });
  const session = `${driver}/session/${sessionId}`;
  return {
    command: (method, path, body) => ask(method, `${session}/${path}`, body),
    end: () => ask('DELETE', session),
  };
}

async function ask<R>(method: string, url: string, body?: unknown): Promise<R> {
  const response = await fetch(url, {
    method,
    signal: AbortSignal.timeout(TO_ANSWER),
    ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
  });
  const { value } = (await response.json()) as { value: R | { error: string; message: string } };
  if (response.ok) return value as R;
  throw new Error(`The driver does not do ${method} ${url}: ${JSON.stringify(value)}`);
}
