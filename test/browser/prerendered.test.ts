import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { BUDGETS } from '../budgets.ts';
import { deferred, holdBack } from './hold-back.ts';
import { layoutShift } from './layout-shift.ts';
import { drawnCard, drawnCards, framesDrawn, preparePages } from './open-page.ts';

const { open } = preparePages();

describe('without scripts', () => {
  const withoutScripts = { javaScriptEnabled: false };

  test('the home page has the map with every name, the outline and the introduction, and its links lead on', async () => {
    const page = await open(inject('site'), withoutScripts);
    const map = page.getByRole('region', { name: 'Map' });
    expect(await map.getByRole('link').count()).toBe(56);
    expect(await page.getByRole('navigation', { name: 'Outline' }).getByRole('link').count()).toBe(56);
    await page.getByText('This language is made for tests.').waitFor();
    const size = await map
      .getByText('Communities of')
      .evaluate((name: Element) => name.getBoundingClientRect().height);
    expect(size).toBeGreaterThanOrEqual(11);
    await map.getByRole('link', { name: /Communities of Practice/ }).click();
    await page.getByRole('complementary', { name: 'Pattern 13: Communities of Practice' }).waitFor();
  });

  test('a pattern’s page has its whole text, its neighbours, and the map with it lit', async () => {
    const page = await open(`${inject('site')}patterns/013-communities-of-practice/`, withoutScripts);
    const panel = page.getByRole('complementary');
    await panel.getByText('kestrel13').waitFor();
    await panel.getByText('Do what solves problem 13').waitFor();
    expect(await page.locator('.picture .card.larger').count()).toBe(2);
    // The curves for the shape of this window, and of other windows without a height.
    const curves = page.locator('.picture .curves').filter({ visible: true });
    await expect.poll(() => curves.count()).toBe(1);
    expect(await curves.locator('.smaller path').count()).toBe(2);
    await panel
      .getByRole('list', { name: 'Smaller patterns' })
      .getByRole('link', { name: /Code Review/ })
      .click();
    await page.getByRole('complementary', { name: /^Pattern 26/ }).waitFor();
  });

  test('the page of one pattern among many leads to all of them, and has their list once scripts run', async () => {
    const path = `${inject('largeSite')}patterns/102-sunlit-archive-together/`;
    const page = await open(path, withoutScripts);
    const outline = page.locator('#outline');
    expect(await outline.getByRole('link').count()).toBe(1);
    await outline.getByRole('link', { name: /^All \d+ patterns$/ }).click();
    await page.getByRole('navigation', { name: 'Outline' }).waitFor();
    const alive = await open(path);
    await alive
      .getByRole('navigation', { name: 'Outline' })
      .getByRole('link', { name: /Sunlit Archive Together/ })
      .waitFor();
    expect(
      await alive
        .locator('#outline')
        .getByText(/^All \d+ patterns$/)
        .count(),
    ).toBe(0);
  });

  test('a wrong address helps on', async () => {
    const page = await open(`${inject('site')}404.html`, withoutScripts);
    await page.getByText('There is no such page').waitFor();
    expect(await page.title()).toMatch(/^Not found · /);
    expect(await page.getByRole('navigation', { name: 'Outline' }).getByRole('link').count()).toBe(56);
  });
});

