import type { PatternBody, Reason } from '../../language/body.ts';
import { type Diagnostic, byPlace } from '../../language/diagnostic.ts';
import { escapeXml } from '../../language/escape-xml.ts';
import { linkedWith } from '../../language/link.ts';
import { once } from '../../language/once.ts';
import { oncePer } from '../../language/once-per.ts';
import type { Pattern } from '../../language/pattern.ts';
import { rememberPostings } from '../../language/search/make-index.ts';
import { addressedMarkdown, findAddressPlaces } from './addressed-markdown.ts';
import { cached } from '../cache/cache.ts';
import { hashOf } from '../cache/hash-of.ts';
import { changedPatterns } from './changed-texts.ts';
import { sourcesOf } from './folder-sources.ts';
import { withFileLinks } from './forms/file-links.ts';
import { editionNamesOf, translatedNames, translationOf } from './forms/translations.ts';
import { guessLanguageOf, isSameLanguage } from './language-of-texts.ts';
import { parseMarkdown } from '../render/markdown.ts';
import type { NameTable } from '../render/name-table.ts';
import { sentencesByName } from './naming-sentences.ts';
import { keyOfFile } from './kept-pattern-file.ts';
import { postingsKey } from './kept-postings.ts';
import { parseText } from './parsed-text.ts';
import { partTexts } from './part-texts.ts';
import type { PatternFile } from './pattern-file.ts';
import { forgetTree } from './plain-pattern-file.ts';
import { type Embedded, renderText } from '../render/render-text.ts';
import { type Texts, replaceTexts, showsOthers } from './replace-texts.ts';
import { makeSearchDocument, searchDocument } from './search-document.ts';
import { embeddedText } from './embedded-text.ts';
import { textWithoutHeading } from './shown-text.ts';
import { findNeeds, partsNeeded } from '../render/text-needs.ts';
import type { TextPart } from '../render/text-parts.ts';
import type { LoadedLanguage, Gist } from './loaded-language.ts';
import type { Frame } from './language-frame.ts';
import { withNames } from './named-documents.ts';
import { reviewTexts } from './review-texts.ts';

/**
 * Makes a loaded language of what stays while texts change, and of texts.
 *
 * @param findings What the review found; null where there was none.
 */
