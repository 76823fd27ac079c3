import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { mayRunElections } from '../../domain/alliance/alliance-policy.js';
import { standingNow } from '../../domain/alliance/election.js';
import { votersOf } from '../../storage/alliances.store.js';
import { electionTable } from '../../storage/alliances.tables.js';
import { ballotRows } from './ballot-rows.js';
import { elected, findElectedSeat, type ElectedSeat } from './elected.js';
import { electionTold, findElection, type ElectionOutcome, type FoundElection } from './found-election.js';

export interface UponElection extends Requested {
  readonly electionId: Id;
  readonly version: number;
}

interface Found extends FoundElection, ElectedSeat {
  readonly voters: readonly Id[];
}

/** Opens the vote, once names are in. Where one person stands alone they are elected without one. */
export const openVote = defineAction<UponElection, Found, ElectionOutcome>({
  name: 'partnerships.open-vote',

  async find({ electionId }, { tx, today }) {
    const found = await findElection(tx, electionId);
    const standing = found ? standingNow(found.nominations) : [];
    const seat =
      found && (await findElectedSeat(tx, found.election, standing.length === 1 ? standing[0]! : null));
    return (
      found && seat && { ...found, ...seat, voters: await votersOf(tx, found.election.partnershipId, today) }
    );
  },

  may: (scope, { election }) => mayRunElections(scope, election.partnershipId),

  decide(found, { version }, at) {
    const { election, nominations, voters } = found;
    const standing = standingNow(nominations);
    const faults: Fault[] = [];
    if (election.state !== 'nominating')
      faults.push(fault('election/vote-opened', '', 'The vote has been opened already.'));
    else if (at.today < election.nominationsUntil)
      faults.push(
        fault('election/names-open', '', 'Names are still taken. Open the vote when that day has come.'),
      );
    if (standing.length === 0)
      faults.push(fault('election/nobody-stands', '', 'Nobody stands yet. Wait, or abandon this election.'));
    if (voters.length === 0)
      faults.push(
        fault('election/nobody-votes', '', 'No member organisation has a vote. Give them seats with a vote.'),
      );
    if (faults.length > 0) return refused(refusal(...faults));
    if (standing.length === 1)
      return elected(found, standing[0]!, { version, event: 'counted', reason: null }, at);
    return done({
      rows: [
        update(electionTable, { id: election.id, version }, { state: 'voting' }),
        ...ballotRows(
          election.id,
          voters,
          standing.map((one) => one.id),
          at,
        ),
      ],
      events: [electionTold(election, 'vote-opened', { candidates: standing.length, voters: voters.length })],
      result: { electionId: election.id },
    });
  },
});
