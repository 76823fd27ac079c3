import { Table } from '../../../ui/table.js';
import type { MemberLine } from './open-lines.js';

/** Lines of which it is clear what becomes of them. */
export function ClearLines({ lines }: { lines: readonly MemberLine[] }) {
  return (
    <Table
      caption="What becomes of each line"
      rows={lines}
      rowKey={(one) => String(one.line)}
      columns={[
        { heading: 'Line', cell: (one) => one.line, numeric: true },
        { heading: 'In your list', cell: (one) => [one.name, one.code].filter(Boolean).join(', ') },
        {
          heading: 'In the register',
          cell: (one) => (
            <>
              {one.organisation?.name}
              <span className="app-detail">
                {one.how === 'code' ? 'found by its code' : 'found by its name'}
              </span>
            </>
          ),
        },
        { heading: 'Seat', cell: seatOf },
        {
          heading: 'Invitation',
          cell: (one) => <span className="app-address">{invitationOf(one)}</span>,
        },
      ]}
    />
  );
}

function seatOf({ speaksFor, newSeat, voting }: MemberLine): string {
  if (speaksFor === null) return 'None';
  return newSeat
    ? `${speaksFor}${voting ? '' : ', without a vote'}`
    : `${speaksFor}: it has this seat already`;
}

function invitationOf({ email, person, invites, alreadyInvited }: MemberLine): string {
  if (email === null) return 'None';
  const who = person ? `${person}, ${email}` : email;
  return invites ? who : alreadyInvited ? `${who}: was invited before` : 'None';
}
