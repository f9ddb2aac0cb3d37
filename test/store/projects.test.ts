import { expect, test } from 'vitest';
import { choose, describe as describeProject, remark } from '../../src/language/project/changes.ts';
import { emptyProject, findEntry, nameOf, referTo } from '../../src/language/project/project.ts';
import { readJson } from '../../src/language/project/read-json.ts';
import { type Projects, createProjects } from '../../src/store/projects.ts';
import { type SharedBrowser, memoryProjects } from './memory-projects.ts';

const EMPTY = emptyProject('Ours', { title: 'Sample', address: '' });
let ids = 0;

function openPage(browser: SharedBrowser): Projects {
  return createProjects({
    storage: browser.storage,
    channel: browser.channel(),
    ahead: browser.ahead(),
    newId: () => `id-${++ids}`,
    now: () => ids,
  });
}

/** Opens a page with one project that is kept. */
async function startPage(browser = memoryProjects()) {
  const page = openPage(browser);
  await page.load();
  const id = page.add(EMPTY);
  await page.settled();
  return { browser, page, id };
}

const live = (page: Projects, id: string) => page.getState().projects.find((project) => project.id === id);
const shown = (page: Projects, id: string) => live(page, id)?.history.now ?? EMPTY;
const names = (page: Projects, id: string) => shown(page, id).entries.map(nameOf);
const kept = (browser: SharedBrowser, id: string) => readJson(browser.kept.get(id)?.text ?? '');
const first = referTo(1, 'First');
const second = referTo(2, 'Second');
const third = referTo(3, 'Third');

test('each change is kept at once, and a new page has it', async () => {
  const { browser, page, id } = await startPage();
  page.change(id, (project) => choose(project, first));
  page.change(id, (project) => choose(project, second));
  expect(live(page, id)?.saving).toBe('saving');
  await page.settled();
  expect(live(page, id)?.saving).toBe('saved');
  const later = openPage(browser);
  await later.load();
  expect(names(later, id)).toEqual(['First', 'Second']);
  expect(later.getState().isLoaded).toBe(true);
});

test('undo and redo are kept as well', async () => {
  const { browser, page, id } = await startPage();
  page.change(id, (project) => choose(project, first));
  page.undo(id);
  await page.settled();
  expect(kept(browser, id)).toMatchObject({ project: { entries: [] } });
  page.redo(id);
  await page.settled();
  expect(kept(browser, id)).toMatchObject({ project: { entries: [{ reference: first }] } });
});

test('two pages that change a project at once lose nothing', async () => {
  const { browser, page, id } = await startPage();
  const other = openPage(browser);
  await other.load();
  page.change(id, (project) => remark(choose(project, first), '1', { note: 'One.' }));
  other.change(id, (project) => choose(project, second));
  other.change(id, (project) => choose(project, third));
  await page.settled();
  await other.settled();
  await page.load();
  for (const each of [page, other]) expect(names(each, id).toSorted()).toEqual(['First', 'Second', 'Third']);
  expect(kept(browser, id)).toMatchObject({ kind: 'read', project: shown(page, id) });
  expect(findEntry(shown(other, id), '1')).toMatchObject({ note: 'One.' });
});

test('undo takes back what this page did, not what another page did', async () => {
  const { browser, page, id } = await startPage();
  const other = openPage(browser);
  await other.load();
  page.change(id, (project) => choose(project, first));
  await page.settled();
  other.change(id, (project) => choose(project, second));
  await other.settled();
  await page.load();
  page.undo(id);
  await page.settled();
  expect(names(page, id)).toEqual(['Second']);
});

test('of a title that two pages changed, the last is kept, and the other is told', async () => {
  const { browser, page, id } = await startPage();
  const other = openPage(browser);
  await other.load();
  page.change(id, (project) => describeProject(project, { title: 'One' }));
  other.change(id, (project) => describeProject(project, { title: 'Two' }));
  await page.settled();
  await other.settled();
  expect(kept(browser, id)).toMatchObject({ project: { title: 'Two' } });
  expect(live(other, id)?.conflicts).toEqual([{ key: null, field: 'title', theirs: 'One' }]);
  other.readConflicts(id);
  expect(live(other, id)?.conflicts).toEqual([]);
});

test.each([
  ['QuotaExceededError', 'full'],
  ['SecurityError', 'forbidden'],
  ['AbortError', 'failed'],
])('after %s, work goes on, the state says so, and the next change tries again', async (refusal, saving) => {
  const { browser, page, id } = await startPage();
  browser.refuses = refusal;
  page.change(id, (project) => choose(project, first));
  await page.settled();
  expect(live(page, id)?.saving).toBe(saving);
  expect(page.getState().storage).toBe(saving);
  expect(names(page, id)).toEqual(['First']);
  browser.refuses = null;
  page.retry();
  await page.settled();
  expect(live(page, id)?.saving).toBe('saved');
  expect(page.getState().storage).toBe('open');
  expect(kept(browser, id)).toMatchObject({ project: { entries: [{ reference: first }] } });
});

