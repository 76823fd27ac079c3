import { PUBLIC, type Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import type { Commitment } from './commitment.js';

/** One commitment waits for another of the same place. What stopped waiting stays on record. */
export interface Dependency {
  readonly id: Id;
  readonly version: number;
  readonly partnershipId: Id;
  readonly commitmentId: Id;
  readonly waitsForId: Id;
  readonly madeBy: Id;
  readonly madeAt: Date;
  readonly endedAt: Date | null;
}

/** What is waited for, as the rules need it. */
export type Awaited = Pick<Commitment, 'id' | 'number' | 'audience' | 'state' | 'status'>;

/** What stands already between the two. */
export interface Chain {
  readonly already: boolean;
  /** What is to be waited for waits for this one itself, directly or through others. */
  readonly leadsBack: boolean;
  /** For how many it waits now. */
  readonly count: number;
}

export const MOST_AWAITED = 20;

const isOver = ({ state, status }: Pick<Commitment, 'state' | 'status'>): boolean =>
  state === 'declined' || status === 'done';

/** May this commitment wait for that one? All that is wrong at once; null where no number of the place was named. */
export function waitFor(
  commitment: Pick<Commitment, 'id' | 'state' | 'status'>,
  other: Awaited | null,
  chain: Chain,
): Result<Awaited> {
  const faults: Fault[] = [];
  if (isOver(commitment))
    faults.push(fault('commitment/over', '', 'This is done or declined, so it waits for nothing.'));
  if (chain.count >= MOST_AWAITED)
    faults.push(
      fault(
        'commitment/waits-for-many',
        '',
        `It waits for ${MOST_AWAITED} others already. Take one away first.`,
      ),
    );
  if (other === null)
    faults.push(
      fault(
        'commitment/no-such-commitment',
        'number',
        'Enter the number of another commitment of this place, such as 14.',
      ),
    );
  else if (other.id === commitment.id)
    faults.push(
      fault('commitment/waits-for-itself', 'number', 'This is its own number. Enter that of another.'),
    );
  else if (chain.already)
    faults.push(
      fault('commitment/waits-already', 'number', `It waits for commitment ${other.number} already.`),
    );
  else if (isOver(other))
    faults.push(
      fault(
        'commitment/nothing-to-wait-for',
        'number',
        `Commitment ${other.number} is done or declined, so there is nothing to wait for.`,
      ),
    );
  else if (chain.leadsBack)
    faults.push(
      fault(
        'commitment/waits-in-a-circle',
        'number',
        `Commitment ${other.number} waits for this one, directly or through others. If this waited for it too, neither could begin.`,
      ),
    );
  return other === null || faults.length > 0 ? refused(refusal(...faults)) : done(other);
}

/**
 * Who may know that one waits for the other: those who see both. `partners` is the audience of the place itself, which the
 * public and its forum take in, so that of two that differ one always holds the other.
 */
export function seesBoth(one: Audience, other: Audience, partners: Audience): Audience {
  if (one === other || other === PUBLIC) return one;
  return one === PUBLIC ? other : partners;
}
