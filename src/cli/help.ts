/** What the command prints when asked for help. */
export const HELP = `semilattice: a map of a pattern language, from a folder of pattern files

  semilattice explore [folder] [--port 5173] [--host 0.0.0.0]
      Serves the map at a local address and follows the files as they change.
  semilattice build [folder] --out dist [--base /sub/path/]
      Writes the map as a static site.
  semilattice check [folder] [--format text|json|sarif|github] [--max-warnings 0]
      Reviews the patterns and tells each fault with its place.

The folder is "patterns" where none is given.`;
