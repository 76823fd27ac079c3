import { Link } from 'react-router';
import type { CommitmentRowFragment } from '../../gql/operations.js';
import { formatDateShort } from '../../lib/dates.js';
import { links } from '../../lib/links.js';
import { ChangedMark } from '../../live/changed-mark.js';
import { StatusTag } from '../../ui/status-tag.js';
import { type Column, Table } from '../../ui/table.js';
import type { LiveRows } from './board-rows.js';
import type { Group } from '../../live/order.js';
import { WaitsLine } from './waits-line.js';
import { flagNow, waitsNow } from './waits-for.js';
import { Escalated } from './escalation.js';
import { FlagLine } from './flag-tag.js';
import { Questioned } from './question.js';
import { isStanding, movesWord, personWords, reasonWord } from './standing.js';
import { rowId } from './row-id.js';

/** One heading of the board. On a phone each row is a block of its own. */
export function BoardTable({
  group,
  live,
  place,
  by,
}: {
  group: Group;
  live: LiveRows;
  place: string;
  by: string;
}) {
  const rows = group.ids.flatMap((id) => live.rows.get(id) ?? []);
  if (rows.length === 0) return null;
  const columns: Column<CommitmentRowFragment>[] = [
    {
      heading: 'Commitment',
      cell: (row) => <What row={row} place={place} changed={live.changedIds.has(row.id)} />,
    },
    {
      heading: by === 'owner' ? 'Who' : 'Owner',
      cell: (row) => <Who row={row} name={live.owners.get(row.id)} organisation={by !== 'owner'} />,
    },
    ...(by !== 'priority'
      ? [
          {
            heading: 'Priority',
            cell: (row: CommitmentRowFragment) =>
              row.priority ? `${row.priority.number}: ${row.priority.title}` : 'None',
          },
        ]
      : []),
    { heading: 'By when', cell: (row) => <Due row={row} /> },
    { heading: 'How it stands', cell: (row) => <Standing row={row} live={live} place={place} /> },
  ];
  return (
    <Table
      caption={`${group.title} (${rows.length})`}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowClass={(row) =>
        live.words.has(row.id) ? 'app-board__row app-board__row--changed' : 'app-board__row'
      }
    />
  );
}

function What({ row, place, changed }: { row: CommitmentRowFragment; place: string; changed: boolean }) {
  return (
    <span id={rowId(row.id)}>
      <span className="app-board__number">{row.number}</span>{' '}
      <Link to={links.commitment(place, row.number)}>{row.what}</Link>
      {row.weight === 'action' && <span className="app-board__small">Action, among partners</span>}
      {changed && <span className="app-board__small app-board__new">Changed since you looked</span>}
    </span>
  );
}

function Who({
  row,
  name,
  organisation,
}: {
  row: CommitmentRowFragment;
  name: string | undefined;
  organisation: boolean;
}) {
  const person = personWords(row, name);
  if (!organisation) return person;
  return (
    <>
      {row.organisation.name}
      <span className="app-board__small">{person}</span>
    </>
  );
}

function Due({ row }: { row: CommitmentRowFragment }) {
  return (
    <>
      <time dateTime={row.dueDate}>{formatDateShort(row.dueDate)}</time>
      {row.dueMoves > 0 && <span className="app-board__small">{movesWord(row.dueMoves)}</span>}
    </>
  );
}

function Standing({ row, live, place }: { row: CommitmentRowFragment; live: LiveRows; place: string }) {
  const word = live.words.get(row.id);
  const waits = waitsNow(row.waitsFor, live.standings);
  return (
    <>
      {isStanding(row.standing) ? <StatusTag status={row.standing} /> : row.standing}{' '}
      <ChangedMark show={word !== undefined} word={word} />
      {row.standing === 'late' && isStanding(row.status) && row.status !== 'late' && (
        <span className="app-board__small">
          Its owner says: <StatusTag status={row.status} />
        </span>
      )}
      <FlagLine flag={flagNow(row.flag, waits)} />
      <WaitsLine waits={waits} place={place} />
      {row.reason && reasonWord(row.reason) && (
        <span className="app-board__small">{reasonWord(row.reason)}</span>
      )}
      {row.latest?.text && <span className="app-board__small">{shortened(row.latest.text)}</span>}
      <Escalated escalatedAt={row.escalatedAt} />
      <Questioned question={row.question} />
    </>
  );
}

const LONGEST = 140;
const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
