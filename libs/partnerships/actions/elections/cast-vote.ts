import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { mayVoteIn } from '../../domain/alliance/alliance-policy.js';
import { rollTable, tallyTable } from '../../storage/alliances.tables.js';
import {
  countedTallies,
  electionTold,
  findElection,
  type ElectionOutcome,
  type FoundElection,
} from './found-election.js';

export interface CastVoteInput extends Requested {
  readonly electionId: Id;
  readonly nominationId: Id;
}

/**
 * Votes for one's organisation, once. That it has voted is written down; what it chose only makes one of the numbers greater.
 * All of them are written anew at once, and neither the answer nor the record says which: nothing leads from one to the other.
 */
export const castVote = defineAction<CastVoteInput, FoundElection, ElectionOutcome>({
  name: 'partnerships.cast-vote',

  find: ({ electionId }, { tx }) => findElection(tx, electionId),

  may: (scope, { election }) => mayVoteIn(scope, election.partnershipId),

  decide(found, { nominationId }, at) {
    const { election, roll, tallies } = found;
    const { personId, organisationId } = at.scope.person!;
    const faults: Fault[] = [];
    const own = roll.find((one) => one.organisationId === organisationId);
    if (election.state !== 'voting' || at.today > election.voteUntil)
      faults.push(fault('election/not-voting', '', 'No vote can be cast: the vote is not open.'));
    else if (!own)
      faults.push(
        fault('election/no-vote', '', 'Your organisation had no seat with a vote when the vote was opened.'),
      );
    else if (own.votedBy !== null)
      faults.push(
        fault(
          'election/voted',
          '',
          'Your organisation has voted. As votes are secret, a vote cannot be changed.',
        ),
      );
    if (!countedTallies(found).some((one) => one.nominationId === nominationId))
      faults.push(fault('election/candidate', 'nominationId', 'Choose whom you vote for.'));
    if (faults.length > 0 || !own) return refused(refusal(...faults));
    return done({
      rows: [
        update(rollTable, own, { votedBy: personId }),
        ...tallies.map((one) =>
          update(tallyTable, one, { votes: one.votes + (one.nominationId === nominationId ? 1 : 0) }),
        ),
      ],
      events: [electionTold(election, 'voted', { organisation: organisationId })],
      result: { electionId: election.id },
    });
  },
});