describe('the app takes the page over', () => {
  test('at its folder without the slash, where the host answers there', async () => {
    const page = await open(`${inject('site').slice(0, -1)}?scale=1`);
    await drawnCards(page);
    expect(page.url()).toBe(`${inject('site')}?scale=1`);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test.each(
    ['1440×900', '1024×768', '390×844'].flatMap((size) =>
      ['?view=map', 'patterns/013-communities-of-practice/?view=map'].map((path) => ({ size, path })),
    ),
  )(
    'the live map lies exactly over the picture, and nothing shifts: $size /$path',
    async ({ size, path }) => {
      const held = deferred();
      const [width = 0, height = 0] = size.split('×').map(Number);
      const page = await open(
        inject('site') + path,
        { viewport: { width, height } },
        holdBack('**/GraphView-*.js', held),
      );
      const places = await pictureCards(page);
      // The page of a pattern names what is lit.
      expect(places).toHaveLength(path.startsWith('?') ? 56 : 5);
      held.resolve(undefined);
      const cards = await drawnCards(page);
      for (const place of places) {
        const card = cards.find(({ id }) => id === place.id);
        expect(Math.abs((card?.x ?? 0) - place.x)).toBeLessThanOrEqual(1);
        expect(Math.abs((card?.y ?? 0) - place.y)).toBeLessThanOrEqual(1);
      }
      await expect.poll(() => page.locator('.picture').count()).toBe(0);
      expect(await page.evaluate(layoutShift)).toBe(0);
    },
  );

  test('the text that stands in the page is not fetched again', async () => {
    const asked: string[] = [];
    const page = await open(`${inject('site')}patterns/013-communities-of-practice/`, {}, async (fresh) => {
      fresh.on('request', (request) => asked.push(request.url()));
    });
    await drawnCards(page);
    expect(asked.filter((url) => url.endsWith('013-communities-of-practice/body.json'))).toEqual([]);
    await page.getByRole('complementary').getByText('kestrel13').waitFor();
  });

  test('a text is fetched ahead when the reader rests on a link to it', async () => {
    const asked: string[] = [];
    const page = await open(inject('site'), {}, async (fresh) => {
      fresh.on('requestfinished', (request) => asked.push(new URL(request.url()).pathname));
    });
    await drawnCards(page);
    const link = page.getByRole('navigation', { name: 'Outline' }).getByRole('link', { name: /GitOps/ });
    await bringMouse(page);
    await link.hover();
    await expect.poll(() => asked).toContain('/sub/path/patterns/032-gitops/body.json');
    await link.click();
    await page.getByText('kestrel32 ').waitFor();
    expect(asked.filter((path) => path.endsWith('032-gitops/body.json'))).toHaveLength(1);
  });

  test.each(['', 'patterns/032-gitops/'])('the chosen theme is there before modules: /%s', async (path) => {
    const page = await open(
      `${inject('site')}${path}`,
      { colorScheme: 'light', serviceWorkers: 'block' },
      async (fresh) => {
        await fresh.addInitScript(() => localStorage.setItem('semilattice-theme', 'dark'));
        await withoutApp(fresh);
      },
    );
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(20, 22, 26)',
    );
  });

  test('a click before the app is there is done when it is', async () => {
    const held = deferred();
    const page = await open(`${inject('site')}?tag=learning`, {}, holdBack('**/main-*.js', held));
    await page
      .getByRole('navigation', { name: 'Outline' })
      .getByRole('link', { name: /Learning Organisation/ })
      .click();
    held.resolve(undefined);
    await page.getByRole('complementary', { name: /^Pattern 2:/ }).waitFor();
    expect(new URL(page.url()).search).toBe('?tag=learning');
  });

  test('a text is fetched ahead when the reader rests on a link before the app is there', async () => {
    const held = deferred();
    const page = await open(inject('site'), {}, holdBack('**/main-*.js', held));
    const fetched = page.waitForRequest('**/patterns/032-gitops/body.json');
    await bringMouse(page);
    await page
      .getByRole('navigation', { name: 'Outline' })
      .getByRole('link', { name: /GitOps/ })
      .hover();
    held.resolve(undefined);
    expect((await fetched).url()).toMatch(/body\.json$/);
  });

  test('what is typed before the app is there counts when it is', async () => {
    const held = deferred();
    const page = await open(inject('site'), {}, holdBack('**/main-*.js', held));
    await page.getByRole('combobox', { name: 'Search patterns' }).fill('gitops');
    held.resolve(undefined);
    await expect.poll(() => page.getByRole('option', { name: /^32 GitOps/ }).isVisible()).toBe(true);
  });

  test('what is ticked before the app is there counts when it is', async () => {
    const held = deferred();
    const page = await open(inject('site'), {}, holdBack('**/main-*.js', held));
    await page.getByRole('checkbox', { name: /^Hypothesis/ }).click();
    held.resolve(undefined);
    await page.getByText('3 of 56 patterns').waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe('?confidence=0');
  });

  test('nothing is laid out before the first frame, which has the text and what is lit; the next one has the rest', async () => {
    const page = await open(
      `${inject('site')}patterns/013-communities-of-practice/`,
      { serviceWorkers: 'block' },
      async (fresh) => {
        await holdFrames(fresh);
        await withoutApp(fresh);
      },
    );
    const text = page.getByRole('complementary').getByText('kestrel13');
    const lit = page.locator('.picture .card.centre');
    const search = page.getByRole('combobox', { name: 'Search patterns' });
    const shown = async () => [await text.isVisible(), await lit.isVisible(), await search.isVisible()];
    expect(await shown()).toEqual([false, false, false]);
    await page.evaluate('nextFrame()');
    expect((await shown()).slice(0, 2)).toEqual([true, true]);
    // It needs no other call for a frame: it follows when the first one is on the screen.
    await search.waitFor();
  });

  test('the first frame of the home page has the map with every name; the outline comes with the next one', async () => {
    const page = await open(inject('site'), { serviceWorkers: 'block' }, async (fresh) => {
      await holdFrames(fresh);
      await withoutApp(fresh);
    });
    const shown = `[...document.querySelectorAll('.picture .card, nav[aria-label=Outline]')]
      .filter((part) => part.checkVisibility()).map(({ localName }) => localName)`;
    const map = Array.from({ length: 56 }, () => 'a');
    expect(await page.evaluate(shown)).toEqual([]);
    expect(await page.evaluate(`nextFrame(); ${shown}`)).toEqual(map);
    await page.getByRole('navigation', { name: 'Outline' }).waitFor();
    expect(await page.evaluate(shown)).toEqual(['nav', ...map]);
  });

  test.each([
    { width: 1440, height: 900 },
    { width: 1024, height: 768 },
    { width: 390, height: 844 },
    { width: 1180, height: 820, hasTouch: true },
  ])(
    '$width × $height: the first frame needs no file, and styles that come late move nothing',
    async ({ hasTouch, ...viewport }) => {
      const page = await open(`${inject('site')}robots.txt`, {
        serviceWorkers: 'block',
        viewport,
        hasTouch: hasTouch ?? false,
      });
      await withoutApp(page);
      const [faces, styles] = [deferred(), deferred()];
      await holdBack('**/*.woff2', faces)(page);
      await holdBack('**/assets/styles-*', styles)(page);
      // The page is not complete without its styles.
      await page.goto(`${inject('site')}patterns/013-communities-of-practice/`, { waitUntil: 'commit' });
      await page.getByRole('complementary').getByText('kestrel13').waitFor();
      const places = () =>
        page.evaluate(() =>
          ['main', 'aside', 'h1', '[data-text]', '[data-text] p', '.flow .centre', '.flow .larger'].map(
            (name) => {
              const { x, y, width } = document.querySelector(name)?.getBoundingClientRect() ?? new DOMRect();
              return [name, x, y, width];
            },
          ),
        );
      const search = page.getByRole('combobox', { name: 'Search patterns' });
      expect(await search.isVisible()).toBe(false);
      // The whole text is there without them.
      await page.getByText('A Book about Number 13').waitFor();
      const first = await places();
      // Nor does the typeface move what is read, if it comes before they do.
      faces.resolve(undefined);
      await expect.poll(() => page.evaluate(() => document.fonts.status)).toBe('loaded');
      styles.resolve(undefined);
      await search.waitFor();
      expect(await places()).toEqual(first);
    },
  );

  test('a page that comes in slowly is shown when all of it is there', async () => {
    const rest = deferred();
    const site = new URL(inject('site'));
    const server = createServer(async (request, response) => {
      const answer = await fetch(new URL(request.url ?? '', site));
      const content = Buffer.from(await answer.arrayBuffer());
      response.setHeader('Content-Type', answer.headers.get('content-type') ?? '');
      if (request.url !== site.pathname) return response.end(content);
      const half = content.indexOf('data-pattern="17"', content.indexOf('class="cards"'));
      response.write(content.subarray(0, half));
      await rest.promise;
      return response.end(content.subarray(half));
    }).listen(0);
    try {
      const { port } = server.address() as AddressInfo;
      const page = await open(`http://localhost:${port}${site.pathname}robots.txt`, {
        serviceWorkers: 'block',
      });
      await page.goto(`http://localhost:${port}${site.pathname}`, { waitUntil: 'commit' });
      const cards = page.locator('.picture .card');
      await cards.nth(5).waitFor({ state: 'attached' });
      await framesDrawn(page);
      expect(await cards.filter({ visible: true }).count()).toBe(0);
      rest.resolve(undefined);
      await expect.poll(() => cards.filter({ visible: true }).count()).toBe(56);
      expect(await page.evaluate(layoutShift)).toBe(0);
    } finally {
      server.close();
    }
  });

  test('a page that is opened at a part of its text is there at once', async () => {
    const page = await open(
      `${inject('site')}patterns/013-communities-of-practice/#therefore`,
      { serviceWorkers: 'block' },
      async (fresh) => {
        await holdFrames(fresh);
        await withoutApp(fresh);
      },
    );
    expect(await page.getByRole('complementary').getByText('kestrel13').isVisible()).toBe(true);
  });

  test.each(['', 'patterns/013-communities-of-practice/'])(
    'the first visit to /%s has its typeface, without the app',
    async (path) => {
      const hasTypeface = async () => {
        const page = await open(`${inject('site')}${path}`, { serviceWorkers: 'block' }, async (fresh) => {
          await withoutApp(fresh);
          await onLine(fresh, 0);
        });
        await expect.poll(() => page.evaluate(() => document.fonts.status)).toBe('loaded');
        const name = page.locator('.picture .card').filter({ hasText: 'Communities of' });
        const [own, other] = await name.evaluate((card: HTMLElement) => {
          const text = document.createRange();
          // Its last child is the last line of the name.
          text.selectNode(card.lastChild ?? card);
          const width = () => text.getBoundingClientRect().width;
          const before = width();
          card.style.fontFamily = '"Matched Times", serif';
          return [before, width()];
        });
        expect(own).toBeGreaterThan(0);
        await page.close();
        return own !== other;
      };
      // Chromium waits a tenth of a second for the file, which a busy machine may need: then it is another's first visit.
      await expect.poll(hasTypeface).toBe(true);
    },
  );

  test.each([
    { rtt: 50, asked: 3 },
    { rtt: 150, asked: 0 },
  ])(
    'with $rtt ms to the host and back, the page asks for $asked faces before its first paint',
    async (line) => {
      const page = await open(
        `${inject('site')}patterns/013-communities-of-practice/`,
        { serviceWorkers: 'block' },
        async (fresh) => {
          await withoutApp(fresh);
          await onLine(fresh, line.rtt);
        },
      );
      expect(await page.locator('link[rel="preload"][as="font"]').count()).toBe(line.asked);
    },
  );

  test('the app shows a page to which no frame has come', async () => {
    const page = await open(`${inject('site')}patterns/013-communities-of-practice/`, {}, holdFrames);
    const text = page.getByRole('complementary').getByText('kestrel13');
    await expect.poll(() => text.isVisible()).toBe(true);
    // A frame that comes late hides nothing of it.
    await page.evaluate('nextFrame()');
    await page.getByRole('navigation', { name: 'Outline' }).waitFor();
    expect(await text.isVisible()).toBe(true);
  });

  test('a page says what may be loaded into it: nothing from elsewhere, and no other base for its addresses', async () => {
    const page = await open(inject('site'));
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy?.split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'self'",
        expect.stringMatching(/^script-src 'self' 'sha256-[^' ]+'$/),
        "object-src 'none'",
        "base-uri 'none'",
      ]),
    );
  });
});

