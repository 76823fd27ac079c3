import { formatDate } from '../../../lib/dates.js';

/** That nobody represents an organisation, in words; the shape and the stronger word tell when it has lasted too long. */
export function EmptySince({ since, alarm }: { since: string | null; alarm: boolean }) {
  if (since === null) return null;
  return alarm ? (
    <>
      <strong className="app-status app-status--late">
        <span aria-hidden="true" className="app-status__shape">
          ▲
        </span>
        Empty too long:
      </strong>{' '}
      since {formatDate(since)}
    </>
  ) : (
    <span>Empty since {formatDate(since)}</span>
  );
}
