import type { Browser, Page } from 'playwright-core';
import { slugOf } from '../../../src/language/pattern.ts';
import type { SampleLanguage } from '../../fixtures/write-language.ts';
import { type Figure, figure } from '../figure.ts';
import type { WantedText } from '../in-page.ts';
import type { ServedSite } from '../serve.ts';
import { TARGETS } from '../targets.ts';
import { type Visit, settle, withVisit } from '../visit.ts';
import { repeat } from './attempt.ts';

/** The way through the language: no pattern follows one that it is linked with, or by number, so none is fetched ahead. */
export const WAY = [14, 27, 40];
const WAY_AHEAD = [20, 33, 52];

/** How long to wait for a text to be fetched ahead, in ms. */
const PATIENCE = 1500;

interface Opened {
  /** Ms from the click to the frame with the pattern's name and text. */
  readonly ms: number;
  /** Sent by the server for it, before and after the click; a service worker may stand between it and the page. */
  readonly bytes: number;
}

/** Opens patterns one after the other from the outline, with nothing and with everything fetched ahead. */
export async function nextTexts(
  browser: Browser,
  site: ServedSite,
  sample: SampleLanguage,
  runs: number,
): Promise<{ readonly direct: readonly Opened[]; readonly ahead: readonly Opened[] }> {
  const { text, path } = textsOf(sample);
  const visits = await repeat(runs, () =>
    withVisit(browser, { serviceWorkers: 'block' }, async (visit) => {
      await visit.page.goto(new URL(path(1), site.url).href);
      await settle(visit);
      const direct: Opened[] = [];
      for (const id of WAY) direct.push(await open(visit, site, text(id)));
      const ahead: Opened[] = [];
      for (const id of WAY_AHEAD) {
        const opened = await fetchAhead(visit, site, path(id), () => open(visit, site, text(id)));
        if (opened) ahead.push(opened);
      }
      return { direct, ahead };
    }),
  );
  return { direct: visits.flatMap(({ direct }) => direct), ahead: visits.flatMap(({ ahead }) => ahead) };
}

/** How long the server has nothing to send (ms) when the service worker is in place. */
const IN_PLACE = 5000;

/** The line for the same, when the service worker stands between the page and the network. */
export async function workerFigures(
  group: string,
  browser: Browser,
  site: ServedSite,
  sample: SampleLanguage,
): Promise<readonly Figure[]> {
  const { text, path } = textsOf(sample);
  const opened = await withVisit(browser, {}, async (visit) => {
    await visit.page.goto(new URL(path(1), site.url).href);
    await settle(visit);
    await site.bytesSentAtRest(IN_PLACE);
    const opened: Opened[] = [];
    for (const id of WAY) opened.push(await open(visit, site, text(id)));
    return opened;
  });
  const measure = 'next text after the click, service worker in place';
  return [figure(group, measure, { unit: 'ms', runs: opened.map(({ ms }) => ms) })];
}

/** Says where a site of ours has the texts of a language. */
export function textsOf(sample: SampleLanguage): {
  readonly path: (id: number) => string;
  readonly text: (id: number) => WantedText;
} {
  const names = new Map(sample.patterns.map(({ id, name }) => [id, name]));
  const name = (id: number) => names.get(id) ?? '';
  const path = (id: number) => `/patterns/${slugOf(id, name(id))}/`;
  const text = (id: number): WantedText => ({
    links: 'nav[aria-label="Outline"] a',
    path: path(id),
    place: `aside[aria-label^="Pattern ${id}:"]`,
    name: name(id),
    word: `kestrel${id} `,
  });
  return { path, text };
}

async function open({ page, traffic }: Visit, site: ServedSite, text: WantedText): Promise<Opened> {
  const before = await site.bytesSent();
  const ms = await page.evaluate((wanted) => window.semilatticeBench.openText(wanted), text);
  await traffic.idle(300);
  return { ms, bytes: (await site.bytesSent()) - before };
}

/** Rests on a link until its text is fetched, then opens it; null where nothing was fetched. */
async function fetchAhead(
  { page, traffic }: Visit,
  site: ServedSite,
  href: string,
  then: () => Promise<Opened>,
): Promise<Opened | null> {
  const before = await site.bytesSent();
  const fetched = page
    .waitForResponse((response) => new URL(response.url()).pathname.startsWith(href), { timeout: PATIENCE })
    .then((response) => response.finished())
    .then(
      () => true,
      () => false,
    );
  await linkTo(page, href).hover();
  if (!(await fetched)) return null;
  await traffic.idle(300);
  const opened = await then();
  await page.mouse.move(5, 5);
  return { ms: opened.ms, bytes: (await site.bytesSent()) - before };
}

function linkTo(page: Page, href: string) {
  return page.getByRole('navigation', { name: 'Outline' }).locator(`a[href="${href}"]`).first();
}

/** The lines for the next pattern's text. */
export function nextTextFigures(
  group: string,
  { direct, ahead }: Awaited<ReturnType<typeof nextTexts>>,
): readonly Figure[] {
  const missing = 'resting on a link fetched nothing';
  return [
    figure(group, 'next text after the click', {
      unit: 'ms',
      runs: direct.map(({ ms }) => ms),
    }),
    figure(group, 'next text after the click, fetched ahead', {
      unit: 'ms',
      runs: ahead.map(({ ms }) => ms),
      missing,
    }),
    figure(group, 'transferred for the next text', {
      unit: 'kB',
      runs: direct.map(({ bytes }) => bytes / 1000),
      target: TARGETS.kBAhead,
    }),
    figure(group, 'transferred for the next text, fetched ahead', {
      unit: 'kB',
      runs: ahead.map(({ bytes }) => bytes / 1000),
      target: TARGETS.kBAhead,
      missing,
    }),
  ];
}
