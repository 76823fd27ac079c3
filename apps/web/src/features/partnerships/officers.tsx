import type { OfficerRowFragment } from '../../gql/operations.js';
import { SummaryList } from '../../ui/summary-list.js';
import { roleWord } from './words.js';

/** Who runs the place, by name: the people to write or speak to. */
export function Officers({ officers }: { officers: readonly OfficerRowFragment[] }) {
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
