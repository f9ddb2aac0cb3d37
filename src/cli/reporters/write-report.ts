import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { Rule } from '../../language/review/rule.ts';
import type { ReportFormat } from '../commands.ts';
import type { Paint } from '../paint.ts';
import { version } from '../version.ts';
import { reportGithub } from './github.ts';
import { reportGitlab } from './gitlab.ts';
import { reportJson } from './json.ts';
import { reportJunit } from './junit.ts';
import type { Report } from './report.ts';
import { reportSarif } from './sarif.ts';
import { reportText } from './text.ts';

/** What a report needs to know besides what it reports. */
interface Surroundings {
  /** Returns the path of a file as the reader of a terminal would type it. */
  readonly pathOf: (file: string) => string;
  /** Returns the path of a file within its repository. Programs know the repository, but not where the command ran. */
  readonly inRepository: (file: string) => string;
  /** Returns the text of a file; null if it could not be read. */
  readonly source: (file: string) => string | null;
  readonly paint: Paint;
  /** Whether a finding makes the check fail. */
  readonly failing: (diagnostic: Diagnostic) => boolean;
  /** The rules that can find something. */
  readonly rules: readonly Omit<Rule, 'check'>[];
}

/** Writes a report in one of its formats. */
export function writeReport(format: ReportFormat, report: Report, around: Surroundings): string {
  switch (format) {
    case 'text':
      return reportText(report, around);
    case 'json':
      return reportJson(report);
    case 'sarif':
      return reportSarif(report, (file) => uriOf(around.inRepository(file)), version(), around.rules);
    case 'github':
      return reportGithub(report, around.inRepository);
    case 'gitlab':
      return reportGitlab(report, around.inRepository);
    case 'junit':
      return reportJunit(report, around.inRepository, around.failing);
  }
}

/** Returns a path with forward slashes, relative to `cwd` if it lies within it. */
export function shortest(path: string, cwd: string): string {
  const way = relative(cwd, path);
  const within = way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  return (within ? way : resolve(path)).split(sep).join('/');
}

function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path.split('/').map(encodeURIComponent).join('/');
}
