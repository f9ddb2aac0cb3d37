import { paintFor } from './paint.ts';
import { run } from './run.ts';

const { stdout, stderr, env } = process;

// Whoever reads the output may stop reading, as `head` does: then there is nothing left to do.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

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
