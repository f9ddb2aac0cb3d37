import type { Authoring } from '../../language/authoring.ts';
import { fileAddress } from '../../language/repository-address.ts';
import type { Editing, FilePlace } from '../../ui/editing.ts';

/** How files are changed from this page: through the server where the folder is explored, else in the repository. */
export function editingOf(
  { folder, pathInRepository }: Authoring,
  repository: string,
  base: string,
): Editing {
  return {
    openInEditor: folder === null ? null : (place) => openInEditor(place, base),
    addressOf: ({ file, line }) => fileAddress(repository, pathInRepository + file, line),
    folder,
  };
}

async function openInEditor({ file, line, column }: FilePlace, base: string): Promise<boolean> {
  const place = [file, line, column].filter((part) => part !== null).join(':');
  try {
    return (await fetch(`${base}__open-in-editor?file=${encodeURIComponent(place)}`)).ok;
  } catch {
    return false;
  }
}
