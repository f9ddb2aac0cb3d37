import { foldName, isFolderFile, stemOf } from './fold-name.ts';
import type { PlainFile } from './plain-file.ts';

const OTHER_FOLDER =
  /^(?:templates?|node_modules|vendor|dist|build|_site|_layouts|_includes|_sass|_data|_plugins|assets?|images?|img|pictures|scripts?|tests?|__tests__|appendix|anhang)$/i;

/** Folders of what stands before and behind the patterns, or of what is no longer one. A number may begin their names. */
const MATTER_FOLDER =
  /^[\d\s._-]*(?:introduction|intro|preface|foreword|appendi(?:x|ces)|glossary|einleitung|anhang|glossar|introducci[oó]n|introdu[cç][aã]o|backups?|archives?|archived|deprecated)$/i;

/** Pages around a language. A name that is exactly one of these is a pattern only if the file is made like the patterns. */
const OTHER_NAME = new Set(
  'template,templates,pattern template,new pattern,example pattern,summary,toc,toc template,table of contents,contents,content,index,glossary,changelog,change log,history,license,licence,notice,readme,about,intro,introduction,preface,foreword,overview,home,credits,acknowledgements,acknowledgments,authors,contributors,contributing,contribute,how to contribute,contribution guide,contribution guidelines,style guide,styleguide,writing guide,todo,roadmap,faq,bibliography,references,resources,additional resources,links,further reading,sidebar,navbar,footer,404,search,moc,map of content,pattern map,pattern list,pattern index,list of patterns,all patterns,patterns,translations,translation guide,code of conduct,governance,security,support,agents,claude,gemini,llms,landing,news,events,appendix,einleitung,uber,ueber,glossar,inhalt,inhaltsverzeichnis,vorlage,indice,sommaire,glossaire,modele,plantilla,glosario,introduccion,introducao,modelo,はじめに,目次,用語集,テンプレート,前言,目录,术语表,模板'.split(
    ',',
  ),
);

/** Whether a file, or a folder by its path, stands in a folder of things that are no patterns. */
export function isInOtherFolder(file: PlainFile | string): boolean {
  const folders = typeof file === 'string' ? file.split('/') : foldersOf(file.source.path);
  return folders.some((folder) => OTHER_FOLDER.test(folder) || MATTER_FOLDER.test(folder));
}

/** Returns the names of the folders in which a file stands, the outermost first. */
export function foldersOf(path: string): string[] {
  return path.split('/').slice(0, -1);
}

/** Whether a file is made like the patterns because it is a form to fill in, or says by its name that it is no pattern. */
export function isNever({ source }: PlainFile): boolean {
  const stem = stemOf(source.path);
  return stem.startsWith('_') || isFolderFile(source.path) || TEMPLATE.test(stem);
}

/** Names of forms to fill in: “pattern-template” and “template-de”, but not “Template Method”. */
const TEMPLATE =
  /(?:(?:^|[-_ .])(?:templates?|vorlage|plantilla|modelo)(?:$|[-_ .](?:[a-z]{2}|\d+|(?:patterns?|file|page|entry|muster|patr[oó]n|padr[aã]o)(?:$|[-_ .]).*)$)|(?:^|[-_ .])(?:example[-_ ]pattern|new[-_ ]pattern)(?:$|[-_ .])|テンプレート|模板)/i;

/** Whether the name of a file is one of pages around a language. */
export function isOtherName({ source }: PlainFile): boolean {
  const stem = stemOf(source.path);
  if (isFolderFile(source.path)) return !source.path.includes('/');
  return stem.startsWith('_') || OTHER_NAME.has(foldName(stem)) || TEMPLATE.test(stem);
}
