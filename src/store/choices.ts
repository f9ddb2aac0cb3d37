/**
 * What a reader chooses once for all pages, with the possible values. The first value applies if the reader has chosen
 * nothing. An inline script in `index.html` shows the others before anything is painted: modules run later, and a page in
 * another theme would flash.
 */
const VALUES = {
  /** `system` follows the reader's operating system. */
  theme: ['system', 'light', 'dark'],
  /** Whether texts are shortened to the problem and the solution. */
  brief: ['no', 'yes'],
  /** Whether single characters act wherever the focus is. WCAG 2.1.4 requires that this can be turned off. */
  singleKeys: ['on', 'off'],
} as const;

type ChoiceValues = typeof VALUES;
type Name = keyof ChoiceValues;

export type Choices = { readonly [N in Name]: ChoiceValues[N][number] };
export type Theme = Choices['theme'];
export const THEMES: readonly Theme[] = VALUES.theme;

const NAMES = Object.keys(VALUES) as readonly Name[];

/** The choices of a reader who has chosen nothing. */
export const FIRST_CHOICES = readWith(() => undefined);

/** Reads the choices that the browser kept. */
export function keptChoices(storage: () => Storage): Choices {
  return readWith((name) => {
    try {
      return storage().getItem(keyOf(name)) ?? undefined;
    } catch {
      return undefined;
    }
  });
}

/**
 * Reads the choices that the root element shows. They are set before the first paint, so that styles follow them and
 * nothing jumps.
 */
export function shownChoices(root: HTMLElement): Choices {
  return readWith((name) => root.dataset[name]);
}

/** Shows choices as `data-` attributes of the root. A first value has no attribute. */
export function showChoices(choices: Choices, root: Pick<HTMLElement, 'dataset'>): void {
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
    // Storage may be closed; the choices then last as long as the page.
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
