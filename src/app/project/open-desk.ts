import { browserChannel, browserStorage } from '../../store/browser-projects.ts';
import { browserAhead } from '../../store/project-ahead.ts';
import { keepOpen, keptOpen } from '../../store/my-language.ts';
import { type Projects, createProjects } from '../../store/projects.ts';
import type { Reader } from '../../store/reader.ts';
import { type Desk, createDesk } from './desk.ts';

/** Longest wait for what the browser keeps, in milliseconds. What comes later is shown then. */
const PATIENCE = 4000;

/** Returns what no other page has: `crypto.randomUUID` is missing where a site is served without encryption. */
function newId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
}

/** Reads what the browser keeps, and makes the desk of the page. */
export async function openDesk(reader: Reader): Promise<Desk> {
  const { base } = reader;
  const projects = createProjects({
    storage: browserStorage(base),
    channel: browserChannel(base),
    ahead: browserAhead(() => window.localStorage, base, newId()),
    newId,
    now: () => Date.now(),
  });
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  await Promise.race([projects.load(), patience]);
  openLast(projects, base);
  return createDesk(reader, projects, new URL(base, window.location.href).href);
}

/** Opens the project that was open last, or the one that was changed last, and keeps from then on which one is open. */
function openLast(projects: Projects, base: string): void {
  const storage = () => window.localStorage;
  const { projects: all } = projects.getState();
  const last = keptOpen(storage, base);
  projects.open((all.find(({ id }) => id === last) ?? all[0])?.id ?? null);
  let kept = last;
  const keep = () => {
    const { open } = projects.getState();
    if (open !== kept) keepOpen(storage, base, open);
    kept = open;
  };
  keep();
  projects.subscribe(keep);
}
