import type { Literal } from 'mdast';
import type { Data } from 'unified';
import { withoutTrailing } from '../../language/trailing-run.ts';
import { type Pair, blockPair, inlinePair } from './paired-marks.ts';

/** A formula within a paragraph. */
interface InlineMath extends Literal {
  type: 'inlineMath';
}

/** A formula by itself. */
interface MathBlock extends Literal {
  type: 'math';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    inlineMath: InlineMath;
  }
  interface RootContentMap {
    inlineMath: InlineMath;
    math: MathBlock;
  }
  interface BlockContentMap {
    math: MathBlock;
  }
}

const DOLLAR = 36;
const INLINE: Pair = { token: 'mathInline', marker: DOLLAR };
const BLOCK: Pair = { token: 'mathBlock', marker: DOLLAR };

/** Classes of formulas: of those that stand in a line, and of those that stand by themselves. */
export const MATH_CLASSES = ['math-inline', 'math-display'] as const;

/** Lets a parser read formulas between dollar signs. They become code, for whatever draws them. */
export function addMathSyntax(data: Data): void {
  (data.micromarkExtensions ??= []).push({
    text: { [DOLLAR]: inlinePair(INLINE, 1) },
    flow: { [DOLLAR]: blockPair(BLOCK) },
  });
  (data.fromMarkdownExtensions ??= []).push({
    enter: {
      mathInline(token) {
        const text = this.sliceSerialize(token);
        const [marks = ''] = /^\$\$?/.exec(text) ?? [];
        const inner = withoutTrailing(text.slice(marks.length), '$');
        const value = withoutBackticks(inner.trim());
        const className = [MATH_CLASSES[marks.length - 1] ?? MATH_CLASSES[0]];
        this.enter(
          {
            type: 'inlineMath',
            value,
            data: {
              hName: 'code',
              hProperties: { className },
              hChildren: [{ type: 'text', value }],
            },
          },
          token,
        );
      },
      mathBlock(token) {
        const value = withoutFences(this.sliceSerialize(token));
        this.enter(
          {
            type: 'math',
            value,
            data: {
              hName: 'p',
              hChildren: [
                {
                  type: 'element',
                  tagName: 'code',
                  properties: { className: [MATH_CLASSES[1]] },
                  children: [{ type: 'text', value }],
                },
              ],
            },
          },
          token,
        );
      },
    },
    exit: {
      mathInline(token) {
        this.exit(token);
      },
      mathBlock(token) {
        this.exit(token);
      },
    },
  });
}

function withoutFences(text: string): string {
  return text
    .replace(/^[^\n\r]*(?:\r\n?|\n|$)/, '')
    .replace(/(?:^|\r\n?|\n)[ \t]*\$\$[ \t]*$/, '')
    .trim();
}

/** GitHub also reads a formula as code between dollar signs, which keeps its marks from Markdown. */
function withoutBackticks(text: string): string {
  return /^`[^`]+`$/.test(text) ? text.slice(1, -1) : text;
}
