/** The keys as the help lists them. `keys.ts` defines what they do. */
export const KEYS: readonly {
  readonly title: string;
  readonly keys: readonly { readonly keys: readonly string[]; readonly does: string }[];
}[] = [
  {
    title: 'On the map',
    keys: [
      { keys: ['↑'], does: 'Nearest larger pattern that it is linked to' },
      { keys: ['↓'], does: 'Nearest smaller pattern that it is linked to' },
      { keys: ['←', '→'], does: 'Neighbours in the band' },
      { keys: ['Home', 'End'], does: 'First and last in the band' },
      { keys: ['Page Up', 'Page Down'], does: 'Band above and below' },
      { keys: ['Enter'], does: 'Open the pattern' },
    ],
  },
  {
    title: 'Anywhere',
    keys: [
      { keys: ['Esc'], does: 'One step back: preview, wide view, pattern, selection' },
      { keys: ['/', 'Ctrl K', '⌘ K'], does: 'Search, and commands after “>”' },
      { keys: ['m'], does: 'To the map' },
      { keys: ['o'], does: 'To the same pattern in the outline, or to the first' },
      { keys: ['f'], does: 'To the filters; arrow keys move among them, and from scale to scale' },
      { keys: ['+', '−', '0'], does: 'Zoom in, zoom out, whole map' },
      { keys: ['t'], does: 'To “Therefore”, the solution of the open pattern' },
      { keys: ['p', 'n'], does: 'Previous and next pattern of what is being read' },
      { keys: ['r'], does: 'Relate the open pattern to another one' },
      { keys: ['a'], does: 'Add the pattern to my language, or take it out' },
      { keys: ['l'], does: 'My language' },
      { keys: ['w'], does: 'Read the open pattern wide, or beside the map' },
      { keys: ['?'], does: 'These keys' },
    ],
  },
];
