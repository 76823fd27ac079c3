import { Link } from 'react-router';
import type { SchemePurposesQuery } from '../../gql/operations.js';
import { links } from '../../lib/links.js';
import { termsOf } from './shown-version.js';

/** For the parties: the priorities and commitments that each scheme of a version pays for, as far as the reader may see them. */
export function WhatSchemesPayFor({
  version,
  purposes,
  place,
}: {
  version: { terms: string };
  purposes: SchemePurposesQuery['schemePurposes'];
  place: string;
}) {
  if (!purposes) return null;
  const schemes = termsOf(version).schemes.map(({ key, title, priorityIds, commitmentIds }) => ({
    key,
    title,
    priorities: purposes.priorities.filter(({ id }) => priorityIds.includes(id)),
    commitments: purposes.commitments.filter(({ id }) => commitmentIds.includes(id)),
  }));
  const said = schemes.filter((one) => one.priorities.length + one.commitments.length > 0);
  if (said.length === 0) return null;
  return (
    <>
      <h2>What the schemes pay for</h2>
      {said.map(({ key, title, priorities, commitments }) => (
        <section key={key} aria-label={title}>
          <h3>{title}</h3>
          <ul>
            {priorities.map((one) => (
              <li key={one.id}>
                Priority {one.number}: {one.title}
              </li>
            ))}
            {commitments.map((one) => (
              <li key={one.id}>
                <Link to={links.commitment(place, one.number)}>Commitment {one.number}</Link>: {one.what}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
