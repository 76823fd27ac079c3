import { Link } from 'react-router';

/** What decided that a contribution moves, and so made the draft. Who may not read it is told that there is one. */
export function FromDecision({
  decision,
}: {
  decision: { readonly label?: string | null; readonly path?: string | null } | null | undefined;
}) {
  if (!decision) return null;
  return (
    <p>
      From{' '}
      {decision.label && decision.path ? (
        <Link to={decision.path}>{decision.label}</Link>
      ) : (
        'a decision that you cannot see'
      )}
      : it moved a contribution, and so made this draft. It holds when all parties have signed it.
    </p>
  );
}
