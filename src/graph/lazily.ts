import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/**
 * Makes a component whose code comes when it is first shown; it needs a `Suspense` around it. If its code does not
 * arrive, the map does without it.
 */
export function lazily<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await load().catch(() => Nothing) }));
}

function Nothing(): null {
  return null;
}
