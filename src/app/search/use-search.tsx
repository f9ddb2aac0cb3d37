import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { SearchIndex, SearchSentences } from '../../language/search/search-index.ts';
import { lazyPart } from '../../ui/parts/lazy-part.tsx';
import { createPart, usePart } from '../../ui/parts/part.ts';
import type { SearchBoxProps } from '../../ui/search/SearchBox.tsx';
import { languageOf, passingOf, turningOf } from '../../store/selectors.ts';
import { SITE_FILES, addressOfFile } from '../../language/site-address.ts';
import { LONGEST_QUERY, cutQuery } from '../../store/view.ts';
import { isSingleKeyHere } from '../keys/where-of.ts';
import { useMapPlace } from '../map/map-place.ts';
import { openPattern } from '../open-and-close.ts';
import { toggleMine } from '../project/desk-part.ts';
import { useReader, useReading } from '../use-reader.ts';
import { useText } from '../use-text.ts';
import { isCommandLine } from './command-line.ts';

/**
 * Time after the last keystroke until the address is updated, in milliseconds. Some browsers limit how often an address
 * may change.
 */
const REST = 150;
/** Time for which a message about a command is shown, in milliseconds. */
const TOLD = 4000;
const TOO_LONG = `Only the first ${LONGEST_QUERY} characters are searched for.`;

/**
 * Provides the search box with its text, which the address keeps, and with what is found. The code, the index and the
 * sentences are loaded when the box is first used or when the address has a query.
 */
export function useSearch(): SearchBoxProps {
  const reader = useReader();
  const place = useMapPlace();
  const language = useReading(languageOf);
  const view = useReading((state) => state.view);
  const mine = useReading((state) => state.mine);
  const { theme, brief } = useReading(({ choices }) => choices);
  const turning = useReading(turningOf);
  const read = useReading(({ visits }) => visits.trail.visited);
  const passing = useReading(passingOf);
  const hasIntroduction = useReading(({ bundle }) => bundle.hasIntroduction);
  const hasReview = useReading(({ bundle }) => bundle.authoring.review !== 'none');
  const since = useReading(({ bundle }) => bundle.since);
  const [draft, setDraft] = useState<string | null>(null);
  const [message, setMessage] = useState('');
  const text = draft ?? view.query;
  const { answering, search, hasFailed, load } = useSearchLoading(view.query !== '');

  const scope = useMemo(
    () => ({ language, view, turning, mine, theme, brief, hasIntroduction, hasReview, since }),
    [language, view, turning, mine, theme, brief, hasIntroduction, hasReview, since],
  );
  const answer = useMemo(
    () => answering?.answerSearch({ text, scope, passing, read, search, hasFailed }) ?? null,
    [answering, text, scope, passing, read, search, hasFailed],
  );

  const timer = useRef(0);
  // What is typed and not in the address yet. Listeners of one event may run before the next rendering.
  const typed = useRef<string | null>(null);
  const write = useCallback(
    (query: string) => {
      window.clearTimeout(timer.current);
      timer.current = 0;
      typed.current = null;
      setDraft(null);
      if (reader.getState().view.query !== query) reader.go({ query }, 'replace');
    },
    [reader],
  );
  useEffect(() => () => window.clearTimeout(timer.current), []);
  useEffect(() => {
    if (message === '') return undefined;
    const fade = window.setTimeout(() => setMessage(''), TOLD);
    return () => window.clearTimeout(fade);
  }, [message]);

  const type = (entered: string) => {
    const next = cutQuery(entered);
    setMessage(entered.length > LONGEST_QUERY ? TOO_LONG : '');
    typed.current = next;
    setDraft(next);
    window.clearTimeout(timer.current);
    // A command is typed for the moment and is not part of the view.
    if (!isCommandLine(next)) timer.current = window.setTimeout(() => write(next), REST);
  };
  const settle = () => {
    if (typed.current !== null) write(isCommandLine(typed.current) ? view.query : typed.current);
  };
  const run = (key: string) => {
    const command = answering?.commandOf(key, scope);
    if (!command) return;
    // The text named the command, so it is cleared. After “>”, an earlier query stays.
    write(isCommandLine(text) ? view.query : '');
    void Promise.resolve(command.run({ reader, controls: place.controls })).then((told) =>
      setMessage(told ?? ''),
    );
  };

  // The list of results is rendered first; the map and the outline follow when there is time.
  const found = useDeferredValue(answer?.found ?? null);
  useEffect(() => reader.find(found), [reader, found]);

  return {
    text,
    answer,
    message,
    hasFailed,
    onUse: load,
    onText: type,
    onSettle: settle,
    onPoint: reader.point,
    isSlashHere: isSingleKeyHere,
    mine: mine?.chosen ?? null,
    onMine: (id) => void toggleMine(reader, id),
    preview: (id) => <Preview id={id} />,
    onChoose: (option) => {
      if (option.kind === 'command') return run(option.key);
      settle();
      return openPattern(reader, option.pattern.id);
    },
  };
}

const Preview = lazyPart({
  what: 'The preview',
  load: async () => (await import('./Preview.tsx')).Preview,
});

const ANSWERING = createPart(() => import('./answer-search.ts'));
const ENGINE = createPart(() => import('../../language/search/search.ts'));

/** Loads the code that answers, and then the index with the code that reads it. */
function useSearchLoading(isAsked: boolean) {
  const { texts, base } = useReader();
  const [isUsed, setUsed] = useState(false);
  const indexAt = addressOfFile(SITE_FILES.searchIndex, base);
  const sentencesAt = addressOfFile(SITE_FILES.sentences, base);
  const load = useCallback(() => {
    setUsed(true);
    texts.load(indexAt);
    texts.load(sentencesAt);
    ANSWERING.load();
    ENGINE.load();
  }, [texts, indexAt, sentencesAt]);
  useEffect(() => {
    if (isAsked) load();
  }, [isAsked, load]);

  const isWanted = isUsed || isAsked;
  const answering = usePart(ANSWERING, isWanted);
  const engine = usePart(ENGINE, isWanted);
  const index = useText<SearchIndex>(isWanted ? indexAt : null);
  const sentences = useText<SearchSentences>(isWanted ? sentencesAt : null);
  const search = useMemo(() => {
    if (engine.state !== 'loaded' || index.state !== 'loaded' || sentences.state === 'loading') return null;
    try {
      return engine.value.loadSearchIndex(index.value, sentences.state === 'loaded' ? sentences.value : null);
    } catch {
      // A cache may hold an index of another release than this code.
      return 'failed';
    }
  }, [engine, index, sentences]);
  return {
    answering: answering.state === 'loaded' ? answering.value : null,
    search: search === 'failed' ? null : search,
    hasFailed: search === 'failed' || [answering, engine, index].some(({ state }) => state === 'failed'),
    load,
  };
}
