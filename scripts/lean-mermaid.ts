import type { Plugin } from 'vite';

/**
 * The kinds of diagrams that are drawn, and the parts of Mermaid that they share, by the names of its files. The others
 * are rare and would double its size; the layout of elkjs has a licence (EPL) that this package does not ship.
 */
const KEPT =
  /^(?:flowDiagram|sequenceDiagram|classDiagram|stateDiagram|erDiagram|ganttDiagram|pieDiagram|pie|journeyDiagram|gitGraphDiagram|gitGraph|timeline-definition|mindmap-definition|quadrantDiagram|xychartDiagram|requirementDiagram|kanban-definition|blockDiagram|sankeyDiagram|c4Diagram|dagre|cose-bilkent|chunk|mermaid-parser|sizeCapture)(?:-v2)?[-.]/;

const NOTHING = '\0not-drawn';

/** Leaves out of Mermaid what is not drawn. Such a diagram is shown as text. */
export function leanMermaid(): Plugin {
  return {
    name: 'semilattice-lean-mermaid',
    enforce: 'pre',
    resolveId(id, importer = '') {
      const isLeftOut =
        id === 'katex' ||
        id === 'elkjs' ||
        (id.startsWith('./') &&
          /\/(?:mermaid|@mermaid-js\/parser)\/dist\//.test(importer) &&
          !KEPT.test(id.slice(id.lastIndexOf('/') + 1)));
      return isLeftOut ? NOTHING : null;
    },
    load: (id) =>
      id === NOTHING ? 'throw new Error("This kind of diagram is not drawn."); export default null;' : null,
  };
}
