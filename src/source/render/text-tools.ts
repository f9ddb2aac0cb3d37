import type { CodePiece } from './parts/code.ts';
import type { TextNeeds } from './text-needs.ts';

/** Draws formulas and colours code. What is not loaded, or cannot be drawn, stays as it was written. */
export interface TextTools {
  /** Loads the libraries that texts need. Most texts need none. */
  load(needs: TextNeeds): Promise<void>;
  /** Returns a formula as HTML; null if it is not drawn. */
  math(tex: string, isDisplay: boolean): string | null;
  /** Returns the pieces of each line of code; null if they have no colours. */
  code(text: string, grammar: string): readonly (readonly CodePiece[])[] | null;
}

/** Makes tools for the texts of one language. */
export function createTextTools(): TextTools {
  let math: typeof import('./parts/math.ts') | null = null;
  let code: typeof import('./parts/code.ts') | null = null;
  return {
    async load(needs) {
      // Both libraries take longer to start than all else that the command does.
      if (needs.math) math ??= await import('./parts/math.ts');
      if (needs.grammars.size === 0) return;
      code ??= await import('./parts/code.ts');
      for (const grammar of needs.grammars) await code.loadGrammar(grammar);
    },
    math: (tex, isDisplay) => math?.drawMath(tex, isDisplay) ?? null,
    code: (text, grammar) => code?.colourLines(text, grammar) ?? null,
  };
}
