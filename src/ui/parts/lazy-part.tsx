import { type ComponentType, type ReactNode, createElement } from 'react';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { type FaultLook, LoadFault } from './LoadFault.tsx';
import { type AppPart, createPart, usePart } from './part.ts';

interface Options<P> {
  /** The name of the part in messages, as in “The review”. */
  readonly what: string;
  readonly load: () => Promise<ComponentType<P>>;
  /** Shown while the part is loading. */
  readonly waiting?: ReactNode;
  /** Where the message stands that the part could not be loaded. */
  readonly look?: FaultLook;
}

/** A component whose code is loaded when it is first shown, or ahead of that by its part. */
interface LazyPart<P> {
  (props: P): ReactNode;
  readonly part: AppPart<ComponentType<P>>;
}

/** Makes a component whose code is loaded when it is first shown. If that fails, a message takes its place. */
export function lazyPart<P extends object>(options: Options<P>): LazyPart<P> {
  const { what, load, waiting = null, look = 'place' } = options;
  const part = createPart(load);
  function LazyPart(props: P) {
    const loaded = usePart(part, true);
    switch (loaded.state) {
      case 'waiting':
        return waiting;
      case 'failed':
        return <LoadFault what={what} onRetry={part.load} look={look} />;
      case 'loaded':
        return <ErrorBoundary what={what}>{createElement(loaded.value, props)}</ErrorBoundary>;
    }
  }
  return Object.assign(LazyPart, { part });
}
