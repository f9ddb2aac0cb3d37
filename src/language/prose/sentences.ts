/** A sentence of a text. */
export interface Sentence {
  /** On one line and without space around it. */
  readonly text: string;
  /** Where the next one begins in the text, in UTF-16 units. */
  readonly end: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Pieces in which a text is given to the segmenter, in UTF-16 units. V8's `Intl.Segmenter` (Node 20.20) copies the whole
 * text for every sentence of it: it took 2 s for 48 KB of short sentences, and 200 KB of them ended the process at 4 GB of
 * memory.
 */
const PIECE = 4_000;

/**
 * Abbreviations after which a sentence goes on, though a capital follows. `Intl.Segmenter` breaks there, and no option
 * of it changes that. "etc." and "usw." are not among them, for they end sentences, too.
 */
const ABBREVIATION =
  /(?:^|[\s([„“"'‘’«‹])(?:e\.\s?g|i\.\s?e|cf|vs|viz|Dr|Mr|Mrs|Ms|Prof|St|Jr|Nr|No|Fig|Figs|Eq|Sec|Ch|Vol|Ed|Eds|p|pp|ca|approx|resp|incl|z\.\s?B|d\.\s?h|u\.\s?a|i\.\s?d\.\s?R|bzw|vgl|evtl|ggf|Abs|Abb|Kap|S|Bd|p\.\s?ex|c\.-à-d|n°|M|Mme|Sr|Sra|\p{L})\.\s*$/u;

const OPENING = /[(（「『【〈《〔]/g;
const CLOSING = /[)）」』】〉》〕]/g;

/** Within brackets a sentence goes on; one that is never closed does not swallow the rest of the text. */
const LONGEST = 1_200;

/** The sentences of a plain text in their order, with their ends. Takes time linear in the text. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let end = 0;
  let open = 0;
  // A line break within a paragraph ends no sentence.
  for (const segment of segmentsOf(text.replace(/[\n\r\u0085\u2028\u2029]/g, ' '))) {
    end += segment.length;
    open += (segment.match(OPENING)?.length ?? 0) - (segment.match(CLOSING)?.length ?? 0);
    const length = end - start;
    const tail = text.slice(Math.max(start, end - 24), end);
    const isQuoted = /[」』）】〉》]$/.test(tail);
    const goesOn = ((open > 0 || isQuoted) && length < LONGEST) || ABBREVIATION.test(tail);
    if (goesOn && end < text.length && length < 2 * LONGEST) continue;
    sentences.push({ text: text.slice(start, end).replace(/\s+/g, ' ').trim(), end });
    start = end;
    open = 0;
  }
  return sentences;
}

/** The sentences of a plain text in their order, each on one line and without space around it. */
export function sentencesOf(text: string): string[] {
  return splitSentences(text).flatMap((sentence) => (sentence.text === '' ? [] : [sentence.text]));
}

/** Marks that open something and that the segmenter leaves at the end of the sentence before: "It is done.[1] Next." */
const OPENING_AT_END = /(?<=.)[([{（「『【〈《〔„“‘«¿¡]+$/su;

/** What the segmenter takes for sentences, where each has the marks that open it. */
function* segmentsOf(text: string): Generator<string> {
  let held = '';
  for (const segment of piecewise(text)) {
    const whole = held + segment;
    held = OPENING_AT_END.exec(segment)?.[0] ?? '';
    yield held === '' ? whole : whole.slice(0, -held.length);
  }
  if (held !== '') yield held;
}

/** What the segmenter takes for sentences, piece by piece. */
function* piecewise(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    const piece = Array.from(segmenter.segment(text.slice(start, start + PIECE)), ({ segment }) => segment);
    // The last sentence of a piece may be cut off: the next piece begins with it.
    if (start + PIECE < text.length && piece.length > 1) piece.pop();
    for (const segment of piece) {
      start += segment.length;
      yield segment;
    }
  }
}
