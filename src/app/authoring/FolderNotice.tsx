import { useSyncExternalStore } from 'react';
import { Notice } from '../../ui/parts/Notice.tsx';
import { folderNotice } from './folder-notice.ts';

/** Tells authors that their folder is gone, for as long as it is. */
export function FolderNotice() {
  const notice = useSyncExternalStore(folderNotice.subscribe, folderNotice.current, () => null);
  return (
    notice !== null && (
      <Notice key={notice}>
        <p>{notice}</p>
      </Notice>
    )
  );
}
