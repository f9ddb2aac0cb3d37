/** What a reader chooses once and for all pages, with its values; the first is that of a reader who has chosen nothing. */
const VALUES = {
  /** `system` follows the reader's operating system. */
  theme: ['system', 'light', 'dark'],
  /** Whether of each text only the problem and the solution are shown. */
  brief: ['no', 'yes'],
  /** What "previous" and "next" follow. */
  along: ['numbers', 'scale', 'way'],
  /** Whether single characters act wherever the focus is (WCAG 2.1.4 asks that this can be turned off). */
  singleKeys: ['on', 'off'],
} as const;

type ChoiceValues = typeof VALUES;
type Name = keyof ChoiceValues;

export type Choices = { readonly [N in Name]: ChoiceValues[N][number] };
export type Theme = Choices['theme'];
export const THEMES: readonly Theme[] = VALUES.theme;

const NAMES = Object.keys(VALUES) as readonly Name[];

/** What a reader has who has chosen nothing. */
export const FIRST_CHOICES = readWith(() => undefined);

/** What was kept in the browser. */
export function keptChoices(storage: () => Storage): Choices {
  return readWith((name) => {
    try {
      return storage().getItem(keyOf(name)) ?? undefined;
    } catch {
      return undefined;
    }
  });
}

/** What the root element shows; set before the first paint, so that styles follow it and nothing jumps. */
export function shownChoices(root: HTMLElement): Choices {
  return readWith((name) => root.dataset[name]);
}

/** Shows choices as attributes of the root: `data-` and the name, where it is not the first value. */
export function showChoices(choices: Choices, root: HTMLElement): void {
  for (const name of NAMES) {
    if (choices[name] === VALUES[name][0]) delete root.dataset[name];
    else root.dataset[name] = choices[name];
  }
}

/** Keeps choices in the browser. */
export function keepChoices(choices: Choices, storage: () => Storage): void {
  try {
    for (const name of NAMES) {
      if (choices[name] === VALUES[name][0]) storage().removeItem(keyOf(name));
      else storage().setItem(keyOf(name), choices[name]);
    }
  } catch {
    // Storage may be closed to us; the choices then hold for this page.
  }
}

function readWith(read: (name: Name) => string | undefined): Choices {
  const choices = NAMES.map((name) => {
    const values: readonly string[] = VALUES[name];
    const kept = read(name);
    return [name, kept !== undefined && values.includes(kept) ? kept : values[0]];
  });
  return Object.fromEntries(choices) as Choices;
}

function keyOf(name: Name): string {
  return `semilattice-${name}`;
}
