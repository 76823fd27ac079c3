import { Form } from 'react-router';
import type { ForumMemberRowFragment } from '../../gql/operations.js';
import { ChangedMark } from '../../live/changed-mark.js';
import { useAnnounce } from '../../live/announcer.js';
import { useCards } from '../../live/use-cards.js';
import { Button } from '../../ui/button.js';
import { Empty } from '../../ui/empty.js';
import { RequestId } from '../../ui/request-id.js';
import { Table } from '../../ui/table.js';
import { Standing } from './standing.js';

export type ForumMember = ForumMemberRowFragment;

interface Props {
  members: readonly ForumMember[];
  /** Members whom the reader may vouch for, as the schema said of that version: a card that came since may have settled it. */
  vouchable: readonly { id: string; version: number }[];
  mayTakeOut: boolean;
  requestIds: Readonly<Record<string, string>>;
}

/** Who joined the forum by themselves. Whoever joins appears while one looks. */
export function ForumList({ members, vouchable, mayTakeOut, requestIds }: Props) {
  const announce = useAnnounce();
  const { rows, marked } = useCards<ForumMember>('forum-member', members, {
    onChange: (row) =>
      row && announce(`${row.person.name} of ${row.organisation.name}: the list of the forum has changed.`),
  });
  if (rows.length === 0)
    return (
      <Empty>
        <p>
          Nobody has joined the forum by themselves yet. Give people the address of this place: they join from
          its page.
        </p>
      </Empty>
    );
  const sorted = [...rows].sort(
    (a, b) =>
      a.organisation.name.localeCompare(b.organisation.name) || a.person.name.localeCompare(b.person.name),
  );
  const vouch = new Map(vouchable.map(({ id, version }) => [id, version]));
  return (
    <Table
      caption="Members of the forum"
      hideCaption
      rows={sorted}
      rowKey={(row) => row.id}
      columns={[
        { heading: 'Person', cell: (row) => row.person.name },
        { heading: 'Speaks for', cell: (row) => `${row.organisation.name}, ${row.jobTitle}` },
        {
          heading: 'Standing',
          cell: (row) => (
            <>
              {row.standing === 'confirmed' ? 'Confirmed' : <Standing standing={row.standing} />}{' '}
              <ChangedMark show={marked.has(row.id)} />
              {requestIds[row.id] !== undefined && (
                <span className="app-row-deeds">
                  {vouch.get(row.id) === row.version && (
                    <VouchForm row={row} requestId={requestIds[row.id] ?? ''} />
                  )}
                  {mayTakeOut && <TakeOutForm row={row} requestId={requestIds[row.id] ?? ''} />}
                </span>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

function VouchForm({ row, requestId }: { row: ForumMember; requestId: string }) {
  return (
    <Form method="post">
      <RequestId id={requestId} />
      <input type="hidden" name="deed" value="vouch" />
      <input type="hidden" name="representationId" value={row.representation.id} />
      <input type="hidden" name="version" value={row.representation.version} />
      <Button look="secondary" small>
        Vouch for <span className="nhsuk-u-visually-hidden">{row.person.name}</span>
        <span aria-hidden="true">them</span>
      </Button>
    </Form>
  );
}

function TakeOutForm({ row, requestId }: { row: ForumMember; requestId: string }) {
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          Take out<span className="nhsuk-u-visually-hidden"> {row.person.name}</span>
        </span>
      </summary>
      <Form method="post" className="nhsuk-details__text">
        <p>{row.person.name} loses sight of the forum at once. What they wrote stays.</p>
        <RequestId id={requestId} />
        <input type="hidden" name="deed" value="take-out" />
        <input type="hidden" name="memberId" value={row.id} />
        <input type="hidden" name="version" value={row.memberVersion} />
        <Button look="warning" small>
          Take out of the forum
        </Button>
      </Form>
    </details>
  );
}
