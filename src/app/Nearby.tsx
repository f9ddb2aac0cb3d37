import { decodeEscapes } from '../language/decode-escapes.ts';
import { nearPatterns, tellingWords } from '../language/near-patterns.ts';
import { writeAddress } from '../store/address.ts';
import { languageOf } from '../store/selectors.ts';
import { HOME } from '../store/view.ts';
import { PatternLink } from '../ui/parts/PatternLink.tsx';
import { followInPlace } from '../ui/parts/pattern-link.ts';
import { focusSearch } from './focus.ts';
import { usePatternLinks } from './open-and-close.ts';
import { useReader, useReading } from './use-reader.ts';

/** After a wrong address: the patterns that may have been meant, and a search for the words of the address. */
export function Nearby() {
  const reader = useReader();
  const language = useReading(languageOf);
  const location = useReading((state) => state.location);
  const links = usePatternLinks();
  const path = decodeEscapes(location.slice(reader.base.length).replace(/[?#].*$/, ''));
  const near = nearPatterns(path, language);
  const query = tellingWords(path).join(' ');
  const searched = { ...HOME, query };
  return (
    <>
      {near.length > 0 && (
        <p>
          <span>{'Did you mean '}</span>
          {near.map(({ id, name }, index) => (
            <span key={id}>
              <span>{index === 0 ? '' : index === near.length - 1 ? ' or ' : ', '}</span>
              <PatternLink to={id} links={links} dir="auto">
                {name}
              </PatternLink>
            </span>
          ))}
          <span>?</span>
        </p>
      )}
      {query !== '' && (
        <p>
          <a
            href={writeAddress(searched, language, reader.base)}
            onClick={followInPlace(() => {
              reader.go(searched, 'push');
              focusSearch();
            })}
          >
            {`Search for “${query}”`}
          </a>
        </p>
      )}
    </>
  );
}
