import { beginning } from '../language/beginning.ts';
import { counted } from '../language/counted.ts';
import { has, writtenPatterns } from '../language/language.ts';
import { languageOf } from '../store/selectors.ts';
import { Lead } from '../ui/header/Lead.tsx';
import { usePatternLinks } from './open-and-close.ts';
import { useReading } from './use-reader.ts';

/** What the language is, in its author's words, and where to begin. */
export function FirstSentence() {
  const language = useReading(languageOf);
  return (
    <Lead
      sentence={language.description}
      counts={[
        counted(writtenPatterns(language).length, 'pattern'),
        has(language, 'scales') ? counted(language.scales.length, 'scale') : 'no scales',
        counted(language.links.length, 'link'),
      ].join(' · ')}
      first={beginning(language)}
      links={usePatternLinks()}
    />
  );
}
