/** Something that a reader chooses once and for all pages; kept in the browser and shown as an attribute of the root. */
export interface Choice<T extends string> {
  /** In camel case; the attribute is `data-` and the name. */
  readonly name: string;
  /** The first is that of a reader who has chosen nothing. */
  readonly values: readonly [T, ...T[]];
}

/** Whether of each text only the problem and the solution are shown. */
export const BRIEF: Choice<'no' | 'yes'> = { name: 'brief', values: ['no', 'yes'] };

/** What "previous" and "next" follow. */
export const ALONG: Choice<'numbers' | 'scale' | 'way'> = {
  name: 'along',
  values: ['numbers', 'scale', 'way'],
};

/** Whether single characters act wherever the focus is (WCAG 2.1.4 asks that this can be turned off). */
export const SINGLE_KEYS: Choice<'on' | 'off'> = { name: 'singleKeys', values: ['on', 'off'] };

const CHOICES: readonly Choice<string>[] = [BRIEF, ALONG, SINGLE_KEYS];

/** Shows all choices that were kept; before the first paint, so that nothing jumps. */
export function showChoices(root: HTMLElement, storage: () => Storage): void {
  for (const choice of CHOICES) show(choice, stored(choice, storage), root);
}

/** What is chosen, as the root shows it. */
export function chosen<T extends string>({ name, values }: Choice<T>, root: HTMLElement): T {
  return values.find((value) => value === root.dataset[name]) ?? values[0];
}

/** Shows a choice and keeps it. */
export function choose<T extends string>(
  choice: Choice<T>,
  value: T,
  root: HTMLElement,
  storage: () => Storage,
): void {
  show(choice, value, root);
  try {
    if (value === choice.values[0]) storage().removeItem(keyOf(choice));
    else storage().setItem(keyOf(choice), value);
  } catch {
    // Storage may be closed to us; the choice then holds for this page.
  }
}

function show<T extends string>({ name, values }: Choice<T>, value: T, root: HTMLElement): void {
  if (value === values[0]) delete root.dataset[name];
  else root.dataset[name] = value;
}

function stored<T extends string>(choice: Choice<T>, storage: () => Storage): T {
  try {
    const kept = storage().getItem(keyOf(choice));
    return choice.values.find((value) => value === kept) ?? choice.values[0];
  } catch {
    return choice.values[0];
  }
}

function keyOf({ name }: Choice<string>): string {
  return `semilattice-${name}`;
}
