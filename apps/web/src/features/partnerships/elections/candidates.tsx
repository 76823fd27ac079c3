import type { ElectionShownQuery } from '../../../gql/operations.js';
import { Table } from '../../../ui/table.js';

type Election = NonNullable<ElectionShownQuery['election']>;

/** Who stands and why, and who was asked; with the votes once they are counted. */
export function Candidates({ election }: { election: Election }) {
  const { candidates, state } = election;
  const standing = candidates.filter((one) => one.state === 'stands');
  const gone = candidates.filter((one) => one.state === 'left');
  const asked = candidates.filter((one) => one.state === 'asked');
  const counted = standing.some((one) => one.votes !== null);
  return (
    <>
      <h2>{counted ? 'The count' : 'Who stands'}</h2>
      {standing.length === 0 && <p>Nobody stands yet.</p>}
      {counted && (
        <Table
          caption="Votes for each"
          hideCaption
          rows={standing}
          rowKey={(one) => one.id}
          columns={[
            { heading: 'Name', cell: (one) => `${one.person.name}, ${one.organisation.name}` },
            { heading: 'Votes', cell: (one) => one.votes ?? 0, numeric: true },
          ]}
        />
      )}
      {counted && <h2>Why they stood</h2>}
      {standing.map((one) => (
        <section key={one.id} className="app-request">
          <h3>
            {one.person.name}, {one.organisation.name}
          </h3>
          <p>{one.statement}</p>
        </section>
      ))}
      {gone.length > 0 && (
        <p>
          No longer in the alliance, so votes for them do not count:{' '}
          {gone.map((one) => one.person.name).join('; ')}.
        </p>
      )}
      {state === 'nominating' && asked.length > 0 && (
        <p>
          Asked, and not yet standing:{' '}
          {asked.map((one) => `${one.person.name}, ${one.organisation.name}`).join('; ')}.
        </p>
      )}
    </>
  );
}

/** Which members have voted: known to all of them. */
export function Roll({ roll }: { roll: Election['roll'] }) {
  if (roll.length === 0) return null;
  const voted = roll.filter((one) => one.votedBy !== null).length;
  return (
    <>
      <h2>Who has voted</h2>
      <p>
        {voted} of {roll.length} members.
      </p>
      <ul className="nhsuk-list">
        {roll.map(({ organisation, votedBy }) => (
          <li key={organisation.id}>
            {organisation.name}: {votedBy ? `voted, by ${votedBy.name}` : 'not yet'}
          </li>
        ))}
      </ul>
    </>
  );
}
