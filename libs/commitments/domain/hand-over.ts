import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import type { Commitment } from './commitment.js';
import type { Step } from './step.js';
import { LONGEST_ROLE, textFaults } from './words.js';

/** The commitment belongs to the organisation: another of its people takes it on, with everything that was said. */
export function handOver(
  commitment: Commitment,
  personId: Id,
  role: string,
  people: readonly Id[],
): Result<Step> {
  const faults: Fault[] = [];
  if (commitment.state === 'declined')
    faults.push(fault('commitment/not-accepted', '', 'This was declined, so there is nothing to hand over.'));
  if (commitment.status === 'done')
    faults.push(fault('commitment/closed', '', 'This is done and closed, so there is nothing to hand over.'));
  if (!people.includes(personId))
    faults.push(
      fault(
        'commitment/person-elsewhere',
        'personId',
        'Choose somebody who speaks for the same organisation here.',
      ),
    );
  else if (personId === commitment.personId)
    faults.push(
      fault('commitment/same-owner', 'personId', 'This person has it already. Choose somebody else.'),
    );
  faults.push(...textFaults(role, 'role', { missing: null, most: LONGEST_ROLE }));
  if (faults.length > 0) return refused(refusal(...faults));
  return done({
    patch: { personId, role: role.trim(), handOvers: commitment.handOvers + 1 },
    update: null,
    event: 'commitment-handed-over',
    data: {},
  });
}
