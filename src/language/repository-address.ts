/**
 * Returns the address at which a file of a repository can be read and changed: on GitHub, GitLab and Bitbucket the
 * address of the file at its line, elsewhere that of the repository; null if the repository has no web address.
 *
 * @param repository The value from `LANGUAGE.md`, such as `https://github.com/owner/repo`. If it names a folder
 * (`…/tree/main/patterns`), the path starts from there.
 * @param path The file within the repository, with forward slashes.
 * @param line The line from 1, or null for the whole file.
 * @example fileAddress('https://github.com/o/r', 'p/001-x.md', 12) // https://github.com/o/r/blob/HEAD/p/001-x.md#L12
 */
export function fileAddress(repository: string, path: string, line: number | null): string | null {
  if (!URL.canParse(repository)) return null;
  const url = new URL(repository);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const host = HOSTS.find(({ name }) => name.test(url.hostname));
  const match = host?.repository.exec(url.pathname.replace(/\/+$/, ''));
  if (!host || !match) return url.href;
  const [, root = '', branch = 'HEAD', folder = ''] = match;
  const file = [...folder.split('/'), ...path.split('/').map(encodeURIComponent)].filter(
    (part) => part !== '',
  );
  const place = line === null ? '' : `${host.line}${line}`;
  return `${url.origin}${root.replace(/\.git$/, '')}${host.files}${branch}/${file.join('/')}${place}`;
}

/** Whether the address names a folder of the repository, and not only the repository. */
export function namesFolder(repository: string): boolean {
  return /^https?:\/\/[^/]+\/.+\/(?:-\/)?(?:tree|src)\/[^/]+\/./.test(repository);
}

interface Host {
  readonly name: RegExp;
  /** Splits an address into the repository and, if present, a branch and a folder. */
  readonly repository: RegExp;
  /** The part between the repository and the branch. */
  readonly files: string;
  /** The part before the number of a line. */
  readonly line: string;
}

const HOSTS: readonly Host[] = [
  {
    name: /^(?:www\.)?github\./,
    repository: /^(\/[^/]+\/[^/]+)(?:\/(?:tree|blob)\/([^/]+)(?:\/(.+))?)?$/,
    files: '/blob/',
    line: '#L',
  },
  {
    name: /^gitlab\./,
    // A project may lie within nested groups.
    repository: /^((?:\/(?!-(?:\/|$))[^/]+){2,}?)(?:\/-\/(?:tree|blob)\/([^/]+)(?:\/(.+))?)?$/,
    files: '/-/blob/',
    line: '#L',
  },
  {
    name: /^bitbucket\.org$/,
    repository: /^(\/[^/]+\/[^/]+)(?:\/src\/([^/]+)(?:\/(.+))?)?$/,
    files: '/src/',
    line: '#lines-',
  },
];
