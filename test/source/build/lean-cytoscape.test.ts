import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type cytoscape from 'cytoscape';
import { expect, onTestFinished, test, vi } from 'vitest';
import { withoutUnused } from '../../../src/source/build/lean-cytoscape.ts';

const WHOLE = new URL('../../../node_modules/cytoscape/dist/cytoscape.esm.mjs', import.meta.url);

/** A map of two cards and a link, in what is left of Cytoscape. */
async function leanCore(style: cytoscape.StylesheetJson = []): Promise<cytoscape.Core> {
  const folder = await mkdtemp(join(tmpdir(), 'semilattice-lean-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'cytoscape.mjs');
  await writeFile(file, withoutUnused(await readFile(WHOLE, 'utf8')));
  const module: unknown = await import(pathToFileURL(file).href);
  const core = (module as { default: typeof cytoscape }).default({
    headless: true,
    styleEnabled: true,
    elements: [
      { data: { id: '1', support: 1 }, position: { x: 1, y: 2 } },
      { data: { id: '2', support: 2 }, position: { x: 3, y: 4 } },
      { data: { id: '1-2', source: '1', target: '2' } },
    ],
    style,
    layout: { name: 'preset' },
  });
  onTestFinished(() => core.destroy());
  return core;
}

test('what is left of Cytoscape still places, finds and animates elements', async () => {
  const core = await leanCore();
  expect(core.getElementById('2').position()).toEqual({ x: 3, y: 4 });
  expect(
    core
      .getElementById('1')
      .closedNeighborhood()
      .map((element) => element.id()),
  ).toEqual(expect.arrayContaining(['1', '2', '1-2']));
  core.getElementById('1').animate({ position: { x: 9, y: 9 } }, { duration: 1 });
  await expect.poll(() => core.getElementById('1').position()).toEqual({ x: 9, y: 9 });
  expect(core.elements()).not.toHaveProperty('pageRank');
});

test('a map whose styles stay as they are is not drawn again', async () => {
  const core = await leanCore();
  const notified = vi.spyOn(core, 'notify' as never);
  core.batch(() => core.elements('.dimmed').removeClass('dimmed'));
  expect(notified).not.toHaveBeenCalled();
  core.batch(() => core.getElementById('1').addClass('dimmed'));
  expect(notified).toHaveBeenCalledOnce();
});

test('rules are found by name, class and field, also when these or the rules change', async () => {
  const sheet = (opacity: number): cytoscape.StylesheetJson => [
    { selector: 'node', style: { opacity: 0.9 } },
    { selector: 'edge', style: { opacity: 0.8 } },
    { selector: 'node[support >= 2]', style: { opacity: 0.7 } },
    { selector: 'node.dimmed, edge.dimmed', style: { opacity } },
  ];
  const core = await leanCore(sheet(0.2));
  const opacities = () => core.elements().map((element) => Number(element.numericStyle('opacity')));
  expect(opacities()).toEqual([0.9, 0.7, 0.8]);
  core.elements().addClass('dimmed');
  expect(opacities()).toEqual([0.2, 0.2, 0.2]);
  core.style(sheet(0.3));
  expect(opacities()).toEqual([0.3, 0.3, 0.3]);
  core.elements().removeClass('dimmed');
  core.getElementById('1').data('support', 3);
  expect(opacities()).toEqual([0.7, 0.7, 0.8]);
});

test('what is never used is gone: other layouts, and the textures that cards would be drawn to', async () => {
  const left = withoutUnused(await readFile(WHOLE, 'utf8'));
  expect(left).not.toMatch(/CoseLayout\.prototype|GridLayout\.prototype|'grid'/);
  expect(left).not.toMatch(/TextureCache|TxrCache|getLayers/);
});

test('it draws to one canvas: those for what is dragged, for a box and for blur are gone', async () => {
  const left = withoutUnused(await readFile(WHOLE, 'utf8'));
  const render = /\.render = function[\s\S]*?\n\};/.exec(left)?.[0] ?? '';
  expect(render).toContain('r.drawCachedElements(context, eles, pixelRatio, cy.extent())');
  expect(render.match(/clearRect/g)).toHaveLength(1);
  expect(left).not.toMatch(/motionBlurTimeout|textureMult|drawSelectionRectangle = /);
});

test('drawing a card applies its styles no second time: pictures and charts on cards are gone', async () => {
  const left = withoutUnused(await readFile(WHOLE, 'utf8'));
  const drawNode = /\.drawNode = function[\s\S]*?\n\};/.exec(left)?.[0] ?? '';
  expect(drawNode).toContain('drawBorder');
  expect(drawNode).not.toMatch(/updateStyle|background-image|hasPie|hasStripe/);
});

test('another way of building Cytoscape is told, not passed over', () => {
  expect(() => withoutUnused('export default function cytoscape() {}')).toThrow('its algorithms');
});

test('a rule is read in both spellings of its properties', async () => {
  const core = await leanCore([
    { selector: 'node', style: { 'background-opacity': 0.5 } },
    {
      selector: 'node[support >= 2]',
      style: { borderWidth: 3, backgroundOpacity: 0.25 } as cytoscape.Css.Node,
    },
  ]);
  const [one, two] = [core.getElementById('1'), core.getElementById('2')];
  expect([one.style('background-opacity'), two.style('background-opacity')]).toEqual(['0.5', '0.25']);
  expect([one.style('border-width'), two.style('border-width')]).toEqual(['0px', '3px']);
});

test('the box of a card follows its place and its styles, asked for alone and with others', async () => {
  const core = await leanCore([{ selector: 'node', style: { width: 10, height: 10 } }]);
  const card = core.getElementById('1');
  const left = () => [card.boundingBox().x1, card.union(card).boundingBox().x1];
  const [before = 0] = left();
  expect(left()).toEqual([before, before]);
  card.position({ x: 101, y: 2 });
  expect(left()).toEqual([before + 100, before + 100]);
  card.style('width', 30);
  expect(left()).toEqual([before + 90, before + 90]);
});
