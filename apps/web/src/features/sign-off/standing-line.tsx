import type { SignOffPartsFragment } from '../../gql/operations.js';
import { StatusTag } from '../../ui/status-tag.js';
import { formatInstant } from '../../lib/dates.js';

/** Whether it is in force, and if not, what is missing; one sentence. */
export function SignOffStanding({ signOff }: { signOff: SignOffPartsFragment }) {
  const { state, metAt, withdrawnAt, have, need, ruleWords } = signOff;
  if (state === 'met' && metAt)
    return (
      <>
        <StatusTag status="approved" /> by its rule, on {formatInstant(metAt)}.
      </>
    );
  if (state === 'withdrawn' && withdrawnAt)
    return (
      <>
        <StatusTag status="withdrawn" /> on {formatInstant(withdrawnAt)}, before its rule was met.
      </>
    );
  return (
    <>
      <StatusTag status="pending" /> {have} of {need} approved. {ruleWords} Not before.
    </>
  );
}
