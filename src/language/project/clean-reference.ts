import { cleanName, cleanSlug } from './clean-text.ts';
import { type Reference, usualSlug } from './project.ts';

/** Returns a reference with clean texts. Without a slug, it gets the usual one. */
export function cleanReference({ id, slug, name }: Reference): Reference {
  const clean = cleanName(name);
  return { id, slug: cleanSlug(slug) || usualSlug(id, clean), name: clean };
}
