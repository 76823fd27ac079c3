import type { PriorityPartsFragment } from '../../gql/operations.js';
import { ChangedMark } from '../../live/changed-mark.js';
import { useCards } from '../../live/use-cards.js';

/** The standing priorities, as they are at this moment. */
export function Priorities({ priorities }: { priorities: readonly PriorityPartsFragment[] }) {
  const { rows, marked } = useCards<PriorityPartsFragment>('priority', priorities);
  const standing = rows.filter((one) => !one.retired).sort((a, b) => a.number - b.number);
  if (standing.length === 0) return <p>No priorities have been chosen yet.</p>;
  return (
    <ul className="app-priorities">
      {standing.map((one) => (
        <li key={one.id} id={`priority-${one.number}`}>
          <span className="app-priorities__number">Priority {one.number}</span> {one.title}{' '}
          <ChangedMark show={marked.has(one.id)} word={one.version === 1 ? 'added' : 'changed'} />
        </li>
      ))}
    </ul>
  );
}
