import type { Authoring } from '../../language/authoring.ts';
import { EDITOR_PATH, addressOfFile } from '../../language/site-address.ts';
import { fileAddress } from '../../language/repository-address.ts';
import type { Editing, FilePlace } from '../../ui/review/editing.ts';

/** How this page lets authors edit files: through the server if the folder is explored, otherwise in the repository. */
export function editingOf(
  { folder, editorToken, pathInRepository }: Authoring,
  repository: string,
  base: string,
): Editing {
  return {
    openInEditor: editorToken === null ? null : (place) => openInEditor(place, base, editorToken),
    addressOf: ({ file, line }) => fileAddress(repository, pathInRepository + file, line),
    folder,
  };
}

async function openInEditor(
  { file, line, column }: FilePlace,
  base: string,
  token: string,
): Promise<boolean> {
  const place = [file, line, column].filter((part) => part !== null).join(':');
  const address = `${addressOfFile(EDITOR_PATH, base)}?file=${encodeURIComponent(place)}`;
  try {
    return (await fetch(address, { method: 'POST', headers: { 'X-Semilattice-Token': token } })).ok;
  } catch {
    return false;
  }
}
