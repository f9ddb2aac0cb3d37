import { languageOf } from '../../store/selectors.ts';
import { useReader, useReading } from '../use-reader.ts';
import styles from './Relations.module.css';

/** Chooses the language in which texts are read, where there are translations. */
export function Editions() {
  const reader = useReader();
  const { editions = [] } = useReading(languageOf);
  const main = useReading(({ bundle }) => bundle.lang);
  const edition = useReading(({ view }) => view.edition);
  return (
    <select
      className={styles['edition']}
      aria-label="Language of the texts"
      value={edition}
      onChange={(event) => reader.go({ edition: event.currentTarget.value }, 'replace')}
    >
      {['', ...editions].map((lang) => (
        <option key={lang} value={lang} lang={lang || main}>
          {nameOf(lang || main)}
        </option>
      ))}
    </select>
  );
}

/** The name of a language in that language. */
function nameOf(lang: string): string {
  return new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang;
}
