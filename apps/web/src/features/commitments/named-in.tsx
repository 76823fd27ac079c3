import { Link } from 'react-router';
import type { CommitmentPageQuery } from '../../gql/operations.js';
import { links } from '../../lib/links.js';

type Sections = NonNullable<CommitmentPageQuery['commitmentPage']>['mentionedIn'];

/** The sections of plans that name this commitment; nothing where none does. */
export function NamedIn({ sections }: { sections: Sections }) {
  if (sections.length === 0) return null;
  return (
    <>
      <h2>Named in the plan</h2>
      <ul className="nhsuk-list">
        {sections.map((one) => (
          <li key={one.id}>
            <Link to={links.section(one.place, one.slug)}>
              Section {one.number}: {one.title}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
