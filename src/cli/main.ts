import { paintFor } from './paint.ts';
import { run } from './run.ts';
import { systemErrorCause } from './system-error.ts';

const { stdout, stderr, env } = process;

stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads the output may stop reading, as `head` does: that is no fault, and what else is to do is done.
  if (error.code === 'EPIPE') return;
  stderr.write(`The output: ${systemErrorCause(error)}.\n`);
  process.exit(1);
});
// There is nobody left to tell.
stderr.on('error', () => undefined);

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => stdout.write(`${text}\n`),
  err: (text) => stderr.write(`${text}\n`),
  cwd: process.cwd(),
  paint: { out: paintFor(stdout, env), err: paintFor(stderr, env) },
  ...(stderr.isTTY && env['TERM'] !== 'dumb'
    ? // To the start of the line, and clear it.
      { progress: (line: string) => stderr.write(`\r\u001b[2K${line}`) }
    : {}),
});
