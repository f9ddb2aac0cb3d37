/** The message, shown once, that the system has no watches for files left. */
export function shortage(code: string): string {
  const limit = code === 'EMFILE' ? 'max_user_instances' : 'max_user_watches';
  return `The system has no watches for files left (${code}). Changes to patterns are still found by polling, and appear a little later. On Linux, the limit is fs.inotify.${limit}.`;
}
