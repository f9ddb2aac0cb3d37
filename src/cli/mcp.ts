import { numberedName } from '../language/pattern-titles.ts';
import { writtenPatterns } from '../language/language.ts';
import { basePath } from './base-path.ts';
import type { CommandContext } from './command-context.ts';
import { type FolderView, clipped, patternOfResource, resourceOf } from './mcp/folder-view.ts';
import { follow } from './mcp/follow.ts';
import { patternText } from './mcp/pattern-text.ts';
import type { Served } from './mcp/served.ts';
import { type Tool, serveTool } from './mcp/tool.ts';
import { findByProblem } from './mcp/tools/find-by-problem.ts';
import { neighbours } from './mcp/tools/neighbours.ts';
import { projectLanguages } from './mcp/tools/project-languages.ts';
import { readPattern } from './mcp/tools/read-pattern.ts';
import { reviewFindings } from './mcp/tools/review-findings.ts';
import { searchPatterns } from './mcp/tools/search-patterns.ts';
import { waysBetween } from './mcp/tools/ways-between.ts';
import type { OptionValues } from './options.ts';
import { printable } from './printable.ts';
import { siteOrigin } from './site-origin.ts';
import { version } from './version.ts';

/** All tools, in the order in which an agent sees them. */
const TOOLS: readonly Tool[] = [
  searchPatterns,
  findByProblem,
  readPattern,
  neighbours,
  waysBetween,
  reviewFindings,
  projectLanguages,
];

const INSTRUCTIONS =
  'A pattern language: each pattern names a recurring problem and the core of its solution, helps to complete larger patterns and is completed by smaller ones; some languages also relate patterns without a direction. Start with find_by_problem or search_patterns, read what fits with read_pattern, then look at its neighbours: larger ones say what it is for, smaller ones how to carry it out. Cite patterns by name and, where they have one, number. Everything is read-only.';

/** Number of resources on a page of their list. */
const PAGE = 200;

/** `semilattice mcp`: serves the folder to agents over standard input and output, until the input ends. */
export async function serveMcp(
  folder: string,
  values: OptionValues,
  { err }: CommandContext,
): Promise<number> {
  const origin = siteOrigin(values.site ?? '');
  const base = basePath(values.base ?? '/');
  const site = origin === '' ? '' : origin + base;
  let tellChange = () => {};
  const followed = await follow(
    folder,
    () => tellChange(),
    // Standard output carries the protocol alone.
    (line) => err(printable(line)),
  );
  const view = async (): Promise<FolderView> => {
    const loaded = await followed.current();
    return { loaded, language: loaded.language, site };
  };
  const served: Served = {
    name: 'semilattice',
    version: version(),
    instructions: INSTRUCTIONS,
    tools: TOOLS.map((tool) => serveTool(tool, view)),
    resources: resourcesOf(view),
    onChange: (listener) => {
      tellChange = listener;
    },
  };
  try {
    // The SDK is heavy, and no other command needs it.
    const { connectServer } = await import('./mcp/connect-server.ts');
    await connectServer(served);
  } finally {
    followed.close();
  }
  return 0;
}

function resourcesOf(view: () => Promise<FolderView>): Served['resources'] {
  return {
    template: {
      uriTemplate: 'semilattice://pattern/{pattern}',
      name: 'pattern',
      description: 'The whole text of a pattern, by its number or, without one, its slug',
    },
    list: async (cursor) => {
      const { language, loaded } = await view();
      const after = Number(cursor ?? 0);
      const rest = writtenPatterns(language).filter(({ id }) => id > after);
      const entries = rest.slice(0, PAGE).map((pattern) => ({
        uri: resourceOf(pattern),
        name: pattern.slug,
        title: numberedName(pattern),
        description: clipped(loaded.body(pattern.id, '/')?.problem ?? '', 200),
      }));
      return { entries, next: rest.length > PAGE ? String(rest[PAGE - 1]?.id ?? 0) : null };
    },
    read: async (uri) => {
      const current = await view();
      const pattern = patternOfResource(uri, current);
      return pattern?.status === 'written' ? patternText(pattern, current) : null;
    },
  };
}