test('where storage is forbidden from the beginning, a project lives in the page', async () => {
  const browser = memoryProjects();
  browser.refuses = 'SecurityError';
  const page = openPage(browser);
  await page.load();
  expect(page.getState()).toMatchObject({ isLoaded: true, storage: 'forbidden' });
  const id = page.add(EMPTY);
  page.change(id, (project) => choose(project, first));
  await page.settled();
  expect(names(page, id)).toEqual(['First']);
  expect(live(page, id)?.saving).toBe('forbidden');
});

test('what is damaged or newer is neither shown nor replaced, and can be given as a file', async () => {
  const { browser, page, id } = await startPage();
  const newer = { revision: 9, text: '{ "version": 99 }', changed: 1 };
  browser.kept.set('other', { revision: 1, text: 'damaged', changed: 1 });
  browser.kept.set(id, newer);
  page.change(id, (project) => choose(project, first));
  await page.settled();
  expect(live(page, id)?.saving).toBe('unreadable');
  expect(browser.kept.get(id)).toEqual(newer);
  const later = openPage(browser);
  await later.load();
  await later.settled();
  // What this version could not save is a project of its own now.
  const copies = later.getState().projects;
  expect(copies.map((copy) => [copy.saving, copy.history.now.entries.map(nameOf)])).toEqual([
    ['saved', ['First']],
  ]);
  expect(copies[0]?.id).not.toBe(id);
  expect(browser.kept.get(id)).toEqual(newer);
  expect(
    later
      .getState()
      .unreadable.map(({ text }) => text)
      .toSorted(),
  ).toEqual(['damaged', newer.text]);
});

test('a removed project is gone from every page that has it closed, and comes back with its history', async () => {
  const { browser, page, id } = await startPage();
  const other = openPage(browser);
  await other.load();
  page.change(id, (project) => choose(project, first));
  await page.settled();
  await other.load();
  const removed = live(page, id);
  page.remove(id);
  await page.settled();
  await other.load();
  expect(browser.kept.size).toBe(0);
  expect(page.getState()).toMatchObject({ open: null, projects: [] });
  expect(other.getState().projects).toEqual([]);
  if (removed) page.restore(removed);
  await page.settled();
  page.undo(id);
  await page.settled();
  expect(kept(browser, id)).toMatchObject({ project: { entries: [] } });
});

test('a project that is open stays when another page removes it, and the next change keeps it again', async () => {
  const { browser, page, id } = await startPage();
  const other = openPage(browser);
  await other.load();
  other.remove(id);
  await other.settled();
  await page.load();
  expect(live(page, id)?.saving).toBe('removed');
  page.change(id, (project) => choose(project, first));
  await page.settled();
  expect(live(page, id)?.saving).toBe('saved');
  expect(kept(browser, id)).toMatchObject({ project: { entries: [{ reference: first }] } });
});

test('removing and restoring at once ends with the project kept', async () => {
  const { browser, page, id } = await startPage();
  const removed = live(page, id);
  page.remove(id);
  if (removed) page.restore(removed);
  await page.settled();
  expect(kept(browser, id)).toMatchObject({ kind: 'read' });
  expect(live(page, id)?.saving).toBe('saved');
});

test('a change right before a page is closed is there when the next page opens, once', async () => {
  const { browser, page, id } = await startPage();
  const { update } = browser.storage;
  // The page is closed before its transaction is done.
  browser.storage.update = () => new Promise(() => undefined);
  page.change(id, (project) => choose(project, first));
  browser.storage.update = update;
  const later = openPage(browser);
  await later.load();
  await later.settled();
  expect(names(later, id)).toEqual(['First']);
  expect(kept(browser, id)).toMatchObject({ project: { entries: [{ reference: first }] } });
  later.undo(id);
  await later.settled();
  const last = openPage(browser);
  await last.load();
  expect(names(last, id)).toEqual([]);
});

test('what was written ahead is joined with what another page saved since', async () => {
  const { browser, page, id } = await startPage();
  const other = openPage(browser);
  await other.load();
  const { update } = browser.storage;
  browser.storage.update = () => new Promise(() => undefined);
  page.change(id, (project) => choose(project, first));
  browser.storage.update = update;
  other.change(id, (project) => choose(project, second));
  await other.settled();
  const later = openPage(browser);
  await later.load();
  await later.settled();
  expect(names(later, id).toSorted()).toEqual(['First', 'Second']);
});

test('a new project that was not saved yet, and one that the database refuses, are there when the next page opens', async () => {
  const browser = memoryProjects();
  browser.refuses = 'SecurityError';
  const page = openPage(browser);
  await page.load();
  const id = page.add(EMPTY);
  page.change(id, (project) => choose(project, first));
  await page.settled();
  const later = openPage(browser);
  await later.load();
  expect(names(later, id)).toEqual(['First']);
  await later.settled();
  expect(live(later, id)?.saving).toBe('forbidden');
});
