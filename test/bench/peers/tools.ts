import { type Figure, figure } from '../figure.ts';
import type { Run } from './peer.ts';
import type { ProcessRun } from './run-process.ts';
import { shareOf } from './sites.ts';

/** A tool that is run, with its name. */
export interface Tool {
  readonly name: string;
  readonly run: Run;
}

/**
 * Runs tools in turn, and returns the time, the time on processors and the memory of each.
 *
 * @param tools Ours first. A share of the next one's time is the target of ours; null for none.
 */
export async function runInTurn(
  group: string,
  task: string,
  runs: number,
  tools: readonly [ours: Tool, ...theirs: Tool[]],
  share: number | null,
): Promise<readonly Figure[]> {
  const taken = new Map<Tool, ProcessRun[]>(tools.map((tool) => [tool, []]));
  for (let turn = 0; turn < runs; turn++) for (const [tool, its] of taken) its.push(await tool.run());
  const [ours, beside] = tools;
  const of = (tool: Tool | undefined, value: (run: ProcessRun) => number | null) =>
    (tool === undefined ? [] : (taken.get(tool) ?? [])).map(value);
  const lines = (
    what: string,
    unit: 's' | 'MB',
    value: (run: ProcessRun) => number | null,
    least: number | null,
  ) =>
    tools.map((tool) =>
      figure(group, `${task}${what}: ${tool.name}`, {
        unit,
        runs: of(tool, value),
        target: tool === ours ? shareOf(least, of(beside, value)) : null,
        missing: 'only Linux tells',
      }),
    );
  return [
    ...lines('', 's', ({ seconds }) => seconds, share),
    ...lines(', time on processors', 's', ({ cpuSeconds }) => cpuSeconds, null),
    ...lines(', peak memory', 'MB', ({ peakMB }) => peakMB, null),
  ];
}
