import { parseArgs } from 'node:util';

/** Every option of every command. `commands.ts` says which command takes which. */
export const OPTIONS = {
  out: { type: 'string' },
  base: { type: 'string' },
  site: { type: 'string' },
  since: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  scale: { type: 'string' },
  id: { type: 'string' },
  format: { type: 'string' },
  view: { type: 'string' },
  theme: { type: 'string' },
  'max-warnings': { type: 'string' },
  baseline: { type: 'string' },
  'write-baseline': { type: 'string' },
  changed: { type: 'string' },
  fix: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  cache: { type: 'string' },
  'no-cache': { type: 'boolean' },
  review: { type: 'boolean' },
  force: { type: 'boolean' },
  'allow-empty': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** The options as given. If one is given twice, the last one counts. */
export type OptionValues = ReturnType<typeof parse>['values'];

/** Parses arguments that have been checked. */
export function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
}
