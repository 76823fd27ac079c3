import type { ReactNode } from 'react';
import { Form, Link } from 'react-router';
import type { WorkRowFragment } from '../../../gql/operations.js';
import { formatDate, formatInstant } from '../../../lib/dates.js';
import { links } from '../../../lib/links.js';
import { RequestId } from '../../../ui/request-id.js';
import { StatusTag } from '../../../ui/status-tag.js';

interface Props {
  rows: readonly WorkRowFragment[];
  /** The organisation that the reader speaks for now. */
  hat: string | null;
  /** For each organisation a request of its own. */
  requestIds: Readonly<Record<string, string>>;
  /** On the page of the place itself, which need not be named. */
  here?: boolean;
  /** What else can be done with a row, of an area that this one does not know. */
  deed?: (row: WorkRowFragment) => ReactNode;
}

/** What waits, soonest first, each with its place and the organisation it is asked of. */
export function WorkList({ rows, hat, requestIds, here, deed }: Props) {
  if (rows.length === 0) return <p>Nothing waits for you here.</p>;
  return (
    <ul className="nhsuk-list app-waiting">
      {rows.map((row) => (
        <li key={`${row.kind} ${row.id} ${row.organisation.id}`}>
          {row.organisation.id === hat ? (
            <Link to={row.path}>{row.what}</Link>
          ) : (
            <OtherHat row={row} requestId={requestIds[row.organisation.id] ?? ''} />
          )}{' '}
          {row.when === 'late' && <StatusTag status="late" />}
          <span className="app-detail">
            {row.ask} {whenOf(row)}
          </span>
          <span className="app-detail">
            {here ? 'For' : `${row.placeName}, for`} {row.organisation.name}
          </span>
          {deed?.(row)}
        </li>
      ))}
    </ul>
  );
}

const whenOf = ({ due, since }: WorkRowFragment): string =>
  due ? `By ${formatDate(due)}.` : since ? `Waiting since ${formatInstant(since)}.` : '';

/** It is done for another organisation: one button takes that hat and opens it, so that nothing is done for the wrong one. */
function OtherHat({ row, requestId }: { row: WorkRowFragment; requestId: string }) {
  return (
    <Form method="post" action={links.hat()} className="app-inline-form">
      <RequestId id={requestId} />
      <input type="hidden" name="organisationId" value={row.organisation.id} />
      <input type="hidden" name="next" value={row.path} />
      <button className="app-link-button" type="submit">
        {row.what}
        <span className="app-link-button__hint">: speak for {row.organisation.name} and open it</span>
      </button>
    </Form>
  );
}
