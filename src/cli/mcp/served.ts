/** The result of a tool: a text in Markdown, or what was wrong with the call. */
export interface ToolResult {
  readonly text: string;
  readonly isError: boolean;
}

/** A tool as the protocol lists it. */
export interface ServedTool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** A JSON Schema of an object. */
  readonly inputSchema: { readonly type: 'object'; readonly [key: string]: unknown };
  call(input: unknown): Promise<ToolResult>;
}

/** A text that a client may read. */
interface ResourceEntry {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

/** All that a server of the Model Context Protocol gives. */
export interface Served {
  readonly name: string;
  readonly version: string;
  /** How to use the tools, for the agent. */
  readonly instructions: string;
  readonly tools: readonly ServedTool[];
  readonly resources: {
    readonly template: { readonly uriTemplate: string; readonly name: string; readonly description: string };
    /** Lists the resources page by page; `next` is null on the last page. */
    list(cursor: string | null): Promise<{ entries: ResourceEntry[]; next: string | null }>;
    /** Returns a resource as Markdown; null if there is none. */
    read(uri: string): Promise<string | null>;
  };
  /** Calls a function whenever the resources have changed. */
  onChange(listener: () => void): void;
}
