import type { PatternBody } from '../../language/body.ts';
import type { Bundle } from '../../map/bundle.ts';

/**
 * One page, as the app's server entry takes it (`src/app/start/entry-server.tsx`, which this folder does not import).
 */
export interface PageRequest {
  readonly bundle: Bundle;
  readonly base: string;
  readonly open: number | null | 'missing' | 'unwritten';
  readonly body: PatternBody | null;
  readonly introduction: string;
  readonly picture: string;
}

export type RenderPage = (page: PageRequest) => string;
