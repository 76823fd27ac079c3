import { StatusTag } from '../../ui/status-tag.js';
import type { Status } from '../../ui/status.js';
import type { SignOffPartyPartsFragment } from '../../gql/operations.js';

const TAGS: Readonly<Record<string, Status>> = {
  pending: 'pending',
  'not-needed': 'not-needed',
  approved: 'approved',
  'approved-with-conditions': 'approved-with-conditions',
  declined: 'declined',
  lapsed: 'lapsed',
};

type Party = Pick<SignOffPartyPartsFragment, 'state' | 'confirmed' | 'conditions' | 'waitingDays'>;

/** How a party stands, and what is still missing before that counts. */
export function ApprovalTag({ party }: { party: Party }) {
  const left = party.conditions.filter((one) => !one.met).length;
  const tag = TAGS[party.state];
  return (
    <>
      {tag ? <StatusTag status={tag} /> : party.state}
      {party.state !== 'pending' && !party.confirmed && (
        <span className="app-board__small">
          Recorded, not yet signed by the organisation: it does not count
        </span>
      )}
      {left > 0 && (
        <span className="app-board__small">
          {left} of {party.conditions.length} {party.conditions.length === 1 ? 'condition' : 'conditions'}{' '}
          still to be met
        </span>
      )}
      {party.waitingDays !== null && (
        <span className="app-board__small">{waitedWords(party.waitingDays)}</span>
      )}
    </>
  );
}

export const waitedWords = (days: number): string =>
  days === 0 ? 'Waiting since today' : `Waiting for ${days} ${days === 1 ? 'day' : 'days'}`;
