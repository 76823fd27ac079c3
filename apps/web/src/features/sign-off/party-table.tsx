import { Link } from 'react-router';
import type { SignOffPageQuery, SignOffPartyPartsFragment } from '../../gql/operations.js';
import { formatDateShort } from '../../lib/dates.js';
import { links } from '../../lib/links.js';
import { Table } from '../../ui/table.js';
import { ApprovalTag } from './approval-tag.js';
import { MinuteFile } from './minute-file.js';

type Page = NonNullable<SignOffPageQuery['signOffPage']>;

/** Who decides how, and how each stands; what the reader may do for one of them stands in its row. */
export function PartyTable({ page, parties }: { page: Page; parties: readonly SignOffPartyPartsFragment[] }) {
  const { place, number } = page.signOff;
  return (
    <Table
      caption="How each party stands"
      rows={parties}
      rowKey={(party) => party.id}
      columns={[
        { heading: 'Party', cell: (party) => <Party party={party} /> },
        { heading: 'State', cell: (party) => <ApprovalTag party={party} /> },
        { heading: 'Decided', cell: (party) => <Decided party={party} /> },
        { heading: 'Minute', cell: (party) => <Minute party={party} /> },
        {
          heading: 'To do',
          cell: (party) =>
            page.maySignFor === party.id ? (
              <Link to={links.sign(place, number)}>
                {party.confirmed ? 'Sign anew' : 'Sign'} for {party.organisationName}
              </Link>
            ) : page.mayRecord.includes(party.id) ? (
              <Link to={links.recordDecision(place, number, party.organisationId)}>
                Record the decision of {party.organisationName}
              </Link>
            ) : (
              <NothingToDo party={party} />
            ),
        },
      ]}
    />
  );
}

/** A successor is told as one: what is signed names the organisation that was asked first. */
function Party({ party }: { party: SignOffPartyPartsFragment }) {
  return (
    <>
      {party.organisationName}
      {party.insteadOfName && <span className="app-board__small">In place of {party.insteadOfName}</span>}
    </>
  );
}

function Decided({ party }: { party: SignOffPartyPartsFragment }) {
  if (party.state === 'pending') return <>Not yet</>;
  return (
    <>
      {party.body || 'The organisation'}
      {party.decidedOn && <span className="app-board__small">{formatDateShort(party.decidedOn)}</span>}
      {party.words && <span className="app-board__small">{party.words}</span>}
      {party.lapsesOn && (
        <span className="app-board__small">The approval ends on {formatDateShort(party.lapsesOn)}</span>
      )}
    </>
  );
}

function Minute({ party }: { party: SignOffPartyPartsFragment }) {
  if (!party.minute && !party.file && !party.signedByName) return <>None yet</>;
  return (
    <>
      {party.minute}
      {party.file && (
        <span className="app-board__small">
          <MinuteFile file={party.file} />
        </span>
      )}
      {party.recordedByName && party.recordedByName !== party.signedByName && (
        <span className="app-board__small">
          Recorded by {party.recordedByName}, {party.recordedForName}
        </span>
      )}
      {party.signedAt && (
        <span className="app-board__small">Signed by {party.signedByName ?? 'somebody who has left'}</span>
      )}
    </>
  );
}

/** Nobody wonders for whom it waits: an organisation without a signatory is told as one. */
function NothingToDo({ party }: { party: SignOffPartyPartsFragment }) {
  if (party.counts || party.hasSignatory) return <>Nothing for you</>;
  return <>Nobody signs for it yet: an officer of the place names the first one on the page of members.</>;
}
