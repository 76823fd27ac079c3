import { Form } from 'react-router';
import type { InvitationsQuery } from '../../../gql/operations.js';
import { Button } from '../../../ui/button.js';
import { Instant } from '../../../ui/instant.js';
import { RequestId } from '../../../ui/request-id.js';
import { Table } from '../../../ui/table.js';
import { answerWord, mailWord } from './answer-words.js';

type Invitation = InvitationsQuery['invitations'][number];

interface Props {
  caption: string;
  invitations: readonly Invitation[];
  requestIds: Readonly<Record<string, string>>;
}

export function InvitationTable({ caption, invitations, requestIds }: Props) {
  return (
    <Table
      caption={caption}
      hideCaption
      rows={invitations}
      rowKey={(one) => one.id}
      columns={[
        {
          heading: 'Who',
          cell: (one) => (
            <>
              <span className="app-address">{one.name || one.email || 'Name no longer kept'}</span>
              {one.name && one.email && <span className="app-detail app-address">{one.email}</span>}
            </>
          ),
        },
        {
          heading: 'For',
          cell: (one) => (
            <>
              {one.organisation.name}
              {(one.office ?? one.speaksFor) && (
                <span className="app-detail">
                  {one.office ? `as ${one.office.toLowerCase()}` : `seat: ${one.speaksFor}`}
                </span>
              )}
            </>
          ),
        },
        { heading: 'Answer', cell: (one) => <Answer one={one} /> },
        ...(invitations.some(({ state }) => state === 'waiting')
          ? [
              {
                heading: 'What you can do',
                cell: (one: Invitation) => <Deeds one={one} requestId={requestIds[one.id] ?? ''} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function Answer({ one }: { one: Invitation }) {
  return (
    <>
      {answerWord(one)}
      <span className="app-detail">
        {one.answeredAt ? (
          <Instant at={one.answeredAt} />
        ) : (
          <>
            {mailWord(one.mail)}
            {mailWord(one.mail) && ', '}
            <Instant at={one.mailedAt} />
            {one.reminders > 0 && `, reminded ${one.reminders === 1 ? 'once' : `${one.reminders} times`}`}
          </>
        )}
      </span>
    </>
  );
}

function Deeds({ one, requestId }: { one: Invitation; requestId: string }) {
  const whom = one.name || one.email;
  return (
    <>
      {one.mayBeReminded && (
        <Form method="post">
          <RequestId id={requestId} />
          <input type="hidden" name="deed" value="remind" />
          <input type="hidden" name="ids" value={one.id} />
          <Button look="secondary" small>
            Remind<span className="nhsuk-u-visually-hidden"> {whom}</span>
          </Button>
        </Form>
      )}
      <Form method="post">
        <RequestId id={requestId} />
        <input type="hidden" name="deed" value="withdraw" />
        <input type="hidden" name="id" value={one.id} />
        <input type="hidden" name="version" value={one.version} />
        <Button look="secondary" small>
          Withdraw<span className="nhsuk-u-visually-hidden"> the invitation of {whom}</span>
        </Button>
      </Form>
    </>
  );
}
