import { isWriterThread, writeInThread } from '../source/build/writer-thread.ts';
import { isReaderThread, readInThread } from '../source/read/reader-thread.ts';
import { paintFor } from './paint.ts';
import { run } from './run.ts';
import { systemErrorCause } from './system-error.ts';

if (isReaderThread()) readInThread();
else if (isWriterThread()) await writeInThread();
else await runCommand();

/** Runs the command as its arguments say. */
async function runCommand(): Promise<void> {
  const { stdout, stderr, env } = process;

  stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader of the output may stop reading, as `head` does. That is no fault, and the work is finished.
    if (error.code === 'EPIPE') return;
    stderr.write(`The output: ${systemErrorCause(error)}.\n`);
    process.exit(1);
  });
  // Nobody is left to tell.
  stderr.on('error', () => undefined);

  process.exitCode = await run(process.argv.slice(2), {
    out: (text) => stdout.write(`${text}\n`),
    err: (text) => stderr.write(`${text}\n`),
    cwd: process.cwd(),
    paint: { out: paintFor(stdout, env), err: paintFor(stderr, env) },
    ...(stderr.isTTY && env['TERM'] !== 'dumb'
      ? // The escape returns to the start of the line and clears it.
        { progress: (line: string) => stderr.write(`\r\u001b[2K${line}`) }
      : {}),
  });
}
