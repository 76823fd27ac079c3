import { formatDate } from '../../lib/dates.js';
import { links } from '../../lib/links.js';
import type { Refused } from '../../lib/form.js';
import { Button } from '../../ui/button.js';
import { FoldedDeed } from '../../ui/deed-form.js';
import { Table } from '../../ui/table.js';
import { Link } from 'react-router';
import type { AgreementShown } from './shown-version.js';

type Version = AgreementShown['versions'][number];

const STATES: Readonly<Record<string, string>> = {
  pending: 'Has not decided yet',
  'not-needed': 'No approval needed',
  approved: 'Approved',
  'approved-with-conditions': 'Approved with conditions',
  declined: 'Declined',
  lapsed: 'Lapsed',
};

interface Props {
  agreement: AgreementShown;
  version: Version;
  requestIds: Readonly<Record<string, string>>;
  refused: Refused | undefined;
}

/** Who has signed a version that was sent, and for whom everybody waits. */
export function Signatures({ agreement, version, requestIds, refused }: Props) {
  const waiting = version.approvals.filter((one) => !one.confirmed).length;
  return (
    <section aria-labelledby={`signatures-${String(version.n)}`}>
      <h2 id={`signatures-${String(version.n)}`}>Signatures of version {version.n}</h2>
      <p>
        {version.sentAt && `Sent on ${formatDate(version.sentAt.slice(0, 10))}. `}
        {waiting === 1 ? '1 party has still to sign.' : `${String(waiting)} parties have still to sign.`}
      </p>
      <Table
        caption={`Signatures of version ${String(version.n)}`}
        hideCaption
        rows={version.approvals}
        rowKey={(one) => one.organisationId}
        columns={[
          { heading: 'Party', cell: (one) => one.organisationName },
          { heading: 'Decision', cell: (one) => STATES[one.state] ?? one.state },
          {
            heading: 'Signed',
            cell: (one) => signedWords(one),
          },
        ]}
      />
      {version.signOff != null && (
        <p>
          <Link to={links.signOff(agreement.place, version.signOff)}>
            Decide or sign for your organisation
          </Link>
        </p>
      )}
      {agreement.maySend && (
        <FoldedDeed
          title="Take it back from signature"
          deed="back"
          upon={version}
          requestIds={requestIds}
          refused={refused}
        >
          {() => (
            <>
              <p>
                {agreement.draft
                  ? `Version ${String(agreement.draft.n)} is drafted already, and goes on in its place.`
                  : 'It becomes a draft again.'}{' '}
                Whoever has signed signs anew.
              </p>
              <Button look="secondary">Take it back</Button>
            </>
          )}
        </FoldedDeed>
      )}
    </section>
  );
}

function signedWords({ signedAt, waitingDays }: Version['approvals'][number]): string {
  const waits =
    waitingDays == null
      ? ''
      : waitingDays === 0
        ? 'waiting since today'
        : `waiting for ${String(waitingDays)} ${waitingDays === 1 ? 'day' : 'days'}`;
  const signed = signedAt ? formatDate(signedAt.slice(0, 10)) : 'Not yet';
  return [signed, waits].filter(Boolean).join(', ');
}
