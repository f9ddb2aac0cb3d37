import type { Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import { DRAWING_BOUNDS, type DrawingBounds, drawParts } from '../../../src/source/render/draw-parts.ts';
import { parseMarkdown, stringifyHtml, toSafeHtml } from '../../../src/source/render/markdown.ts';
import { findNeeds, partsNeeded } from '../../../src/source/render/text-needs.ts';
import { createTextTools } from '../../../src/source/render/text-tools.ts';
import { unsafeParts } from '../../fixtures/unsafe-parts.ts';

function treeOf(text: string): Root {
  const parsed = parseMarkdown(text);
  return parsed.kind === 'parsed' ? parsed.tree : { type: 'root', children: [] };
}

async function draw(text: string, bounds: Partial<DrawingBounds> = {}): Promise<string> {
  const tree = treeOf(text);
  const tools = createTextTools();
  await tools.load(findNeeds(tree));
  const html = toSafeHtml(tree, '');
  drawParts(html, { tools, base: '/base/' }, { ...DRAWING_BOUNDS, ...bounds });
  const written = stringifyHtml(html);
  expect(unsafeParts(written, '/base/')).toEqual([]);
  return written;
}

const fence = (word: string, code: string) => `\`\`\`${word}\n${code}\n\`\`\`\n`;
const MATH_STYLES = '<link rel="stylesheet" href="/base/text/math/math.css">';
const CODE_STYLES = '<link rel="stylesheet" href="/base/text/code/code.css">';

test('a text without any of it is as it was, and needs nothing', async () => {
  const text = 'Plain, `code`, $5 and $10.\n\n```\nplain\n```\n\n```strange\nplain\n```\n';
  expect(await draw(text)).toBe(stringifyHtml(toSafeHtml(treeOf(text), '')));
  expect(partsNeeded([findNeeds(treeOf(text))])).toEqual(new Set());
});

describe('a formula', () => {
  test('is drawn for the eye and told to whoever listens, with its styles before it', async () => {
    const html = await draw('So $E=mc^2$.');
    expect(html.startsWith(MATH_STYLES)).toBe(true);
    expect(html).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML">');
    expect(html).toMatch(/<span class="math" dir="ltr" translate="no"><span class="katex">/);
    expect(html).toContain('aria-hidden="true"');
  });

  test('by itself is drawn as one, also in a fence', async () => {
    for (const text of ['$$\nx\n$$', fence('math', 'x')])
      expect(await draw(text)).toContain('<p><span class="math math-display" dir="ltr" translate="no">');
  });

  test.each([
    ['that is wrong', '\\frac'],
    ['that defines commands', '\\def\\a{b}\\a'],
    ['that is too long', 'x'.repeat(1_990) + '\\frac{1}'],
  ])('%s stays as it was written', async (_, tex) => {
    const html = await draw(`$${tex}$`);
    expect(html).toContain(`<code class="math-inline">${tex}</code>`);
    expect(html).not.toContain('<link');
  });

  test.each([
    '\\href{https://attacker.invalid}{x}',
    '\\includegraphics{https://attacker.invalid/x.png}',
    '\\htmlStyle{position:fixed}{x}',
    '\\htmlData{mark=1}{x}',
    '\\text{</annotation></math><b data-mark>x</b>}',
  ])('neither links nor loads nor adds elements: %s', async (tex) => {
    const html = await draw(`$${tex}$`);
    expect(html).not.toMatch(/<a |<img|<b |style="position|data-mark="/);
  });

  test('is drawn only as far as a text is bounded', async () => {
    const html = await draw('$aa$ $bb$ $cc$', { math: 4 });
    expect(html.match(/class="katex"/g)).toHaveLength(2);
    expect(html).toContain('<code class="math-inline">cc</code>');
  });
});

describe('code', () => {
  test('has the colours of its language, with their styles before it', async () => {
    const html = await draw(fence('ts', 'const a = "b"; // c'));
    expect(html.startsWith(CODE_STYLES)).toBe(true);
    expect(html).toContain('<span class="code-keyword">const</span>');
    expect(html).toContain('<span class="code-string">"b"</span>');
    expect(html).toContain('<span class="code-comment">// c</span>');
  });

  test.each([
    'yaml',
    'bash',
    'python',
    'json',
    'JavaScript',
    'dockerfile',
    'go',
    'html',
    'diff',
    'ruby',
    'graphql',
  ])('is read in %s', async (word) => {
    const code = 'if x = "1" # y\n+ a: { b: 1 }\nFROM x\n<p id="a">x</p>';
    expect(await draw(fence(word, code))).toContain('<span class="code-');
  });

  test('holds its own text, whatever stands in it', async () => {
    const html = await draw(fence('html', '<script>x</script> & <b data-mark>'));
    expect(html.replace(/<\/?span[^>]*>/g, '')).toContain(
      '&#x3C;script>x&#x3C;/script> &#x26; &#x3C;b data-mark>',
    );
  });

  test('is plain in long lines, and beyond the bound of a text', async () => {
    expect(await draw(fence('json', `"${'x'.repeat(30)}"`), { line: 20 })).not.toContain('code-');
    const html = await draw(fence('json', '"one"') + '\n' + fence('json', '"two"'), { code: 8 });
    expect(html).toContain('<span class="code-string">"one"</span>');
    expect(html).toContain('>"two"\n');
  });
});

describe('a diagram', () => {
  test('is its text, within an element that the browser may draw', async () => {
    const html = await draw(fence('mermaid', 'graph LR; A-->B'));
    expect(html).toBe(
      '<text-diagram><pre><code class="language-mermaid">graph LR; A-->B\n</code></pre></text-diagram>',
    );
    expect(partsNeeded([findNeeds(treeOf(fence('mermaid', 'x')))])).toEqual(new Set(['diagrams']));
  });

  test('that is too long stays code, as those do of which there are too many', async () => {
    expect(await draw(fence('mermaid', 'graph LR; A-->B'), { diagram: 5 })).not.toContain('text-diagram');
    const html = await draw(`${fence('mermaid', 'x')}\n`.repeat(3), { diagrams: 2 });
    expect(html.match(/<text-diagram>/g)).toHaveLength(2);
  });
});
