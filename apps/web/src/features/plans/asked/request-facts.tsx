import type { SectionAskedPageQuery } from '../../../gql/operations.js';
import { formatDate } from '../../../lib/dates.js';
import { Instant } from '../../../ui/instant.js';
import { requestDetails } from './request-words.js';
import { RequestTag } from './request-tag.js';

type Request = NonNullable<NonNullable<SectionAskedPageQuery['section']>['request']>;

/** Who is asked by whom and by when, how it stands, and the words for those concerned. */
export function RequestFacts({ request }: { request: Request }) {
  const { organisation, askedBy, askedAt, answeredAt, chasedOn, note, reason } = request;
  return (
    <>
      <p>
        <RequestTag request={request} />
      </p>
      <p>
        {organisation.name} was asked by {askedBy.name} on <Instant at={askedAt} />.
        {answeredAt && (
          <>
            {' '}
            Last answer: <Instant at={answeredAt} />.
          </>
        )}{' '}
        {requestDetails(request)
          .map((one) => `${one}.`)
          .join(' ')}
        {chasedOn && ` Last reminder: ${formatDate(chasedOn)}.`}
      </p>
      {note && (
        <>
          <h2>What is wanted</h2>
          <p className="app-words">{note}</p>
        </>
      )}
      {reason && (
        <>
          <h2>Why it was declined</h2>
          <p className="app-words">{reason}</p>
        </>
      )}
    </>
  );
}
