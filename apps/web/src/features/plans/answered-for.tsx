import { Link } from 'react-router';
import type { SectionsOfQuery } from '../../gql/operations.js';
import { formatDate } from '../../lib/dates.js';
import { links } from '../../lib/links.js';

type Section = NonNullable<SectionsOfQuery['plan']>['sections'][number];

/** Sections that an organisation answers for or is asked for, with what waits in them. */
export const answeredFor = (sections: readonly Section[], organisationId: string): Section[] =>
  sections.filter(
    ({ owner, request }) => owner.id === organisationId || request?.organisation.id === organisationId,
  );

export function AnsweredFor({ rows, place }: { rows: readonly Section[]; place: string }) {
  if (rows.length === 0) return <p>No section of the plan belongs to it, and none is asked of it.</p>;
  return (
    <ul className="nhsuk-list app-waiting">
      {rows.map((row) => (
        <li key={row.id}>
          <Link to={links.section(place, row.slug)}>
            {row.number}. {row.title}
          </Link>
          <span className="app-detail">{[asked(row), waiting(row)].filter(Boolean).join(' ')}</span>
        </li>
      ))}
    </ul>
  );
}

function asked({ request }: Section): string {
  if (!request || !['asked', 'promised'].includes(request.state)) return '';
  const by = `Asked for by ${formatDate(request.dueDate)}`;
  return `${by}${request.expectedOn ? `, expected on ${formatDate(request.expectedOn)}` : ''}${request.late ? ': late' : ''}.`;
}

const waiting = ({ openSuggestions }: Section): string =>
  openSuggestions === 0
    ? ''
    : openSuggestions === 1
      ? '1 suggestion waits for a decision.'
      : `${openSuggestions} suggestions wait for a decision.`;
