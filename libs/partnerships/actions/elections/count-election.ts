import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { mayRunElections } from '../../domain/alliance/alliance-policy.js';
import { countVotes, mayBeCounted } from '../../domain/alliance/count-votes.js';
import { electionTable } from '../../storage/alliances.tables.js';
import { elected, findElectedSeat, type ElectedSeat } from './elected.js';
import {
  countedTallies,
  electionTold,
  findElection,
  type ElectionOutcome,
  type FoundElection,
} from './found-election.js';
import type { UponElection } from './open-vote.js';

/** Counts the vote when its last day is over, or as soon as every member has voted. */
export const countElection = defineAction<UponElection, FoundElection & ElectedSeat, ElectionOutcome>({
  name: 'partnerships.count-election',

  async find({ electionId }, { tx }) {
    const found = await findElection(tx, electionId);
    const seat = found && (await findElectedSeat(tx, found.election, ...found.nominations));
    return found && seat && { ...found, ...seat };
  },

  may: (scope, { election }) => mayRunElections(scope, election.partnershipId),

  decide(found, { version }, at) {
    const { election, nominations, roll } = found;
    if (!mayBeCounted(election, roll, at.today))
      return refused(
        refusal(
          fault(
            'election/not-over',
            '',
            'The vote is counted when its last day is over, or when every member has voted.',
          ),
        ),
      );
    const counted = countVotes(countedTallies(found));
    if (counted.kind === 'elected') {
      const winner = nominations.find((one) => one.id === counted.nominationId)!;
      return elected(found, winner, { version, event: 'counted', reason: null }, at);
    }
    return done({
      rows: [update(electionTable, { id: election.id, version }, { state: counted.kind, decidedAt: at.now })],
      events: [electionTold(election, 'counted', { outcome: counted.kind })],
      result: { electionId: election.id },
    });
  },
});
