import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import {
  CallToolRequestSchema,
  ErrorCode,
  ListResourceTemplatesRequestSchema,
  ListResourcesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import type { Served } from './served.ts';

/**
 * Serves tools and resources by the Model Context Protocol over standard input and output, until the input ends. This
 * file alone knows the protocol. It is built into a file of its own, which only `semilattice mcp` loads, so it imports
 * nothing of ours but types.
 */
export async function connectServer(served: Served): Promise<void> {
  const { name, version, instructions, tools, resources } = served;
  const server = new Server(
    { name, version },
    { capabilities: { tools: {}, resources: { listChanged: true } }, instructions },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map(({ name, title, description, inputSchema }) => ({
      name,
      title,
      description,
      inputSchema,
      annotations: { title, readOnlyHint: true, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const tool = tools.find((each) => each.name === params.name);
    if (!tool) throw new McpError(ErrorCode.InvalidParams, `There is no tool "${params.name}".`);
    const { text, isError } = await tool.call(params.arguments ?? {});
    return { content: [{ type: 'text', text }], isError };
  });
  server.setRequestHandler(ListResourcesRequestSchema, async ({ params }) => {
    const { entries, next } = await resources.list(params?.cursor ?? null);
    return {
      resources: entries.map((entry) => ({ ...entry, mimeType: 'text/markdown' })),
      ...(next === null ? {} : { nextCursor: next }),
    };
  });
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: [{ ...resources.template, mimeType: 'text/markdown' }],
  }));
  server.setRequestHandler(ReadResourceRequestSchema, async ({ params: { uri } }) => {
    const text = await resources.read(uri);
    if (text === null) throw new McpError(RESOURCE_NOT_FOUND, `There is no resource ${uri}.`);
    return { contents: [{ uri, mimeType: 'text/markdown', text }] };
  });
  served.onChange(() => {
    // A client that has gone is told nothing.
    server.sendResourceListChanged().catch(() => undefined);
  });
  const closed = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve);
    process.stdin.once('close', resolve);
  });
  await server.connect(new StdioServerTransport());
  await closed;
  await server.close();
}

/** The code that the protocol gives to a resource that does not exist. */
const RESOURCE_NOT_FOUND = -32_002;
