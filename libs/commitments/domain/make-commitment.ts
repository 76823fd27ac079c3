import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import { audienceOf, type Bodies } from './audience.js';
import type { Commitment, ShownTo } from './commitment.js';
import { heldFaults, heldOf, type AskedToHold, type Weight } from './holds.js';
import { dueDateFaults, LONGEST_ROLE, LONGEST_WHAT, textFaults } from './words.js';

/** What somebody asks or promises. Null means not said. */
export interface Asked extends AskedToHold {
  readonly what: string;
  readonly organisationId: Id;
  readonly personId: Id | null;
  readonly role: string;
  readonly dueDate: LocalDate | null;
  readonly priorityId: Id | null;
  readonly shownTo: ShownTo;
}

/** What stands around it: the place, its next number, and what of the asked is real. */
export interface Surroundings extends Bodies {
  readonly partnershipId: Id;
  readonly nextNumber: number;
  /** Organisations that take part in the place or its forum, and the people who could own a commitment for them. */
  readonly organisation: {
    readonly takesPart: boolean;
    readonly hasSeat: boolean;
    readonly people: readonly Id[];
  };
  /** Null where the priority named is not of this place's plan, or no longer. */
  readonly priorityId: Id | null;
}

interface Maker {
  readonly id: Id;
  readonly personId: Id;
  readonly organisationId: Id;
  readonly now: Date;
  readonly today: LocalDate;
  /** The maker speaks for the owning organisation, so a promise in their own name needs no second yes. */
  readonly answersForOwner: boolean;
  /** One of the place itself, and not only of its forum. */
  readonly seesPartners: boolean;
}

/** A new commitment with the next number. Promised in one's own name it counts at once; asked of others it waits for them. */
export function makeCommitment(asked: Asked, around: Surroundings, maker: Maker): Result<Commitment> {
  const held = heldOf(asked);
  const shownTo: ShownTo = held.weight === 'action' ? 'partners' : asked.shownTo;
  const faults = [
    ...textFaults(asked.what, 'what', { missing: 'Say what is to be done.', most: LONGEST_WHAT }),
    ...textFaults(asked.role, 'role', { missing: null, most: LONGEST_ROLE }),
    ...dueDateFaults(asked.dueDate, maker.today),
    ...heldFaults(asked, asked.priorityId),
    ...ownerFaults({ ...asked, shownTo }, held.weight, around),
  ];
  if (shownTo === 'partners' && !maker.seesPartners)
    faults.push(
      held.weight === 'action'
        ? fault(
            'commitment/maker-could-not-see',
            'weight',
            'Only partners see an action, so you could not see it. Make it a commitment.',
          )
        : fault(
            'commitment/maker-could-not-see',
            'shownTo',
            'You could not see what only partners see. Show it to everyone.',
          ),
    );
  if (asked.priorityId !== null && around.priorityId === null)
    faults.push(
      fault(
        'commitment/no-such-priority',
        'priorityId',
        'This priority is not in the plan any more. Choose another one, or none.',
      ),
    );
  if (faults.length > 0 || asked.dueDate === null) return refused(refusal(...faults));

  const own = maker.answersForOwner && asked.personId === maker.personId;
  const state = own ? 'accepted' : 'asked';
  return done({
    id: maker.id,
    version: 1,
    partnershipId: around.partnershipId,
    number: around.nextNumber,
    audience: audienceOf(state, shownTo, around),
    shownTo,
    what: asked.what.trim(),
    ...held,
    organisationId: asked.organisationId,
    personId: asked.personId,
    role: asked.role.trim(),
    priorityId: around.priorityId,
    dueDate: asked.dueDate,
    dueMoves: 0,
    handOvers: 0,
    slipReports: 0,
    laterMoves: 0,
    escalatedAt: null,
    state,
    status: 'not-started',
    reason: null,
    latestUpdateId: null,
    reportedAt: own ? maker.now : null,
    evidencedAt: null,
    questionId: null,
    questionedBy: null,
    askedBy: maker.personId,
    askedFor: maker.organisationId,
    askedAt: maker.now,
    answeredAt: own ? maker.now : null,
    closedAt: null,
  });
}

function ownerFaults(asked: Asked, weight: Weight, { organisation }: Surroundings): Fault[] {
  if (!organisation.takesPart)
    return [
      fault(
        'commitment/owner-not-here',
        'organisationId',
        'Choose an organisation that takes part in this place.',
      ),
    ];
  const faults: Fault[] = [];
  if (asked.personId !== null && !organisation.people.includes(asked.personId))
    faults.push(
      fault(
        'commitment/person-elsewhere',
        'personId',
        'This person does not speak for the organisation you chose. Choose somebody who does, or leave it to the organisation.',
      ),
    );
  if (asked.shownTo === 'partners' && !organisation.hasSeat)
    faults.push(
      weight === 'action'
        ? fault(
            'commitment/owner-could-not-see',
            'weight',
            'This organisation has no seat here, so it could not see an action, which only partners see. Make it a commitment, or choose another organisation.',
          )
        : fault(
            'commitment/owner-could-not-see',
            'shownTo',
            'This organisation has no seat here, so it could not see a commitment that only partners see. Show it to everyone, or choose another organisation.',
          ),
    );
  return faults;
}
