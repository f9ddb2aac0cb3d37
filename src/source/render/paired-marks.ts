import type { Code, Construct, Effects, State, TokenizeContext, TokenType } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathInline: 'mathInline';
    mathBlock: 'mathBlock';
    comment: 'comment';
    pairedMark: 'pairedMark';
    pairedContent: 'pairedContent';
  }
}

/** What stands between two marks of one kind, in the words of micromark (codes are characters, `null` is the end). */
export interface Pair {
  /** The token that holds the marks and what stands between them. */
  readonly token: TokenType;
  /** The code of the character that is the mark. */
  readonly marker: number;
}

/** Longest text between two marks within a paragraph, in characters. */
const LONGEST = 2_000;

const DOUBLE = 2;
const BACKSLASH = 92;

/**
 * Recognises a pair of marks within a paragraph: `$x$`, `$$x$$` or `%%x%%`. Pandoc's rule keeps sums of money apart from
 * single marks: after the first there is no space, before the second there is none, and no digit follows it. The first
 * mark that may not close ends the search, so all searches of a paragraph together take linear time.
 *
 * @param least 1 if a single mark counts, otherwise 2.
 */
export function inlinePair({ token, marker }: Pair, least: 1 | 2): Construct {
  return {
    name: token,
    previous: (code) => code !== marker && !(least === 1 && isLetterOrDigit(code)),
    tokenize(effects, ok, nok) {
      let size = 0;
      let closing = 0;
      let length = 0;
      let last: Code = null;
      let isEscaped = false;
      const start: State = (code) => {
        effects.enter(token);
        effects.enter('pairedMark');
        return open(code);
      };
      const open: State = (code) => {
        if (code === marker && size < DOUBLE) {
          effects.consume(code);
          size++;
          return open;
        }
        if (code === marker || size < least || (size === 1 && isSpace(code))) return nok(code);
        effects.exit('pairedMark');
        return between(code);
      };
      const between: State = (code) => {
        if (code === null) return nok(code);
        if (code === marker && !isEscaped) {
          effects.enter('pairedMark');
          return close(code);
        }
        if (isLineEnd(code)) {
          takeLineEnd(effects, code);
          last = code;
          return between;
        }
        effects.enter('pairedContent');
        return content(code);
      };
      const content: State = (code) => {
        if (code === null || isLineEnd(code) || (code === marker && !isEscaped)) {
          effects.exit('pairedContent');
          isEscaped = false;
          return between(code);
        }
        if (++length > LONGEST) return nok(code);
        isEscaped = code === BACKSLASH && !isEscaped;
        last = code;
        effects.consume(code);
        return content;
      };
      const close: State = (code) => {
        if (code === marker && closing < size) {
          effects.consume(code);
          closing++;
          return close;
        }
        const isOdd = size === 1 && (isSpace(last) || isDigit(code) || code === marker);
        if (closing < size || length === 0 || isOdd) return nok(code);
        effects.exit('pairedMark');
        effects.exit(token);
        return ok(code);
      };
      return start;
    },
  };
}

/**
 * Recognises a pair of double marks, each alone on its line, with any lines between them, as a fence of code has. A pair
 * that is never closed ends with the text.
 */
export function blockPair({ token, marker }: Pair): Construct {
  const closingLine: Construct = {
    partial: true,
    tokenize: (effects, ok, nok) => {
      const start: State = (code) => {
        takeLineEnd(effects, code);
        return prefix;
      };
      const prefix: State = (code) => {
        effects.enter('pairedMark');
        return fence(effects, marker, ok, nok)(code);
      };
      return start;
    },
  };
  return {
    name: token,
    concrete: true,
    tokenize(this: TokenizeContext, effects, ok, nok) {
      const { interrupt, parser, now } = this;
      const nextLine: Construct = {
        partial: true,
        tokenize: (inner, goOn, stop) => (code) => {
          if (code === null) return stop(code);
          takeLineEnd(inner, code);
          return (next) => (parser.lazy[now().line] ? stop(next) : goOn(next));
        },
      };
      const start: State = (code) => {
        effects.enter(token);
        effects.enter('pairedMark');
        return fence(effects, marker, opened, nok)(code);
      };
      const opened: State = (code) => {
        if (interrupt) return done(code);
        return effects.check(nextLine, body, done)(code);
      };
      const body: State = (code) => effects.attempt(closingLine, done, line)(code);
      const line: State = (code) => {
        takeLineEnd(effects, code);
        return content;
      };
      const content: State = (code) => {
        if (code === null || isLineEnd(code)) return effects.check(nextLine, body, done)(code);
        effects.enter('pairedContent');
        return rest(code);
      };
      const rest: State = (code) => {
        if (code === null || isLineEnd(code)) {
          effects.exit('pairedContent');
          return content(code);
        }
        effects.consume(code);
        return rest;
      };
      const done: State = (code) => {
        effects.exit(token);
        return ok(code);
      };
      return start;
    },
  };
}

/** A line of two marks and spaces alone. The token `pairedMark` is open before and closed after. */
function fence(effects: Effects, marker: number, ok: State, nok: State): State {
  let size = 0;
  const marks: State = (code) => {
    if (code === marker && size < DOUBLE) {
      size++;
      effects.consume(code);
      return marks;
    }
    if (size === 0 && isBlank(code)) {
      effects.consume(code);
      return marks;
    }
    return size < DOUBLE ? nok(code) : end(code);
  };
  const end: State = (code) => {
    if (isBlank(code)) {
      effects.consume(code);
      return end;
    }
    if (code !== null && !isLineEnd(code)) return nok(code);
    effects.exit('pairedMark');
    return ok(code);
  };
  return marks;
}

function takeLineEnd(effects: Effects, code: Code): void {
  effects.enter('lineEnding');
  effects.consume(code);
  effects.exit('lineEnding');
}

/** Whether a code ends a line. micromark writes line ends and the columns of a tab as negative numbers. */
function isLineEnd(code: Code): boolean {
  return code !== null && code < -2;
}

function isBlank(code: Code): boolean {
  return code === 32 || code === -2 || code === -1;
}

function isSpace(code: Code): boolean {
  return code === null || code < 0 || code === 32;
}

function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57;
}

function isLetterOrDigit(code: Code): boolean {
  return isDigit(code) || (code !== null && ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)));
}
