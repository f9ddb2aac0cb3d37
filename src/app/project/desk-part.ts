import { oncePer } from '../../language/once-per.ts';
import type { Reader } from '../../store/reader.ts';
import { createPart } from '../../ui/parts/part.ts';

/** The desk of a page, made when it is first needed. Pages whose readers have no language of their own do without. */
export const deskOf = oncePer((reader: Reader) =>
  createPart(async () => {
    const [{ openDesk }, { DeskNews }, { MineSign }] = await Promise.all([
      import('./open-desk.ts'),
      import('./DeskNews.tsx'),
      import('../../ui/project/MineSign.tsx'),
    ]);
    return { desk: await openDesk(reader), DeskNews, MineSign };
  }),
);

/** Adds a pattern to the reader's own language, or takes it out. */
export async function toggleMine(reader: Reader, id: number): Promise<void> {
  const part = deskOf(reader);
  await part.ready();
  const now = part.current();
  if (now.state === 'loaded') now.value.desk.toggle(id);
}
