import cytoscape from 'cytoscape';
import { useEffect, useState } from 'react';
import { patterns } from 'virtual:bare';

/** A map and a text, and nothing else: the least that React and Cytoscape can do. */
export function Bare() {
  const [open, setOpen] = useState<{
    readonly id: number;
    readonly name: string;
    readonly text: string;
  } | null>(null);
  useEffect(() => {
    const show = async (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('nav a') : null;
      if (!link) return;
      event.preventDefault();
      const address = link.getAttribute('href') ?? '';
      const pattern = patterns.find(({ path }) => path === address);
      if (!pattern) return;
      const response = await fetch(`${address}text.json`);
      setOpen({ ...pattern, text: (await response.json()) as string });
    };
    const onClick = (event: MouseEvent) => void show(event);
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, []);
  useEffect(() => {
    const core = cytoscape({
      container: document.getElementById('map'),
      elements: patterns.flatMap(({ id, name, smaller }) => [
        { data: { id: String(id), label: name } },
        ...smaller.map((other) => ({ data: { source: String(id), target: String(other) } })),
      ]),
      style: [{ selector: 'node', style: { label: 'data(label)', shape: 'round-rectangle' } }],
      layout: { name: 'grid' },
    });
    core.one('render', () => performance.mark('semilattice:live'));
    return () => core.destroy();
  }, []);
  if (!open) return null;
  return (
    <aside aria-label={`Pattern ${open.id}: ${open.name}`}>
      <h1>{open.name}</h1>
      <p>{open.text}</p>
    </aside>
  );
}
