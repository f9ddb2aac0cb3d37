/** What the command prints when asked for help. */
export const HELP = `semilattice: a map of a pattern language, from a folder of pattern files

  semilattice explore [folder] [--port 5173] [--host 0.0.0.0]
      Serves the map at a local address and follows the files as they change.
  semilattice build [folder] --out dist [--base /sub/path/] [--site https://example.org]
      Writes the map as a static site. --site is where it will stand, for full addresses in previews and the site map.

The folder is "patterns" where none is given.`;
