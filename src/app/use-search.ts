import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SearchIndex, SearchSentences } from '../language/search-index.ts';
import { createPart, usePart } from '../ui/part.ts';
import type { SearchBoxProps } from '../ui/SearchBox.tsx';
import { LONGEST_QUERY, cutQuery } from './address.ts';
import { isSingleKeyHere } from './use-keys.ts';
import { isCommandLine } from './command-line.ts';
import type { Surroundings } from './commands.ts';
import { type Controls, runCommand } from './run-command.ts';
import { type TextStore, searchAddresses } from './texts.ts';
import { useText } from './use-store.ts';

interface Options extends Surroundings {
  /** Ids of the patterns that pass the filters. */
  readonly passing: ReadonlySet<number>;
  readonly texts: TextStore;
  readonly base: string;
  readonly controls: Controls;
  readonly onOpen: (id: number) => void;
  readonly onPoint: (id: number | null) => void;
}

interface Search {
  /** What the search box is given. */
  readonly box: SearchBoxProps;
  /** Ids of the patterns found, for the map and the outline; null where nothing is searched for. */
  readonly found: ReadonlySet<number> | null;
}

/** So long after the last letter the address follows, in milliseconds: some browsers allow only so many changes. */
const REST = 150;
/** So long a message on what was done stays, in milliseconds. */
const TOLD = 4000;
const TOO_LONG = `Only the first ${LONGEST_QUERY} characters are searched for.`;

/**
 * Search as the app has it: what is typed, kept in the address, and what is found. The code, the index and the sentences
 * are loaded when the box is first used or the address has a query.
 */
export function useSearch(options: Options): Search {
  const {
    language,
    view,
    theme,
    hasIntroduction,
    hasReview,
    passing,
    texts,
    base,
    controls,
    onOpen,
    onPoint,
  } = options;
  const [draft, setDraft] = useState<string | null>(null);
  const [message, setMessage] = useState('');
  const text = draft ?? view.query;
  const { answering, search, hasFailed, load } = useSearchLoading(texts, base, view.query !== '');

  const surroundings = useMemo(
    () => ({ language, view, theme, hasIntroduction, hasReview }),
    [language, view, theme, hasIntroduction, hasReview],
  );
  const answer = useMemo(
    () => answering?.answerSearch({ text, surroundings, passing, search, hasFailed }) ?? null,
    [answering, text, surroundings, passing, search, hasFailed],
  );

  const timer = useRef(0);
  const write = useCallback(
    (query: string) => {
      window.clearTimeout(timer.current);
      timer.current = 0;
      setDraft(null);
      if (controls.viewNow().query !== query) controls.change({ query });
    },
    [controls],
  );
  useEffect(() => () => window.clearTimeout(timer.current), []);
  useEffect(() => {
    if (message === '') return undefined;
    const fade = window.setTimeout(() => setMessage(''), TOLD);
    return () => window.clearTimeout(fade);
  }, [message]);

  const type = (typed: string) => {
    const next = cutQuery(typed);
    setMessage(typed.length > LONGEST_QUERY ? TOO_LONG : '');
    setDraft(next);
    window.clearTimeout(timer.current);
    // Commands are for now, and no part of a view.
    if (!isCommandLine(next)) timer.current = window.setTimeout(() => write(next), REST);
  };
  const settle = () => {
    if (draft !== null) write(isCommandLine(draft) ? view.query : draft);
  };
  const run = (key: string) => {
    const command = answering?.commandOf(key, surroundings);
    if (!command) return;
    // What was typed named the command; after “>”, an earlier search stays.
    write(isCommandLine(text) ? view.query : '');
    void runCommand(command.action, controls).then(setMessage);
  };

  return {
    box: {
      text,
      answer,
      message,
      hasFailed,
      onUse: load,
      onText: type,
      onSettle: settle,
      onPoint,
      isSlashHere: isSingleKeyHere,
      onChoose: (option) => {
        if (option.kind === 'command') return run(option.key);
        settle();
        return onOpen(option.pattern.id);
      },
    },
    found: answer?.found ?? null,
  };
}

const ANSWERING = createPart(() => import('./answer-search.ts'));
const ENGINE = createPart(() => import('../language/search.ts'));

/** Loads what search needs: the code that answers, then the index with the code that reads it. */
function useSearchLoading(texts: TextStore, base: string, isAsked: boolean) {
  const [isUsed, setUsed] = useState(false);
  const addresses = useMemo(() => searchAddresses(base), [base]);
  const load = useCallback(() => {
    setUsed(true);
    texts.load(addresses.index);
    texts.load(addresses.sentences);
    ANSWERING.load();
    ENGINE.load();
  }, [texts, addresses]);
  useEffect(() => {
    if (isAsked) load();
  }, [isAsked, load]);

  const isWanted = isUsed || isAsked;
  const answering = usePart(ANSWERING, isWanted);
  const engine = usePart(ENGINE, isWanted);
  const index = useText<SearchIndex>(texts, isWanted ? addresses.index : null);
  const sentences = useText<SearchSentences>(texts, isWanted ? addresses.sentences : null);
  const search = useMemo(() => {
    if (engine.state !== 'loaded' || index.state !== 'loaded' || sentences.state === 'loading') return null;
    try {
      return engine.value.loadSearchIndex(index.value, sentences.state === 'loaded' ? sentences.value : null);
    } catch {
      // The index may be of another release than this code, where a cache keeps it.
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
