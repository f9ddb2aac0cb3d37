import { Notice } from '../ui/Notice.tsx';
import { Problems } from '../ui/Problems.tsx';
import { useReader, useReading } from './use-reader.ts';

/** What the reader should know: what of the address was not found, and which files cannot be shown. */
export function Notices() {
  const reader = useReader();
  const problems = useReading((state) => state.problems);
  const isWithoutReview = useReading(
    ({ view, bundle }) => view.page === 'review' && bundle.authoring.review === 'none',
  );
  const said = [...problems, ...(isWithoutReview ? ['This site does not show its review.'] : [])];
  return (
    <>
      {said.length > 0 && (
        <Notice key={said.join('\n')} onDismiss={() => reader.go({}, 'replace')}>
          {said.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </Notice>
      )}
      <Problems diagnostics={useReading(({ bundle }) => bundle.diagnostics)} />
    </>
  );
}