describe('what a page weighs', () => {
  test('before the first paint, with the live map, and with what comes then', async () => {
    const received: { url: string; bytes: number; at: number }[] = [];
    const page = await open(inject('site'), {}, async (fresh) => {
      const session = await fresh.context().newCDPSession(fresh);
      await session.send('Network.enable');
      const asked = new Map<string, { url: string; at: number }>();
      session.on('Network.requestWillBeSent', ({ requestId, request, wallTime }) =>
        asked.set(requestId, { url: request.url, at: wallTime * 1000 }),
      );
      session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
        received.push({ url: '', at: 0, ...asked.get(requestId), bytes: encodedDataLength }),
      );
    });
    await drawnCards(page);
    // The faces for reading are asked for three seconds after loading, which a busy machine may need for the live map.
    const later = await page.evaluate(() => {
      const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return performance.timeOrigin + (visit?.loadEventStart ?? Infinity) + 2900;
    });
    const first = received.filter(({ url, at }) => !(url.endsWith('.woff2') && at > later));
    const weigh = (matches: RegExp) =>
      first.filter(({ url }) => matches.test(url)).reduce((sum, { bytes }) => sum + bytes, 0);
    // What the page asks for by itself; the app comes after the first frame (src/app/start/boot.ts).
    expect(weigh(/\/path\/$|\.woff2$|index-[^/]*\.js$|icon/)).toBeLessThanOrEqual(BUDGETS.beforePaint);
    // What comes when the first view is complete (src/app/Later.tsx) may have come by now.
    expect(
      weigh(/^(?!.*\/(?:Panel|Hints|MapExtras|around-in-window|MapMenu|save-map-as)-)/),
    ).toBeLessThanOrEqual(BUDGETS.firstView);
    expect(weigh(/./), JSON.stringify(first, null, 1)).toBeLessThanOrEqual(BUDGETS.withLater);
    expect(weigh(/main-[^/]*\.js$/)).toBeGreaterThan(10_000);
  });

  test('the text of a pattern is little more', async () => {
    const response = await fetch(`${inject('site')}patterns/013-communities-of-practice/body.json`, {
      headers: { 'Accept-Encoding': 'gzip' },
    });
    expect(Number(response.headers.get('content-length'))).toBeLessThanOrEqual(BUDGETS.nextText);
  });
});

