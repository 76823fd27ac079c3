import type { CommitmentPageQuery } from '../../gql/operations.js';
import { formatDateLong } from '../../lib/dates.js';
import { EvidenceFile } from './evidence-file.js';
import { EvidenceLink } from './evidence-link.js';
import { Fact } from './fact.js';
import { HeldFacts } from './held-facts.js';
import { movesWord, personWords, reasonWord } from './standing.js';

type Commitment = NonNullable<CommitmentPageQuery['commitmentPage']>['commitment'];

/** Who promised it, for whom, by when, and which priority it serves. */
export function Facts({ commitment, seats }: { commitment: Commitment; seats: readonly string[] }) {
  const { organisation, owner, askedFor, askerConfirmed, dueDate, dueMoves, priority, latest } = commitment;
  const reason = reasonWord(commitment.reason);
  return (
    <dl className="nhsuk-summary-list">
      <Fact term={commitment.state === 'accepted' ? 'Promised by' : 'Asked of'}>
        {organisation.name}
        <span className="app-board__small">{personWords(commitment, owner?.name)}</span>
      </Fact>
      {askedFor?.id !== organisation.id && (
        <Fact term="Asked by">
          {askedFor?.name ?? 'Somebody in the forum'}
          {!askerConfirmed && (
            <>
              {' '}
              <span className="app-not-confirmed">
                <span aria-hidden="true">◌</span> not yet confirmed
              </span>
            </>
          )}
        </Fact>
      )}
      <Fact term="By when">
        <time dateTime={dueDate}>{formatDateLong(dueDate)}</time>
        {dueMoves > 0 && <span className="app-board__small">{movesWord(dueMoves)}</span>}
      </Fact>
      {priority && (
        <Fact term="Priority">
          {priority.number}: {priority.title}
        </Fact>
      )}
      <HeldFacts commitment={commitment} seats={seats} />
      {reason && <Fact term="Why">{reason}</Fact>}
      {latest?.text && <Fact term="Last said">{latest.text}</Fact>}
      {latest?.link && (
        <Fact term="What shows it">
          <EvidenceLink link={latest.link} />
        </Fact>
      )}
      {latest?.whereSeen && <Fact term="Where it can be seen">{latest.whereSeen}</Fact>}
      {latest?.file && (
        <Fact term="File that shows it">
          <EvidenceFile file={latest.file} />
        </Fact>
      )}
    </dl>
  );
}
