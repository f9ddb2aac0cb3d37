import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Returns the policy that the pages of a built site state, as a host would send it. */
export async function policyOf(site: string): Promise<string> {
  const page = await readFile(join(site, 'index.html'), 'utf8');
  return /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
}
