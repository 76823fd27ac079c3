import { Link } from 'react-router';
import type { SectionsAskedOfMeQuery } from '../../../gql/operations.js';
import { links } from '../../../lib/links.js';
import { RequestTag } from './request-tag.js';

type Asked = SectionsAskedOfMeQuery['sectionsAskedOfMe'][number];

function reason({ request: { state, late, organisation } }: Asked, own: boolean): string {
  if (!own)
    return state === 'declined'
      ? `${organisation.name} declined it.`
      : `You asked ${organisation.name} for it. You can send a reminder.`;
  if (state === 'promised') return 'Your organisation said when it will come.';
  return late
    ? 'Your organisation is late with it.'
    : 'Your organisation is asked for it: say when it will come.';
}

/** Sections that wait for the reader’s organisation, and those they asked for that need a look. */
export function AskedOfMe({ rows, hat }: { rows: readonly Asked[]; hat: string | null }) {
  if (rows.length === 0) return null;
  return (
    <ul className="nhsuk-list app-waiting">
      {rows.map((row) => (
        <li key={row.request.id}>
          <Link to={links.sectionAsked(row.place, row.slug)}>
            Section {row.number}: {row.title}
          </Link>{' '}
          <RequestTag request={row.request} />
          <span className="app-detail">{reason(row, row.request.organisation.id === hat)}</span>
        </li>
      ))}
    </ul>
  );
}
