// This module is loaded into the command before it runs. At the end it reports the command's peak memory.
process.on('exit', () => {
  process.stderr.write(`peak memory in kB: ${process.resourceUsage().maxRSS}\n`);
});
