// Loaded into the command before it runs: tells at its end the most memory that it held.
process.on('exit', () => {
  process.stderr.write(`peak memory in kB: ${process.resourceUsage().maxRSS}\n`);
});
