import { Link } from 'react-router';
import type { ThreadsNamingMeQuery } from '../../../gql/operations.js';
import { links } from '../../../lib/links.js';
import { aboutOf } from './thread.js';

type Row = ThreadsNamingMeQuery['threadsNamingMe'][number];

/** Comments in which somebody named the reader and waits; nothing where there are none. */
export function ThreadsNamingMe({ rows }: { rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  return (
    <ul className="nhsuk-list app-waiting">
      {rows.map((row) => (
        <li key={row.id}>
          <Link to={links.commentThread(row.place, row.sectionSlug, row.id)}>
            {aboutOf(row)} of {row.sectionTitle}
          </Link>
          <span className="app-detail">
            Somebody named you in a comment. Answer, or say that you have seen it.
          </span>
        </li>
      ))}
    </ul>
  );
}
