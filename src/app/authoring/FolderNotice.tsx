import { useSyncExternalStore } from 'react';
import { Notice } from '../../ui/parts/Notice.tsx';
import { folderNotice } from './folder-notice.ts';

/** Says to authors when the folder that they work in is gone, as long as it is. */
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
