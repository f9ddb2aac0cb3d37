// Builds the command when npm makes the package from a clone. With `npm install -g git+…`, npm installs what is needed
// for that into the global folder instead of the clone; then it is installed here first.
// Usage: node scripts/prepare.mjs
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

try {
  import.meta.resolve('vite');
  import.meta.resolve('unified');
} catch {
  execFileSync(
    'npm',
    ['ci', '--global=false', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'],
    {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    },
  );
}
await import('./build-command.mjs');
