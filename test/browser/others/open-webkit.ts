import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Tab } from './tab.ts';
import { startSession } from './webdriver.ts';

/** Maximum time that the driver may take to listen, in milliseconds. */
const TO_LISTEN = 60_000;
/** The size of the screen. The window's bar takes a strip of it, so that the page gets about 1440 × 900. */
const SCREEN = { width: 1440, height: 938 } as const;
/** The keys as WebDriver writes them. */
const KEYS = { Enter: '\uE007', Escape: '\uE00C' } as const;

/** Opens a page in WebKitGTK's own small browser, by WebDriver, on a screen that nobody sees. */
export async function openWebKit(webkitDriver: string, xvfb: string): Promise<Tab> {
  const home = await mkdtemp(join(tmpdir(), 'semilattice-webkit-'));
  const started: ChildProcess[] = [];
  const stop = async () => {
    for (const program of started.toReversed()) program.kill();
    await Promise.all(
      started.map((program) => program.exitCode ?? program.signalCode ?? once(program, 'exit')),
    );
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const size = `${SCREEN.width}x${SCREEN.height}x24`;
    const screen = spawn(xvfb, ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    started.push(screen);
    const port = await freePort();
    const driver = spawn(webkitDriver, [`--port=${port}`], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: `:${await displayOf(screen)}`,
        GDK_BACKEND: 'x11',
        HOME: home,
        NO_AT_BRIDGE: '1',
        // Without a graphics card, painting by way of its buffers takes several times as long.
        WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      },
    });
    started.push(driver);
    const address = `http://127.0.0.1:${port}`;
    await whenListening(address);
    const session = await startSession(address);
    await session.command('POST', 'window/rect', { x: 0, y: 0, ...SCREEN });
    const act = (actions: unknown) => session.command<void>('POST', 'actions', { actions: [actions] });
    const keys = (values: readonly string[]) =>
      act({
        type: 'key',
        id: 'keys',
        actions: values.flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      });
    return {
      goTo: (url) => session.command('POST', 'url', { url }),
      back: () => session.command('POST', 'back'),
      call: (body, ...args) =>
        session.command('POST', 'execute/sync', {
          script: `return (${body.toString()}).apply(null, arguments)`,
          args,
        }),
      click: (x, y) =>
        act({
          type: 'pointer',
          id: 'mouse',
          parameters: { pointerType: 'mouse' },
          actions: [
            { type: 'pointerMove', origin: 'viewport', duration: 0, x: Math.round(x), y: Math.round(y) },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        }),
      type: (text) => keys([...text]),
      press: (key) => keys([KEYS[key]]),
      // WebKitGTK's driver has no command for it.
      print: () => Promise.resolve(null),
      picture: async () => Buffer.from(await session.command<string>('GET', 'screenshot'), 'base64'),
      async close() {
        await session.end().finally(stop);
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Returns the number of the display that a started Xvfb has chosen. */
async function displayOf(screen: ChildProcess): Promise<string> {
  const pipe = screen.stdio[3];
  if (!pipe) throw new Error('The screen has no pipe.');
  const [number] = (await Promise.race([
    once(pipe, 'data'),
    once(screen, 'exit').then(() => []),
  ])) as unknown[];
  if (number === undefined) throw new Error('Xvfb did not start.');
  return String(number).trim();
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function whenListening(address: string): Promise<void> {
  const late = Date.now() + TO_LISTEN;
  for (;;) {
    const isThere = await fetch(`${address}/status`).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    if (Date.now() > late) throw new Error('The driver of WebKitGTK does not listen.');
    await pause(50);
  }
}
