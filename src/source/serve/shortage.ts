/** The message, shown once, that the system has no watches for files left. */
export function shortage(code: string): string {
  const limit = code === 'EMFILE' ? 'max_user_instances' : 'max_user_watches';
  return `No watches for files are left (${code}). Changes of patterns are found all the same, by looking now and then, and show a little later. On Linux the limit is fs.inotify.${limit}.`;
}
