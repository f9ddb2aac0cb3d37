import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../source/build/package-root.ts';

/** The version of this package. */
export function version(): string {
  const manifest = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return manifest.version;
}
