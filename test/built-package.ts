import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Makes what the package ships beside its sources, for tests that run the command from its sources. */
export default async function buildPackage(): Promise<void> {
  await promisify(execFile)(process.execPath, ['scripts/build-command.mjs'], { timeout: 280_000 });
}
