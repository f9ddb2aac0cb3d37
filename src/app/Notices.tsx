import { lazyPart } from '../ui/parts/lazy-part.tsx';
import { Notice } from '../ui/parts/Notice.tsx';
import { followInPlace } from '../ui/parts/pattern-link.ts';
import { writeAddress } from '../store/address.ts';
import { HOME } from '../store/view.ts';
import { ProblemsPart, isError } from './authoring/problems-part.ts';
import { useReader, useReading } from './use-reader.ts';

/** Few readers come by a wrong address. */
const Nearby = lazyPart({
  what: 'The list of what is near',
  load: async () => (await import('./Nearby.tsx')).Nearby,
  look: 'line',
});

/** Only the author of a folder that is served sees it. */
const FolderNotice = lazyPart({
  what: 'The notice of the folder',
  load: async () => (await import('./authoring/FolderNotice.tsx')).FolderNotice,
  look: 'line',
});

/** Notices for the reader: which parts of the address were not found, and which files cannot be shown. */
export function Notices() {
  const reader = useReader();
  const problems = useReading((state) => state.problems);
  const isLost = useReading((state) => state.isLost);
  const isWithoutReview = useReading(
    ({ view, bundle }) => view.page === 'review' && bundle.authoring.review === 'none',
  );
  const diagnostics = useReading(({ bundle }) => bundle.diagnostics);
  const hasErrors = diagnostics.some(isError);
  const isServed = useReading(({ bundle }) => bundle.authoring.folder !== null);
  const isWithoutNews = useReading(({ view, bundle }) => view.page === 'new' && bundle.since === undefined);
  const said = [
    ...problems,
    ...(isWithoutReview ? ['This site does not show its review.'] : []),
    ...(isWithoutNews ? ['This site does not tell what is new.'] : []),
  ];
  return (
    <>
      {said.length > 0 && (
        <Notice key={said.join('\n')} onDismiss={() => reader.go({}, 'replace')}>
          {said.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
          {isLost && (
            <>
              <Nearby />
              <HomeLink />
            </>
          )}
        </Notice>
      )}
      {isServed && <FolderNotice />}
      {hasErrors && <ProblemsPart diagnostics={diagnostics} />}
    </>
  );
}

/** Leads from an address that was not found to the home page. */
function HomeLink() {
  const reader = useReader();
  const href = useReading(({ bundle }) => writeAddress(HOME, bundle.language, reader.base));
  return (
    <p>
      <a href={href} onClick={followInPlace(() => reader.go(HOME, 'push'))}>
        Show the map
      </a>
    </p>
  );
}
