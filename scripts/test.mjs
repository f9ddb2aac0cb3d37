// Runs all tests and, beside them, the checks of the sources. The first check that finds something ends the run, and
// what it found is printed last; otherwise the summary of the tests stands last.
// Usage: node scripts/test.mjs [arguments of vitest run]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Scripts of `package.json`, run one after the other: together they would take the processors from the tests. */
const CHECKS = ['lint', 'types', 'unused', 'format:check'];

const cwd = fileURLToPath(new URL('..', import.meta.url));
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const tests = spawn(process.execPath, [vitest, 'run', ...process.argv.slice(2)], { cwd, stdio: 'inherit' });
const tested = once(tests, 'close');
let found = 'The checks could not be run.\n';
try {
  found = await findFault();
} finally {
  if (found !== null) tests.kill();
}
const [status] = await tested;
if (found !== null) process.stderr.write(`\n${found}`);
process.exitCode = found === null ? (status ?? 1) : 1;

/** What the first check says that finds something; null if all is well. */
async function findFault() {
  for (const name of CHECKS) {
    const check = spawn(`npm run --silent ${name}`, { cwd, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [check.stdout, check.stderr])
      stream.setEncoding('utf8').on('data', (part) => (said += part));
    const [failure] = await once(check, 'close');
    if (failure !== 0) return `${said.trimEnd()}\n\nnpm run ${name} has found something to mend.\n`;
  }
  return null;
}
