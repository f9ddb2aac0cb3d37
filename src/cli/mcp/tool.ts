import { z } from 'zod';
import type { FolderView } from './folder-view.ts';
import type { ServedTool, ToolResult } from './served.ts';

/** A tool as it is written here: its input is checked before it runs. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  /** What it gives and when to use it, for the agent that chooses. */
  readonly description: string;
  readonly input: z.ZodObject;
  readonly run: (input: unknown, view: FolderView) => ToolResult;
}

/** Defines a tool. `answer` receives checked input. */
export function defineTool<Shape extends z.ZodObject>(tool: {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Shape;
  readonly answer: (input: z.infer<Shape>, view: FolderView) => string | ToolResult;
}): Tool {
  return {
    ...tool,
    run: (input, view) => {
      const parsed = tool.input.safeParse(input);
      if (!parsed.success) return mistaken(z.prettifyError(parsed.error));
      const answer = tool.answer(parsed.data, view);
      return typeof answer === 'string' ? { text: answer, isError: false } : answer;
    },
  };
}

/** The result of a call that asks for something that is not there. */
export function mistaken(text: string): ToolResult {
  return { text, isError: true };
}

/** The result of a call that names an unknown pattern. */
export function noSuchPattern(wanted: string | number): ToolResult {
  return mistaken(`There is no pattern "${String(wanted)}". search_patterns finds patterns by words.`);
}

/** How tools take a pattern. */
export const PATTERN = z
  .union([z.int().min(1), z.string().min(1).max(250)])
  .describe('The number of the pattern, its name, or its slug (the last part of its address)');

/** Makes a tool ready for the protocol. */
export function serveTool(tool: Tool, view: () => Promise<FolderView>): ServedTool {
  const { name, title, description } = tool;
  return {
    name,
    title,
    description,
    inputSchema: { ...z.toJSONSchema(tool.input, { io: 'input' }), type: 'object' },
    call: async (input) => tool.run(input, await view()),
  };
}
