import { type HighlighterCore, type LanguageRegistration, createHighlighterCoreSync } from '@shikijs/core';
import { createJavaScriptRegexEngine } from '@shikijs/engine-javascript';
import { CODE_THEME, kindOfColour } from '../code-theme.ts';

/** The grammars of the languages that are coloured. Each is loaded when a text first needs it. */
const GRAMMARS: Readonly<Record<string, () => Promise<{ readonly default: LanguageRegistration[] }>>> = {
  c: () => import('@shikijs/langs/c'),
  clojure: () => import('@shikijs/langs/clojure'),
  csharp: () => import('@shikijs/langs/csharp'),
  css: () => import('@shikijs/langs/css'),
  dart: () => import('@shikijs/langs/dart'),
  diff: () => import('@shikijs/langs/diff'),
  docker: () => import('@shikijs/langs/docker'),
  elixir: () => import('@shikijs/langs/elixir'),
  gherkin: () => import('@shikijs/langs/gherkin'),
  go: () => import('@shikijs/langs/go'),
  graphql: () => import('@shikijs/langs/graphql'),
  haskell: () => import('@shikijs/langs/haskell'),
  hcl: () => import('@shikijs/langs/hcl'),
  html: () => import('@shikijs/langs/html'),
  http: () => import('@shikijs/langs/http'),
  ini: () => import('@shikijs/langs/ini'),
  java: () => import('@shikijs/langs/java'),
  json: () => import('@shikijs/langs/jsonc'),
  kotlin: () => import('@shikijs/langs/kotlin'),
  lua: () => import('@shikijs/langs/lua'),
  make: () => import('@shikijs/langs/make'),
  markdown: () => import('@shikijs/langs/markdown'),
  php: () => import('@shikijs/langs/php'),
  powershell: () => import('@shikijs/langs/powershell'),
  proto: () => import('@shikijs/langs/proto'),
  python: () => import('@shikijs/langs/python'),
  r: () => import('@shikijs/langs/r'),
  ruby: () => import('@shikijs/langs/ruby'),
  rust: () => import('@shikijs/langs/rust'),
  scala: () => import('@shikijs/langs/scala'),
  scss: () => import('@shikijs/langs/scss'),
  shell: () => import('@shikijs/langs/shellscript'),
  sql: () => import('@shikijs/langs/sql'),
  swift: () => import('@shikijs/langs/swift'),
  toml: () => import('@shikijs/langs/toml'),
  // It reads JavaScript and its kin, too.
  tsx: () => import('@shikijs/langs/tsx'),
  xml: () => import('@shikijs/langs/xml'),
  yaml: () => import('@shikijs/langs/yaml'),
};

/** A piece of code with the kind that gives it its colour; null for plain code. */
export interface CodePiece {
  readonly text: string;
  readonly kind: string | null;
}

/** One for the process: grammars are large, and the library complains about more than a few of these. */
let highlighter: HighlighterCore | null = null;
/** What the library calls each grammar that is loaded. */
const names = new Map<string, string>();

/** Loads a grammar by its name in `code-languages.ts`. */
export async function loadGrammar(grammar: string): Promise<void> {
  if (names.has(grammar)) return;
  const registrations = (await GRAMMARS[grammar]?.())?.default;
  if (!registrations) return;
  highlighter ??= createHighlighterCoreSync({
    themes: [CODE_THEME],
    langs: [],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  await highlighter.loadLanguage(...registrations);
  names.set(grammar, registrations.at(-1)?.name ?? grammar);
}

/** Returns the pieces of each line of code; null if its grammar is not loaded. */
export function colourLines(code: string, grammar: string): readonly (readonly CodePiece[])[] | null {
  const lang = names.get(grammar);
  if (!highlighter || lang === undefined) return null;
  const { tokens } = highlighter.codeToTokens(code, {
    lang,
    theme: CODE_THEME.name,
    // Time is bounded by length alone, so that the same code always looks the same.
    tokenizeTimeLimit: 0,
  });
  return tokens.map((line) =>
    line.map(({ content, color }) => ({ text: content, kind: kindOfColour(color ?? '') })),
  );
}
