import { Link } from 'react-router';
import type { SectionsNamingMeQuery } from '../../../gql/operations.js';
import { links } from '../../../lib/links.js';

type Row = SectionsNamingMeQuery['sectionsNamingMe'][number];

/** Texts that name the reader until they say that they have seen it; nothing where there are none. */
export function SectionsNamingMe({ rows }: { rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  return (
    <ul className="nhsuk-list app-waiting">
      {rows.map((row) => (
        <li key={row.id}>
          <Link to={links.section(row.place, row.slug)}>
            Section {row.number}: {row.title}
          </Link>
          <span className="app-detail">
            You are named in this text. Read it, and say that you have seen it.
          </span>
        </li>
      ))}
    </ul>
  );
}
