/** The words after a fence of code, by the grammar that reads them (see `parts/code.ts`). */
const WORDS: Readonly<Record<string, string>> = {
  c: 'c h cpp c++ cc hpp',
  clojure: 'clojure clj',
  csharp: 'csharp c# cs',
  css: 'css',
  dart: 'dart',
  diff: 'diff patch',
  docker: 'docker dockerfile containerfile',
  elixir: 'elixir ex exs',
  gherkin: 'gherkin feature cucumber',
  go: 'go golang',
  graphql: 'graphql gql',
  haskell: 'haskell hs',
  hcl: 'hcl terraform tf',
  html: 'html vue svelte',
  http: 'http',
  ini: 'ini properties conf',
  java: 'java groovy gradle',
  json: 'json jsonc json5 jsonl',
  kotlin: 'kotlin kt kts',
  lua: 'lua',
  make: 'make makefile',
  markdown: 'markdown md',
  php: 'php',
  powershell: 'powershell ps1 pwsh',
  proto: 'proto protobuf',
  python: 'python py python3',
  r: 'r',
  ruby: 'ruby rb',
  rust: 'rust rs',
  scala: 'scala',
  scss: 'scss',
  shell: 'shell sh bash zsh console shellscript shell-session',
  sql: 'sql',
  swift: 'swift',
  toml: 'toml',
  tsx: 'tsx ts typescript jsx js javascript mjs cjs node',
  xml: 'xml svg xsl',
  yaml: 'yaml yml',
};

const GRAMMARS: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([grammar, words]) =>
    words.split(' ').map((word): [string, string] => [word, grammar]),
  ),
);

/** Returns the grammar that reads a language of code, given by the word after its fence; null if there is none. */
export function grammarOf(word: string): string | null {
  return GRAMMARS.get(word.toLowerCase()) ?? null;
}