describe('what a page tells of itself', () => {
  test('title, description, address, preview and structured data', async () => {
    const html = await (await fetch(`${inject('site')}patterns/013-communities-of-practice/`)).text();
    expect(html).toContain('<title>Communities of Practice · A Sample Language</title>');
    expect(html).toMatch(/<meta name="description" content="Whoever meets problem 13/);
    expect(html).toContain('<link rel="canonical" href="/sub/path/patterns/013-communities-of-practice/"');
    const image = /property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? '';
    const picture = await fetch(new URL(image, inject('site')));
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(
      Buffer.from(await picture.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(data)).toMatchObject({ '@type': 'DefinedTerm', termCode: '13' });
  });

  test('robots are let in, and there is a page for what is not there', async () => {
    // Without the site's origin there is no full address, and a site map takes no other.
    expect((await fetch(`${inject('site')}sitemap.xml`)).status).toBe(404);
    expect(await (await fetch(`${inject('site')}robots.txt`)).text()).not.toContain('Sitemap');
    expect((await fetch(`${inject('site')}nowhere/`)).status).toBe(404);
  });
});

test('works without a network once it was visited', async () => {
  const page = await open(`${inject('site')}patterns/013-communities-of-practice/`, {
    serviceWorkers: 'allow',
  });
  await drawnCards(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  const kept = () =>
    page.evaluate(async () => {
      const found = await caches.match(location.href);
      return found !== undefined && navigator.serviceWorker.controller !== null;
    });
  await expect.poll(kept).toBe(true);
  await page.context().setOffline(true);
  await page.reload();
  await page.getByRole('complementary').getByText('kestrel13').waitFor();
  expect(await drawnCard(page, 13)).toMatchObject({ id: '13' });
  await page.goto(inject('site'));
  expect(await drawnCards(page)).toHaveLength(56);
});

/** Keeps what a page wants to do in its next frame, until the test calls `nextFrame()`. */
async function holdFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let waiting: FrameRequestCallback[] = [];
    window.requestAnimationFrame = (callback) => waiting.push(callback);
    Object.assign(window, {
      nextFrame: () => {
        const now = waiting;
        waiting = [];
        for (const callback of now) callback(performance.now());
      },
    });
  });
}

/** Keeps the app from a page, so that the page stays as it was built. */
async function withoutApp(page: Page): Promise<void> {
  await page.route('**/assets/index-*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  );
}

/** Makes the way to the host and back take a time, as the browser tells pages, in milliseconds. */
async function onLine(page: Page, rtt: number): Promise<void> {
  await page.addInitScript((rtt) => {
    Object.defineProperty(navigator, 'connection', { value: { rtt } });
  }, rtt);
}

/** Brings the mouse into the page: its first move there has no distance in Chromium, so it points at nothing. */
async function bringMouse(page: Page): Promise<void> {
  await page.mouse.move(700, 5);
}

/** Where the picture has its cards: their centres, in CSS pixels of the window. */
async function pictureCards(page: Page): Promise<{ id: string; x: number; y: number }[]> {
  await page.locator('.picture .card').first().waitFor();
  return page.locator('.picture .card').evaluateAll((cards: HTMLElement[]) =>
    cards.map((card) => {
      const { left, right, top, bottom } = card.getBoundingClientRect();
      return { id: card.dataset['pattern'] ?? '', x: (left + right) / 2, y: (top + bottom) / 2 };
    }),
  );
}
