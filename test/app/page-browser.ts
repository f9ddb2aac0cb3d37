import { type SharedBrowser, memoryProjects } from '../store/memory-projects.ts';

let shared = memoryProjects();

/** The database that the pages of a test share. */
export function browser(): SharedBrowser {
  return shared;
}

/** Gives the next test a browser that has kept nothing, and an empty document. */
export function startAnew(): void {
  shared = memoryProjects();
  window.localStorage.clear();
  window.sessionStorage.clear();
  const root = document.documentElement;
  for (const { name } of Array.from(root.attributes)) root.removeAttribute(name);
  document.title = '';
  document.body.replaceChildren();
}
