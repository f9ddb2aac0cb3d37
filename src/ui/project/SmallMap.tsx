import { type MouseEvent, memo, useMemo } from 'react';
import { counted } from '../../language/counted.ts';
import type { Language } from '../../language/language.ts';
import { languageOfProject } from '../../language/project/language-of-project.ts';
import type { EntryKey, Project } from '../../language/project/project.ts';
import { bandLayouts } from '../../map/bands/band-layouts.ts';
import { wholeMap } from '../../map/drawing/map-view.ts';
import { isLarge } from '../../map/drawing/level.ts';
import { drawPicture } from '../../map/drawing/picture.ts';
import { routeLinks } from '../../map/drawing/routes.ts';
import { planBands } from '../../map/plan-bands.ts';
import { isPlainClick, patternAt } from '../parts/pattern-link.ts';
import { placeOf } from './place-of.ts';
import styles from './SmallMap.module.css';

interface Props {
  readonly project: Project;
  readonly language: Language;
  /** Goes to an entry of the booklet. */
  readonly onGo: (key: EntryKey) => void;
}

/** The size for which the map is laid out, in CSS pixels: the width of a page, and most of its height. */
const PAGE = { width: 640, height: 720 };

/** The patterns of a project with the links among them, as a map of their own. A very large project has none. */
export const SmallMap = memo(function SmallMap({ project, language, onGo }: Props) {
  const map = useMemo(() => mapOf(project, language), [project, language]);
  if (!map) return null;
  const go = (event: MouseEvent) => {
    const key = map.keys.get(patternAt(event) ?? 0);
    if (key === undefined || !isPlainClick(event)) return;
    event.preventDefault();
    onGo(key);
  };
  return (
    // The handler only watches for clicks on the links inside, which have names and can be reached by keyboard.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      className={styles['map']}
      style={{ maxWidth: `${map.width}px`, aspectRatio: `${map.width} / ${map.height}` }}
      translate="no"
      onClick={go}
      // oxlint-disable-next-line react/no-danger -- drawn by ourselves, with all texts escaped (src/map/drawing/picture.ts)
      dangerouslySetInnerHTML={{ __html: map.picture }}
    />
  );
});

function mapOf(project: Project, whole: Language) {
  const { language, keys } = languageOfProject(project, whole);
  if (language.patterns.length < 2 || isLarge(language)) return null;
  const extract = { kept: new Set(keys.keys()), fold: [] };
  const layout = bandLayouts(language, planBands(language), extract).in(PAGE);
  const picture = drawPicture(language, layout, routeLinks(layout, language.links), {
    view: wholeMap(layout),
    lit: null,
    href: ({ id }) => `#${placeOf(keys.get(id) ?? '')}`,
    only: null,
    title: `Map of ${project.title}: ${counted(language.patterns.length, 'pattern')}, ${counted(language.links.length, 'link')}`,
  });
  return { picture, keys, width: layout.width, height: layout.height };
}
