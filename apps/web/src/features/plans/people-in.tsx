import type { PeopleIn } from '../../live/protocol.js';

/** Who writes in a section now. It is read where somebody comes by, and not announced: people come and go. */
export function PeopleInSection({ here }: { here: PeopleIn | undefined }) {
  if (!here) return null;
  const names = here.people.map(({ name, organisation }) => [name, organisation].filter(Boolean).join(', '));
  return (
    <p className="app-outline__facts">
      <span aria-hidden="true">✎</span> In it now: {names.join('; ')}
      {here.more > 0 && ` and ${here.more} more`}.
    </p>
  );
}
