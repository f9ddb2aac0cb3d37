import { type ESTree, parseSync } from 'vite';

type Node = ESTree.Node;

/** Components that are one element as long as they are there, so that nothing comes before what follows them. */
const STEADY = new Set(['Icon', 'FindingMark', 'PatternLink']);

/**
 * Finds texts that a page's translation could take away from React. A translator puts elements of its own in place of
 * text nodes; React then fails when it moves or removes such a node, or puts something before it, and writes what
 * changes into a node that nobody sees. What it cannot lose is the only text of an element, which it sets as a whole.
 *
 * @param source A module with JSX.
 * @param nodeProps Names of props that hold elements, of which no text is made.
 * @returns The lines of texts that stand beside others, or beside what comes and goes.
 */
export function looseTexts(file: string, source: string, nodeProps: ReadonlySet<string>): number[] {
  const { program } = parseSync(file, source);
  const nodes = descendants(program);
  const values = new Map<string, Node>();
  for (const node of nodes) {
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init)
      values.set(node.id.name, node.init);
    if (node.type === 'FunctionDeclaration' && node.id) values.set(node.id.name, node);
  }
  const seen = new Set<Node>();
  /** Whether an expression gives elements or nothing, and never a text. */
  const isElements = (node: Node | null | undefined): boolean => {
    if (!node) return true;
    switch (node.type) {
      case 'JSXElement':
      case 'JSXFragment':
      case 'JSXEmptyExpression':
        return true;
      case 'Literal':
        return typeof node.value === 'string' ? node.value.trim() === '' : typeof node.value !== 'number';
      case 'ConditionalExpression':
        return isElements(node.consequent) && isElements(node.alternate);
      case 'LogicalExpression':
        return isElements(node.right) && (node.operator === '&&' || isElements(node.left));
      case 'ParenthesizedExpression':
      case 'TSAsExpression':
        return isElements(node.expression);
      case 'Identifier':
        return (
          node.name === 'undefined' || nodeProps.has(node.name) || isElements(values.get(node.name) ?? TEXT)
        );
      case 'MemberExpression':
        return node.property.type === 'Identifier' && nodeProps.has(node.property.name);
      case 'ChainExpression':
        return isElements(node.expression);
      case 'CallExpression':
        return callGivesElements(node);
      case 'ArrowFunctionExpression':
      case 'FunctionDeclaration':
      case 'FunctionExpression':
        return givesElements(node);
      default:
        return false;
    }
  };
  const callGivesElements = ({ callee, arguments: given }: ESTree.CallExpression): boolean => {
    if (callee.type === 'Identifier')
      return /^create(?:Portal|Element)$/.test(callee.name) || isElements(values.get(callee.name) ?? TEXT);
    if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
    const { name } = callee.property;
    return nodeProps.has(name) || (/^(?:map|flatMap)$/.test(name) && isElements(given[0]));
  };
  const givesElements = (made: Node): boolean => {
    if (seen.has(made)) return true;
    seen.add(made);
    if (made.type === 'ArrowFunctionExpression' && made.body.type !== 'BlockStatement')
      return isElements(made.body);
    return returnsOf(made).every(isElements);
  };
  const loose = nodes.flatMap((node): Node[] => {
    if (node.type === 'FunctionDeclaration' && /^[A-Z]/.test(node.id?.name ?? ''))
      return returnsOf(node).filter((given) => !isElements(given));
    if (node.type !== 'JSXElement' && node.type !== 'JSXFragment') return [];
    const kept = node.children.filter((child) => !isDropped(child));
    if (node.type === 'JSXElement' && kept.length < 2) return [];
    const children = kept.filter((child) => !isBlank(child));
    const isChanging = node.type === 'JSXFragment' || children.some(comesAndGoes);
    return children.filter((child) =>
      child.type === 'JSXText'
        ? isChanging
        : child.type === 'JSXExpressionContainer' && !isElements(child.expression),
    );
  });
  return loose.map(
    ({ start }) =>
      source
        .slice(0, start + 1)
        .trimEnd()
        .split('\n').length,
  );
}

/** Stands for what is not known: it may be a text. */
const TEXT = { type: 'TemplateLiteral' } as Node;

/** The names of props and methods whose type says that they give elements. */
export function nodePropsOf(source: string): string[] {
  return [...source.matchAll(/(\w+)\??(?:\([^)]*\))?: ReactNode\b/g)].map(([, name = '']) => name);
}

/** White space at the end of a line, and comments: they are no children. */
function isDropped(child: Node): boolean {
  if (child.type === 'JSXText') return /^\s*\n\s*$/.test(child.value);
  return child.type === 'JSXExpressionContainer' && child.expression.type === 'JSXEmptyExpression';
}

/** White space, which no translator touches. */
function isBlank(child: Node): boolean {
  if (child.type === 'JSXText') return child.value.trim() === '';
  if (child.type !== 'JSXExpressionContainer') return false;
  const { expression } = child;
  return (
    expression.type === 'Literal' && typeof expression.value === 'string' && expression.value.trim() === ''
  );
}

function comesAndGoes(child: Node): boolean {
  if (child.type === 'JSXExpressionContainer') return true;
  if (child.type !== 'JSXElement') return false;
  const { name } = child.openingElement;
  return name.type === 'JSXIdentifier' && /^[A-Z]/.test(name.name) && !STEADY.has(name.name);
}

/** What a function returns, leaving out the functions within it. */
function returnsOf(made: Node): Node[] {
  return descendants(made, true).flatMap((node) =>
    node.type === 'ReturnStatement' && node.argument ? [node.argument] : [],
  );
}

function descendants(root: Node, isShallow = false): Node[] {
  const found: Node[] = [];
  const visit = (value: unknown, isRoot: boolean): void => {
    if (Array.isArray(value)) return value.forEach((entry) => visit(entry, false));
    if (typeof value !== 'object' || value === null) return undefined;
    const node = value as Node;
    if (typeof node.type === 'string') {
      if (!isRoot && isShallow && /Function/.test(node.type)) return undefined;
      found.push(node);
    }
    return Object.values(value).forEach((entry) => visit(entry, false));
  };
  visit(root, true);
  return found;
}
