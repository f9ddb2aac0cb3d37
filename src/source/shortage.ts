/** What is said once where the system watches no more files. */
export function shortage(code: string): string {
  return `The system watches no more files (${code}). What of the patterns is not watched is looked at now and then, so a change shows a little later. On Linux the limits are fs.inotify.max_user_watches and max_user_instances.`;
}