export function withTexts(
  frame: Frame,
  texts: Texts,
  findings: readonly Diagnostic[] | null,
): LoadedLanguage {
  const { language, names, images, tools, cache } = frame;
  const { folder, all, files } = texts;
  const sentencesOf = sentencesByName(names);
  const lang = frame.lang || guessLanguageOf(folder);
  const embedded = ({ id }: Pattern, section: string): Embedded | null => {
    const file = files.get(id);
    const tree = file ? embeddedText(file, section) : null;
    return file && tree ? { tree, file: file.source.path } : null;
  };
  const shared = { names, images, tools, embedded };
  const render = (file: PatternFile, base: string, textLang = file.lang): PatternBody => {
    const prefix = `p${file.declaration.pattern.id}-`;
    return {
      html: renderText(shownText(frame, file), {
        ...shared,
        file: file.source.path,
        prefix,
        base,
        lang: isSameLanguage(textLang, lang) ? '' : textLang,
      }),
      ...gistOf(file),
    };
  };
  const reasons = (id: number) => {
    return [...new Set(linkedWith(language.links, id))].map((other): Reason => {
      const said = (by: number, named: number) =>
        (sentencesOf(files.get(by)).get(named) ?? []).map((sentence) => ({ by, sentence }));
      return { of: id, other, mentions: [...said(id, other), ...said(other, id)] };
    });
  };
  const needsOfIntroduction = once(() => (frame.introduction ? [findNeeds(frame.introduction)] : []));
  const needsOfAll = () => [...[...files.values()].map(({ needs }) => needs), ...needsOfIntroduction()];
  let parts: ReadonlySet<TextPart> | null = null;
  // A build needs each body twice: for its own page and for the whole language.
  const bodies = new Map<string, PatternBody>();
  // What is made of a file in another form depends on how the folder as a whole is read.
  const reading = once(() =>
    frame.form ? hashOf(JSON.stringify(frame.form.read), frame.form.resolver.fingerprint()) : '',
  );
  const surroundings = once(() => hashOf(lang, reading(), fingerprintOf(names), ...images));
  const allTexts = once(() => hashOf(...[...files.values()].map((file) => keyOfFile(file.source))));
  const bodyKeys = new Map<string, string>();
  const bodyKey = (file: PatternFile, base: string) => {
    const name = `${file.declaration.pattern.id} ${base}`;
    const known =
      bodyKeys.get(name) ??
      hashOf(keyOfFile(file.source), base, surroundings(), showsOthers(file) ? allTexts() : '');
    bodyKeys.set(name, known);
    return known;
  };
  /** The names that translations give a pattern. */
  const namesOf = (file: PatternFile | undefined): readonly string[] =>
    file && frame.form ? translatedNames(file, frame.form, folder) : [];
  const documents = () =>
    language.patterns.map((pattern) => {
      const file = files.get(pattern.id);
      return withNames(searchDocument(pattern, file), namesOf(file));
    });
  // What is made of a file in another form depends on how the folder as a whole is read.
  const folderKey = once(() =>
    hashOf(surroundings(), ...[...sourcesOf(folder).values()].flatMap(({ path, text }) => [path, text])),
  );
  const textKey = (id: number, base: string): string => {
    const file = files.get(id);
    if (!file) return '';
    return frame.form ? hashOf(folderKey(), String(id), base) : bodyKey(file, base);
  };
  const body = (id: number, base: string): PatternBody | null => {
    const file = files.get(id);
    if (!file) return null;
    const key = `${id} ${base}`;
    const found = bodies.get(key) ?? cached(cache, 'bodies', bodyKey(file, base), () => render(file, base));
    bodies.set(key, found);
    return found;
  };
  return {
    language,
    form: frame.form,
    isReviewed: findings !== null,
    lang,
    langs: () => [...new Set([lang, ...[...files.values()].flatMap((file) => file.lang || [])])],
    diagnostics: [...frame.faults, ...(findings ?? [])].toSorted(byPlace),
    findings: findings ?? [],
    projects: frame.projects,
    prose: (text, file, base) => {
      const parsed = parseMarkdown(text);
      if (parsed.kind === 'refused') return `<p>${escapeXml(text)}</p>`;
      const prefix = `${hashOf(text).slice(0, 8)}-`;
      return renderText(parsed.tree, { ...shared, file, prefix, base, lang: '' });
    },
    images: folder.images,
    async prepare(ids) {
      const wanted = ids?.flatMap((id) => files.get(id) ?? []);
      // A text that shows others needs what they need.
      const needed =
        wanted?.some(showsOthers) === false
          ? [...wanted.map(({ needs }) => needs), ...needsOfIntroduction()]
          : needsOfAll();
      for (const needs of needed) await tools.load(needs);
    },
    textParts: () => (parts ??= partsNeeded(needsOfAll())),
    body,
    forgetTexts: (ids) => {
      bodies.clear();
      for (const { source } of ids.flatMap((id) => files.get(id) ?? [])) forgetTree(source);
    },
    edition: (id, lang, base) => {
      const file = files.get(id);
      const translated = file && frame.form && translationOf(file, lang, frame.form, folder);
      if (!translated) return body(id, base);
      const { name } = translated.declaration.pattern;
      return { ...render(translated, base, lang), ...(name === '' ? {} : { name }) };
    },
    editionNames: (lang) => {
      const known = editionNamesOf(folder);
      const names =
        known.get(lang) ??
        language.patterns.flatMap(({ id }) => {
          const file = files.get(id);
          const name =
            file && frame.form && translationOf(file, lang, frame.form, folder)?.declaration.pattern.name;
          return name ? [[id, name] as const] : [];
        });
      known.set(lang, names);
      return names;
    },
    markdown: (id, addresses) => {
      if (id !== null) {
        const file = files.get(id);
        if (!file) return null;
        const { path, text } = file.source;
        // In another form, a text may be made of front matter.
        const own = frame.form ? file.frontMatter.content : text;
        return addressedMarkdown({ path, text: own }, file.addressed, { names, images }, addresses);
      }
      const parsed = folder.language ? parseText(folder.language) : null;
      return parsed && addressedMarkdown(parsed, findAddressPlaces(parsed), { names, images }, addresses);
    },
    parts: (id) => {
      const file = files.get(id);
      const parsed = file ? parseText(file.source) : null;
      return parsed ? partTexts(parsed) : new Map();
    },
    reasons,
    unwrittenReasons: () =>
      language.patterns.flatMap(({ status, id }) =>
        status === 'unwritten' ? reasons(id).filter(({ mentions }) => mentions.length > 0) : [],
      ),
    searchDocuments: documents,
    *searchPostings() {
      const postingsOf = rememberPostings();
      for (const pattern of language.patterns) {
        const file = files.get(pattern.id);
        const names = namesOf(file);
        const fresh = () => postingsOf(withNames(makeSearchDocument(pattern, file), names));
        const key =
          file && !frame.form
            ? postingsKey(file.source)
            : hashOf(file ? keyOfFile(file.source) : '', JSON.stringify([pattern, names]), reading());
        const make = () => (file ? cached(cache, 'postings', key, fresh) : fresh());
        yield { id: pattern.id, key, make };
      }
    },
    textKey,
    reasonsKey: (id, base) => {
      const others = linkedWith(language.links, id).flatMap((other) => files.get(other) ?? []);
      return hashOf(textKey(id, base), ...others.map(({ source }) => keyOfFile(source)));
    },
    keepBody: (id, base) => {
      const file = files.get(id);
      if (file) cache.keep('bodies', bodyKey(file, base));
    },
    gist: (id) => {
      const file = files.get(id);
      return file ? gistOf(file) : null;
    },
    textsKey: () => (frame.form ? folderKey() : hashOf(surroundings(), allTexts())),
    introduction: (base) =>
      frame.introduction
        ? renderText(frame.introduction, { ...shared, file: 'LANGUAGE.md', prefix: 'about-', base, lang: '' })
        : '',
    source: (file) => sourcesOf(folder).get(file)?.text ?? null,
    review: (wanted) => reviewTexts(frame, all, wanted),
    withFindings: (found) => withTexts(frame, texts, found),
    withTextsOf(whole) {
      const changed = frame.hasTexts && !frame.form ? changedPatterns(texts.whole, whole) : null;
      const next = changed && replaceTexts(texts, whole, changed, names);
      if (!next || (frame.lang === '' && guessLanguageOf(next.folder) !== lang)) return null;
      return { loaded: withTexts(frame, next, findings), changed: next.changed };
    },
  };
}

/** Identifies what a table finds. While texts alone change, the table is the same. */
const fingerprintOf = oncePer((names: NameTable) => hashOf(names.fingerprint()));

/** The text as it is rendered: links of another form lead to the files that they mean. */
function shownText({ form, language }: Frame, file: PatternFile): PatternFile['tree'] {
  const text = textWithoutHeading(file);
  return form ? withFileLinks(text, file.source.path, form.resolver, language) : text;
}

function gistOf({ problem, solution, form, references }: PatternFile): Gist {
  return { problem, solution, references: form.references === -1 ? references : [] };
}
