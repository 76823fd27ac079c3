import type { OfficerRowFragment } from '../../gql/operations.js';
import { SummaryList } from '../../ui/summary-list.js';
import { roleWord } from './words.js';

const OBSERVER = 'observer';

/** Those who read along, for members of the place; nothing where there are none. */
export function Observers({ officers }: { officers: readonly OfficerRowFragment[] }) {
  const observers = officers.filter(({ role }) => role === OBSERVER);
  if (observers.length === 0) return null;
  return (
    <>
      <h2>Observers</h2>
      <ul className="nhsuk-list">
        {observers.map(({ id, person, organisation }) => (
          <li key={id}>
            {person.name}, {organisation.name}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Who runs the place, by name: the people to write or speak to. Observers run nothing. */
export function Officers({ officers: all }: { officers: readonly OfficerRowFragment[] }) {
  const officers = all.filter(({ role }) => role !== OBSERVER);
  if (officers.length === 0) return <p>Nobody has been appointed chair or secretary yet.</p>;
  return (
    <SummaryList
      rows={[...new Set(officers.map(({ role }) => role))].map((role) => ({
        key: roleWord(role),
        value: officers
          .filter((one) => one.role === role)
          .map(({ person, organisation }) => `${person.name}, ${organisation.name}`)
          .join('; '),
      }))}
    />
  );
}
