let notice: string | null = null;
const listeners = new Set<() => void>();

/** What the development server says is the matter with the folder of patterns; null when all is well, or it is a build. */
export const folderNotice = {
  current: (): string | null => notice,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

if (import.meta.hot) {
  import.meta.hot.on('semilattice:folder', (told: { readonly notice: string | null }) => {
    notice = told.notice;
    for (const listener of listeners) listener();
  });
  // What happened before this page listened is told again.
  import.meta.hot.send('semilattice:folder');
}
