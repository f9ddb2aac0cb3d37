/** A part of Cytoscape that the map never uses, by the code that registers it, and its replacement. */
export interface Cut {
  readonly part: string;
  readonly from: RegExp;
  readonly to: string;
}

/** Parts that are left out, or do less than they did. A part that another one names comes after it. */
export const PARTS: readonly Cut[] = [
  {
    // These are the algorithms on graphs, except the searches that Cytoscape itself needs. Ours are in `src/language`.
    part: 'its algorithms',
    from: /\[(elesfn\$\w+), [^\]]*\btarjanStronglyConnected\$\d+\](?=\.forEach)/,
    to: '[$1]',
  },
  {
    // The WebGL renderer is slower on machines without a graphics card.
    part: 'its WebGL renderer',
    from: /\n\w+\$\d+\.initWebgl = function [\s\S]*?\n\};/,
    to: '',
  },
  {
    // Positions are ours (`src/map`), so only the layout that takes them is used.
    part: 'its layouts',
    from: /\nfunction BreadthFirstLayout\(options\)[\s\S]*?(?=\n\/\/ default layout options\nvar defaults\$\d+ = [\s\S]{0,250}?\nfunction NullLayout)/,
    to: '',
  },
  {
    part: 'its list of layouts',
    from: /(\nvar layout = \[)\{\n {2}name: 'breadthfirst'[\s\S]*?(?=\{\n {2}name: 'null')/,
    to: '$1',
  },
  {
    // react-cytoscapejs names none, and would have the cards laid out in a grid before they get their places.
    part: 'the layout that it begins with',
    from: /name: head \? 'grid' : 'null'/,
    to: "name: 'null'",
  },
  {
    // It would draw each element to a texture, the textures to layers, and the layers to the screen. Our cards are
    // plain boxes without labels, so this takes longer than to draw them, most of all in the first frame.
    part: 'its textures',
    from: /\nvar ElementTextureCacheLookup = [\s\S]*?(?=\nvar CRp\$\w+ = \{\};\n)/,
    to: '',
  },
  {
    part: 'its elements of textures',
    from: /(\nCRp\$\w+\.)drawCachedElementPortion = [\s\S]*?(?=\nCRp\$\w+\.drawElements = )/,
    to: `$1drawCachedElement = function (context, ele, pxRatio, extent) {
  if (ele.visible() && (!extent || boundingBoxesIntersect(ele.boundingBox(), extent))) this.drawElement(context, ele);
};`,
  },
  {
    part: 'its layers',
    from: /\nCRp\$\w+\.drawLayeredElements = [\s\S]*?\n\};/,
    to: '',
  },
  {
    part: 'its caches of textures',
    from: /\n {2}var eleTxrCache = r\.data\.eleTxrCache = [\s\S]*?\n {2}if \(options\.webgl\) \{[\s\S]*?\n {2}\}/,
    to: '',
  },
  {
    // It asks each of fifty rules whether it is for an element, for all elements that a filter changes. Elements that are
    // alike in all that rules ask for (`test/graph/stylesheet.test.ts`) have the same ones.
    part: 'how it finds the rules of an element',
    from: /(\.getContextMeta = function \(ele\) \{\n {2}var self = this;\n {2}var cxtKey = '';\n {2}var diffProps;\n {2}var prevKey = .*;\n)([\s\S]*?) \/\/ for context\n/,
    to: `$1  var _p = ele._private;
  var rules = self._private.rules;
  if (!rules || rules.length !== self.length) {
    rules = self._private.rules = { length: self.length, fields: new Set(), keys: new Map() };
    for (var at = 0; at < self.length; at++) {
      var queries = self[at].selector;
      for (var q = 0; queries && q < queries.length; q++)
        queries[q].checks.forEach(function (check) { if (check.field) rules.fields.add(check.field); });
    }
  }
  var kind = _p.group + ' ' + _p.selected + _p.active;
  _p.classes.forEach(function (name) { kind += '.' + name; });
  rules.fields.forEach(function (field) { kind += ' ' + _p.data[field]; });
  cxtKey = rules.keys.get(kind);
  if (cxtKey === undefined) {
    cxtKey = '';
$2
    rules.keys.set(kind, cxtKey);
  }
`,
  },
  {
    part: 'what it forgets with its rules',
    from: /\n {2}_p\.contextStyles = \{\};/,
    to: '\n  _p.contextStyles = {};\n  _p.rules = null;',
  },
  {
    // Nothing asks which elements it has given styles to.
    part: 'what it gathers of styled elements',
    from: /(\.apply = function \(eles\) \{\n.*\n.*\n) {2}var cy = _p\.cy;\n {2}var updatedEles = cy\.collection\(\);\n([\s\S]*?) {4}var hintsDiff = .*\n {4}if \(hintsDiff\) \{\n.*\n {4}\}\n([\s\S]*?) {2}return updatedEles;\n/,
    to: '$1$2$3',
  },
  {
    part: 'what it tells of classes',
    from: /\.updateStyle\(\)\.emit\('class'\)/g,
    to: '.updateStyle()',
  },
  {
    // It hashes all styles of an element whenever one of them changes, to find its textures and its label.
    part: 'its hashes of styles',
    from: /\n(styfn\$\w+\.)updateStyleHints = [\s\S]*?\n\};/,
    to: '\n$1updateStyleHints = function (ele) { return !ele.removed(); };',
  },
  {
    // Each drawing of a card without a picture finds twice that its pictures have come or gone, and has all styles of the
    // card applied again.
    part: 'its pictures on cards',
    from: /\n {2}var drawImages = function [\s\S]*?\n {2}\};/,
    to: '\n  var drawImages = function () {};',
  },
  {
    part: 'the pictures that cards ask for',
    from: /\n {2}var bgImgProp = node\.pstyle\('background-image'\);[\s\S]*?(?=\n\n {2}\/\/\n {2}\/\/ setup styles\n)/,
    to: '',
  },
  {
    part: 'its charts on cards',
    from: /\n {2}var drawPie = function [\s\S]*?\n {2}var drawStripe = function [\s\S]*?\n {2}\};/,
    to: '\n  var drawPie = function () {};\n  var drawStripe = drawPie;',
  },
  {
    // It has canvases for what is dragged and for a box of selection, which it clears with each frame, and canvases to
    // blur what moves. Each is as large as the window, and all stay empty.
    part: 'its layers for what is dragged',
    from: /\n(CRp\.)CANVAS_LAYERS = 3;[\s\S]*?\nCRp\.WEBGL = 3;\n(CRp\.CANVAS_TYPES = ).*\nCRp\.BUFFER_COUNT = 3;[\s\S]*?(?=\nfunction CanvasRenderer)/,
    to: "\n$1CANVAS_LAYERS = 1;\n$1NODE = 0;\n$2['2d'];",
  },
  {
    part: 'the names of these layers',
    from: /\n {2}r\.data\.canvases\[CRp\.SELECT_BOX\]\.setAttribute[\s\S]*?(?=\n {2}r\.pathsEnabled = true;)/,
    to: '',
  },
  {
    part: 'its canvases to blur what moves',
    from: /\n {2}var mbPxRatio = r\.motionBlurPxRatio;\n {2}if \(container === [\s\S]*?\n {2}\}/,
    to: '',
  },
  {
    part: 'the size of these canvases',
    from: /\n {2}for \(var i = 0; i < r\.BUFFER_COUNT; i\+\+\) \{[\s\S]*?(?=\n {2}r\.canvasWidth = canvasWidth;)/,
    to: '',
  },
  {
    part: 'how it draws a frame',
    from: /\n(CRp\$\w+\.)render = function \(options\) \{[\s\S]*?\n\};\nvar fpsHeight;/,
    to: `
$1render = function () {
  var r = this;
  var cy = r.cy;
  var pixelRatio = r.getPixelRatio();
  if (r.prevPxRatio !== pixelRatio) {
    r.invalidateContainerClientCoordsCache();
    r.matchCanvasSize(r.container);
    r.redrawHint('eles', true);
  }
  r.prevPxRatio = pixelRatio;
  var eles = r.getCachedZSortedEles();
  if (r.data.canvasNeedsRedraw[r.NODE]) {
    var context = r.data.contexts[r.NODE];
    var zoom = cy.zoom() * pixelRatio;
    var pan = cy.pan();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, r.canvasWidth, r.canvasHeight);
    context.setTransform(zoom, 0, 0, zoom, pan.x * pixelRatio, pan.y * pixelRatio);
    r.drawCachedElements(context, eles, pixelRatio, cy.extent());
    r.data.canvasNeedsRedraw[r.NODE] = false;
  }
  cy.emit('render');
};`,
  },
  {
    // It asks all elements, whenever a style changes, whether the pointer finds them.
    part: 'what the pointer finds',
    from: /\n {4}eles\.interactive = (eles\.filter\(function \(ele\) \{\n.*\n {4}\}\));/,
    to: `
    var interactive;
    Object.defineProperty(eles, 'interactive', { get: function () { return interactive || (interactive = $1); } });`,
  },
  {
    // It tells the map of each element whose style changes, and the map gathers them again.
    part: 'what it tells of styles',
    from: /\n {4}if \(notifyRenderer\) \{\n {6}changedEles\.emitAndNotify.*\n {4}\} else \{\n.*\n {4}\}/,
    to: `
    var renderer = cy.renderer();
    if (renderer && renderer.restyle) renderer.restyle(changedEles);
    if (notifyRenderer && changedEles.length > 0) cy.notify('style', changedEles);`,
  },
  {
    part: 'how it gathers what has other styles',
    from: /(?=\n {2}r\.binder\(cy\)\.on\('bounds)/,
    to: '\n  r.restyle = function (eles) { enqueue(eles, false); };',
  },
  {
    part: 'what it tells of boxes',
    from: /\n {2}this\.emitAndNotify\('bounds'\);(?=\n {2}return this;)/,
    to: `
  var cy = this.cy();
  var renderer = cy.renderer();
  if (renderer && renderer.rebound) renderer.rebound(this);
  if (this.length > 0) cy.notify('bounds', this);`,
  },
  {
    part: 'how it gathers what has another box',
    from: /(?=\n {2}r\.binder\(cy\)\.on\('bounds)/,
    to: '\n  r.rebound = enqueue;',
  },
  {
    // For each rule, it looks for all properties that there are, in two spellings.
    part: 'how it reads a rule',
    from: /( {4}var map = )args\[0\];(\n {4}for \(var i = 0; i < self\.properties\.length; i\+\+\) \{\n.*\n.*\n) {6}if \(mapVal === undefined\) \{\n.*\n {6}\}\n/,
    to: `$1{};
    for (var key in args[0]) map[camel2dash(key)] = args[0][key];$2`,
  },
  {
    // What it remembers of an element stands in a list, at places that are numbers of ten digits.
    part: 'where it keeps what styles lead to',
    from: /_p\.styleCache = _p\.styleCache \|\| \[\];/,
    to: '_p.styleCache = _p.styleCache || {};',
  },
  {
    part: 'the places of what styles lead to',
    from: /\n {2}key = hashString\(key\);/g,
    to: '',
  },
  {
    // To remember whether the box of a single element is known, it makes a table and finds the name of the element.
    part: 'how it looks whether boxes are known',
    from: /var isDirty = memoize\((function \(ele\) \{[\s\S]*?\n {2}\}), (function \(ele\) \{\n.*\n {2}\})\);/,
    to: `var isUnknown = $1;
  var isFirstUnknown = this.length === 1 && isUnknown(this[0]);
  var isDirty = this.length === 1 ? function () { return isFirstUnknown; } : memoize(isUnknown, $2);`,
  },
  {
    // It keeps what each style was before, for its transitions.
    part: 'what it keeps of styles before',
    from: /var retDiffProp = retDiffProps\[diffPropName\] = \{\n.*\n {4}\};\n([\s\S]*?)\n {4}retDiffProp\.next = [\s\S]*?\n {4}\}(?=\n {2}\})/,
    to: '$1',
  },
  {
    // It looks for links that lie beside each other, which it would spread. Ours have their ways (`src/map/drawing/routes.ts`).
    part: 'its bundles of links',
    from: /\n {4}if \(ele\.isEdge\(\) && ele\.isBundledBezier\(\)\) \{[\s\S]*?\n {4}\}(?=\n)/,
    to: '',
  },
  {
    // Whenever a style of a card changes, it looks for the card's links and gathers them, only to forget what it knows
    // of each.
    part: 'what it forgets with a card',
    from: /ele\.connectedEdges\(\)\.forEach\(dirty\)/,
    to: 'if (ele.isNode()) ele._private.edges.forEach(dirty)',
  },
  {
    // Its algorithms and its textures alone take from it.
    part: 'its heap',
    from: /\nvar heapExports = requireHeap\(\);\nvar Heap = .*(?=\n)/,
    to: '',
  },
  {
    // It asks for every frame, also while nothing changes, so that a page at rest would keep the processor awake.
    part: 'its loop of frames',
    from: /(?<=\n {2}var (_renderFn) = function renderFn\(requestTime\) \{\n)([\s\S]*?)requestAnimationFrame\(\1\);\n {2}\};\n {2}requestAnimationFrame\(\1\);/,
    to: `    isAwake = false;
$2if (r.requestedFrame || cy.animated() || cy._private.aniEles.length > 0) r.wake();
  };
  var isAwake = false;
  r.wake = function () {
    if (isAwake) return;
    isAwake = true;
    requestAnimationFrame($1);
  };
  r.wake();`,
  },
  {
    part: 'what asks for a frame',
    from: /(?<=\n {2}r\.requestedFrame = true;\n {2}r\.renderOptions = options;)/,
    to: '\n  if (r.wake) r.wake();',
  },
  {
    part: 'what begins to move',
    from: /(?<=\n {6}_p\.hooked = true;)/,
    to: '\n      var renderer = _p.target.renderer();\n      if (renderer && renderer.wake) renderer.wake();',
  },
  {
    // Our colours are numbers, as the tokens are (`src/ui/styles/tokens.css`). Its own defaults have these names.
    part: 'its names of colours',
    from: /\nvar colors = \{[\s\S]*?\n\};/,
    to: '\nvar colors = { transparent: [0, 0, 0, 0], black: [0, 0, 0], white: [255, 255, 255] };',
  },
  {
    part: 'its shapes',
    from: /(?<=this\.generateEllipse\(\);\n)[\s\S]*?(?=\n {2}nodeShapes\.makePolygon = )/,
    to: `  this.generatePolygon('rectangle', generateUnitNgonPointsFitToSquare(4, 0));\n  this.generateRoundRectangle();`,
  },
  {
    part: 'its arrowheads',
    from: /\n {2}defineArrowShape\('(?:[\w-]+-[\w-]+|vee|circle|tee|square|diamond|chevron)', \{[\s\S]*?\n {2}\}\);/g,
    to: '',
  },
  {
    // They would stay, because they are given a second name.
    part: 'its centralities',
    from: /\nelesfn\$\w+\.(?:dc|dcn|cc|ccn|bc) = .*(?=\n)/g,
    to: '',
  },
  { part: 'its springs', from: /\nvar generateSpringRK4 = function \(\) \{[\s\S]*?\n\}\(\);/, to: '' },
  {
    part: 'what it does when a drag ends',
    from: /\n {6,}freeDraggedElements\([\w.]+\);/g,
    to: '',
  },
  {
    part: 'its own maps',
    from: /typeof Map !== 'undefined' \? Map : ObjectMap/,
    to: 'Map',
  },
  {
    part: 'its own sets',
    from: /\(typeof Set === "undefined"[^;]* : ObjectSet/,
    to: 'Set',
  },
  {
    part: 'how it tries what browsers can do',
    from: /\n {2}if \(r\.supportsPassiveEvents == null\) \{[\s\S]*?\n {2}\}(?=\n)/,
    to: '\n  r.supportsPassiveEvents = true;',
  },
];
