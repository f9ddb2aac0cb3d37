import { FOR_READERS } from '../../language/authoring.ts';
import type { Language } from '../../language/language.ts';
import { namesFolder } from '../../language/repository-address.ts';
import { type PackedBundle, packBundle } from '../../map/bundle.ts';
import type { BandPlan } from '../../map/layout.ts';
import type { LoadedLanguage } from '../read/loaded-language.ts';
import { pathInRepository } from '../read/repository-folder.ts';

/** For whom a site is made, and from what. */
export interface SiteFor {
  /** The folder of patterns. */
  readonly folder: string;
  /** Whether the site has the review. */
  readonly hasReview: boolean;
  /** The folder as its author would type it, if the site is served to the author alone; otherwise null. */
  readonly typedFolder: string | null;
  readonly planOf: (language: Language) => BandPlan;
  /** The name of the earlier state since which the site tells what is new, if it does. */
  readonly since?: string | undefined;
}

/** Packs everything except the texts for the app. A site for readers says nothing about faults or about the disk. */
export async function packSite(loaded: LoadedLanguage, site: SiteFor): Promise<PackedBundle> {
  const { language, lang, diagnostics, introduction, isReviewed, form, projects } = loaded;
  const { repository } = language;
  return packBundle(language, site.planOf(language), {
    lang,
    diagnostics: site.hasReview ? diagnostics : [],
    ...(site.since === undefined ? {} : { since: site.since }),
    // While a folder is explored, its author also reads there how it was read.
    hasIntroduction: introduction('/') !== '' || (form !== null && site.typedFolder !== null),
    hasProjects: projects.length > 0,
    authoring: {
      ...FOR_READERS,
      review: !site.hasReview ? 'none' : isReviewed ? 'done' : 'under way',
      folder: site.typedFolder,
      pathInRepository:
        repository === '' || namesFolder(repository) ? '' : ((await pathInRepository(site.folder)) ?? ''),
    },
  });
}
