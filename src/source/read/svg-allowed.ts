/** What an SVG picture may contain (SVG 1.1 and 2, without scripts, HTML, and anything that loads other files). */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const ELEMENTS = words(`
  svg g defs symbol use title desc switch a view
  path rect circle ellipse line polyline polygon text tspan textPath image style
  linearGradient radialGradient stop pattern clipPath mask marker filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode
  feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
  animate animateMotion animateTransform mpath
`);

/** Elements whose `href` may lead to a part of the same picture. */
export const REFERRING = words(
  'use textPath linearGradient radialGradient pattern filter mpath animate animateMotion animateTransform',
);

/** CSS properties that SVG attributes and styles within a picture may set. */
export const PROPERTIES = words(`
  alignment-baseline background background-color baseline-shift clip clip-path clip-rule color color-interpolation
  color-interpolation-filters color-rendering color-scheme cursor direction display dominant-baseline fill fill-opacity
  fill-rule filter flood-color flood-opacity font font-family font-feature-settings font-kerning font-size
  font-size-adjust font-stretch font-style font-variant font-variant-caps font-variant-numeric font-weight
  glyph-orientation-horizontal glyph-orientation-vertical height image-rendering isolation kerning letter-spacing
  lighting-color line-height margin marker marker-end marker-mid marker-start mask mask-type max-height max-width
  mix-blend-mode opacity overflow paint-order pointer-events rx ry cx cy r x y d shape-rendering stop-color
  stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
  stroke-opacity stroke-width text-align text-anchor text-decoration text-indent text-overflow text-rendering
  text-shadow text-transform transform transform-box transform-origin unicode-bidi vector-effect vertical-align
  visibility white-space width word-spacing writing-mode
  -inkscape-font-specification src unicode-range font-display
  animation animation-delay animation-direction animation-duration animation-fill-mode animation-iteration-count
  animation-name animation-play-state animation-timing-function
`);

/** SVG attributes besides the properties. None of them loads anything; `href` and `style` are examined separately. */
export const ATTRIBUTES = words(`
  id class role lang tabindex viewBox version baseProfile preserveAspectRatio zoomAndPan xml:space xml:lang
  x1 x2 y1 y2 dx dy fx fy fr points pathLength rotate textLength lengthAdjust startOffset method spacing side
  gradientTransform gradientUnits spreadMethod offset patternContentUnits patternTransform patternUnits
  clipPathUnits maskContentUnits maskUnits markerHeight markerUnits markerWidth orient refX refY filterUnits
  primitiveUnits filterRes in in2 result mode type values tableValues slope intercept amplitude exponent operator
  k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode kernelUnitLength preserveAlpha
  surfaceScale diffuseConstant specularConstant specularExponent limitingConeAngle pointsAtX pointsAtY pointsAtZ
  azimuth elevation z scale xChannelSelector yChannelSelector stdDeviation radius baseFrequency numOctaves seed
  stitchTiles begin dur end min max restart repeatCount repeatDur calcMode keyTimes keySplines keyPoints
  from to by additive accumulate path attributeName attributeType media title target requiredExtensions
  requiredFeatures systemLanguage enable-background
`);

/** CSS functions that only compute. Functions that load something by a name or an address are not among them. */
export const FUNCTIONS = words(`
  rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark var calc min max clamp
  matrix matrix3d translate translatex translatey translatez translate3d rotate rotatex rotatey rotatez rotate3d
  scale scalex scaley scalez skew skewx skewy perspective
  cubic-bezier steps linear blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
  inset circle ellipse polygon path rect format local
`);
