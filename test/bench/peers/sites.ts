import type { Browser } from 'playwright-core';
import type { SampleLanguage } from '../../fixtures/write-language.ts';
import { type Figure, type Target, atMost, figure } from '../figure.ts';
import type { WantedText } from '../in-page.ts';
import { repeat } from '../measures/attempt.ts';
import { firstView } from '../measures/first-view.ts';
import { WAY, textsOf } from '../measures/next-text.ts';
import type { ServedSite } from '../serve.ts';
import { median } from '../statistics.ts';
import { type Visit, settle, withVisit } from '../visit.ts';
import { mkDocsPath } from './mkdocs.ts';

/** A site of a language, with all that is to be known to read in it. */
interface ReadSite {
  readonly tool: string;
  readonly served: ServedSite;
  readonly text: (id: number) => WantedText;
  /** Resolves when the page is complete. */
  readonly isOver: (visit: Visit) => Promise<void>;
}

/** The shares of MkDocs Material's values that ours may have. */
const SHARES = { paint: 0.9, slowPaint: 0.7, nextText: 0.45 } as const;

/** The pattern whose page is the first that a reader sees. */
const FIRST = 1;

export function ourSite(served: ServedSite, sample: SampleLanguage): ReadSite {
  return { tool: 'Semilattice', served, text: textsOf(sample).text, isOver: settle };
}

export function mkDocsSite(tool: string, served: ServedSite, sample: SampleLanguage): ReadSite {
  const names = new Map(sample.patterns.map(({ id, name }) => [id, name]));
  return {
    tool,
    served,
    text: (id) => {
      const name = names.get(id) ?? '';
      const path = mkDocsPath(id, name);
      return { links: '.md-nav--primary a', path, place: 'article', name, word: `kestrel${id} ` };
    },
    isOver: ({ traffic }) => traffic.idle(500),
  };
}

/** First views of a pattern's page in both sites, in turn. */
export async function firstViewsInTurn(
  group: string,
  browser: Browser,
  runs: number,
  sites: readonly [ours: ReadSite, theirs: ReadSite],
): Promise<readonly Figure[]> {
  const visit = ({ served, text, isOver }: ReadSite, slow: boolean) =>
    firstView(browser, new URL(text(FIRST).path, served.url).href, { slow }, isOver);
  for (const site of sites) await visit(site, false);
  const taken = await repeat(runs, async () => {
    const fast = [await visit(sites[0], false), await visit(sites[1], false)] as const;
    return { fast, slow: [await visit(sites[0], true), await visit(sites[1], true)] as const };
  });
  const figures = (measure: string, unit: 'ms' | 'kB', values: Values, share: number | null) =>
    besideEachOther(group, measure, unit, sites, values, share);
  return [
    ...figures(
      'first contentful paint of a pattern’s page',
      'ms',
      (of) => taken.map(({ fast }) => fast[of].paint),
      SHARES.paint,
    ),
    ...figures(
      'first contentful paint of a pattern’s page, slow 4G',
      'ms',
      (of) => taken.map(({ slow }) => slow[of].paint),
      SHARES.slowPaint,
    ),
    ...figures(
      'transferred before the first paint, slow 4G',
      'kB',
      (of) => taken.map(({ slow }) => slow[of].bytesBeforePaint / 1000),
      null,
    ),
    ...figures(
      'transferred for the whole first view',
      'kB',
      (of) => taken.map(({ fast }) => fast[of].bytesUntilIdle / 1000),
      null,
    ),
  ];
}

/** The next texts after clicks in both sites, in turn, with nothing fetched ahead. */
export async function nextTextsInTurn(
  group: string,
  browser: Browser,
  runs: number,
  sites: readonly [ours: ReadSite, theirs: ReadSite],
): Promise<readonly Figure[]> {
  const read = ({ served, text, isOver }: ReadSite) =>
    withVisit(browser, { serviceWorkers: 'block' }, async (visit) => {
      await visit.page.goto(new URL(text(FIRST).path, served.url).href);
      await isOver(visit);
      const times: number[] = [];
      for (const id of WAY) {
        times.push(await visit.page.evaluate((wanted) => window.semilatticeBench.openText(wanted), text(id)));
        await visit.traffic.idle(300);
      }
      return times;
    });
  const taken = await repeat(runs, async () => [await read(sites[0]), await read(sites[1])] as const);
  return besideEachOther(
    group,
    'next text after the click',
    'ms',
    sites,
    (of) => taken.flatMap((pair) => pair[of]),
    SHARES.nextText,
  );
}

/** Returns the values of our site (0) or theirs (1). */
type Values = (of: 0 | 1) => readonly (number | null)[];

/** One measure of both sites, a line each. A share of their median is the target of ours. */
function besideEachOther(
  group: string,
  measure: string,
  unit: 'ms' | 'kB',
  [ours, theirs]: readonly [ReadSite, ReadSite],
  values: Values,
  share: number | null,
): readonly Figure[] {
  return [
    figure(group, `${measure}: ${ours.tool}`, { unit, runs: values(0), target: shareOf(share, values(1)) }),
    figure(group, `${measure}: ${theirs.tool}`, { unit, runs: values(1) }),
  ];
}

/** Returns the target that is a share of the median of another tool's values; null if there is none. */
export function shareOf(share: number | null, values: readonly (number | null)[]): Target | null {
  const middle = median(values.filter((value) => value !== null));
  return share === null || middle === null ? null : atMost(share * middle);
}
