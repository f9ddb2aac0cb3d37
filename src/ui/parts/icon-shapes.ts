/**
 * The shapes of the icons that the app uses, on a square of 24 by 24: each a list of SVG elements with their attributes.
 * They are those of Lucide 1.65.0 (ISC licence, Copyright (c) Lucide Contributors; some are derived from Feather, MIT
 * licence, Copyright (c) Cole Bemis). They stand here because the package has 34 MB, of which these are a hundredth; a
 * test holds that they are the same.
 */
export type IconShape = readonly (readonly [
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
])[];

export const Bookmark: IconShape = [
  [
    'path',
    {
      d: 'M17 3a2 2 0 0 1 2 2v15a1 1 0 0 1-1.496.868l-4.512-2.578a2 2 0 0 0-1.984 0l-4.512 2.578A1 1 0 0 1 5 20V5a2 2 0 0 1 2-2z',
    },
  ],
];

export const ChevronDown: IconShape = [['path', { d: 'm6 9 6 6 6-6' }]];

export const Contrast: IconShape = [
  ['circle', { cx: '12', cy: '12', r: '10' }],
  ['path', { d: 'M12 18a6 6 0 0 0 0-12v12z' }],
];

export const Minus: IconShape = [['path', { d: 'M5 12h14' }]];

export const PanelLeft: IconShape = [
  ['rect', { width: '18', height: '18', x: '3', y: '3', rx: '2' }],
  ['path', { d: 'M9 3v18' }],
];

export const Plus: IconShape = [
  ['path', { d: 'M5 12h14' }],
  ['path', { d: 'M12 5v14' }],
];

export const Search: IconShape = [
  ['path', { d: 'm21 21-4.34-4.34' }],
  ['circle', { cx: '11', cy: '11', r: '8' }],
];

export const X: IconShape = [
  ['path', { d: 'M18 6 6 18' }],
  ['path', { d: 'm6 6 12 12' }],
];
