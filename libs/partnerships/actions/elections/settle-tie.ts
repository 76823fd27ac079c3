import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert, update } from '@folkmoot/platform/actions/change.js';
import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { mayRunElections } from '../../domain/alliance/alliance-policy.js';
import { countVotes } from '../../domain/alliance/count-votes.js';
import type { Election, Nomination, SeenNomination } from '../../domain/alliance/election.js';
import { faultsOfWords } from '../../domain/words.js';
import { votersOf } from '../../storage/alliances.store.js';
import { electionTable, nominationTable } from '../../storage/alliances.tables.js';
import { ballotRows } from './ballot-rows.js';
import { elected, findElectedSeat, type ElectedSeat } from './elected.js';
import {
  countedTallies,
  electionTold,
  findElection,
  type ElectionOutcome,
  type FoundElection,
} from './found-election.js';
import type { UponElection } from './open-vote.js';

export interface DrawLotsInput extends UponElection {
  readonly nominationId: Id;
  /** How the lots were drawn, and who saw it. */
  readonly reason: string;
}

/** Where several have the most votes, the chair or another officer draws lots and says how. Who stands does not draw. */
export const drawLots = defineAction<DrawLotsInput, FoundElection & ElectedSeat, ElectionOutcome>({
  name: 'partnerships.draw-lots',

  async find({ electionId }, { tx }) {
    const found = await findElection(tx, electionId);
    const seat = found && (await findElectedSeat(tx, found.election, ...found.nominations));
    return found && seat && { ...found, ...seat };
  },

  may: (scope, { election }) => mayRunElections(scope, election.partnershipId),

  decide(found, { version, nominationId, reason }, at) {
    const { election, nominations } = found;
    const tied = tiedOf(found);
    const faults: Fault[] = faultsOfWords(reason, {
      path: 'reason',
      code: 'election/lots-reason',
      longest: 1_000,
      missing: 'Say how the lots were drawn and who saw it. The members read it.',
    });
    if (election.state !== 'tied')
      faults.push(fault('election/not-tied', '', 'Lots are drawn only where several have the most votes.'));
    if (tied.some((one) => one.personId === at.scope.person?.personId))
      faults.push(
        fault('election/lots-own', '', 'You stand in this election. Another officer draws the lots.'),
      );
    const drawn = tied.find((one) => one.id === nominationId);
    if (!drawn)
      faults.push(
        fault('election/lots-whom', 'nominationId', 'Choose who was drawn, of those with the most votes.'),
      );
    if (faults.length > 0 || !drawn || !nominations.includes(drawn)) return refused(refusal(...faults));
    return elected(found, drawn, { version, event: 'lots-drawn', reason: reason.trim() }, at);
  },
});

export interface VoteAnewInput extends UponElection {
  readonly voteUntil: LocalDate | null;
}

interface FoundAnew extends FoundElection {
  readonly voters: readonly Id[];
}

/** Instead of lots: those with the most votes are voted on again, by those who are members now. */
export const voteAnew = defineAction<VoteAnewInput, FoundAnew, ElectionOutcome>({
  name: 'partnerships.vote-anew',

  async find({ electionId }, { tx, today }) {
    const found = await findElection(tx, electionId);
    return found && { ...found, voters: await votersOf(tx, found.election.partnershipId, today) };
  },

  may: (scope, { election }) => mayRunElections(scope, election.partnershipId),

  decide(found, { version, voteUntil }, at) {
    const { election, voters } = found;
    const faults: Fault[] = [];
    if (election.state === 'tied' && tiedOf(found).length === 0)
      faults.push(fault('election/nobody-stands', '', 'Nobody stands any more. Abandon this election.'));
    if (election.state !== 'tied')
      faults.push(
        fault('election/not-tied', '', 'It is voted on again only where several have the most votes.'),
      );
    if (!voteUntil)
      faults.push(fault('election/day-missing', 'voteUntil', 'Enter the last day of the vote.'));
    else if (voteUntil < at.today)
      faults.push(fault('election/day-passed', 'voteUntil', 'This day has passed. Choose today or later.'));
    if (faults.length > 0 || !voteUntil) return refused(refusal(...faults));
    const again: Election = {
      ...election,
      id: at.newId(),
      version: 1,
      voteUntil,
      state: 'voting',
      round: election.round + 1,
      before: election.id,
      openedAt: at.now,
      openedBy: at.scope.person!.personId,
      decidedAt: null,
    };
    const standing: Nomination[] = tiedOf(found).map(({ present: _, ...one }) => ({
      ...one,
      id: at.newId(),
      version: 1,
      electionId: again.id,
    }));
    return done({
      rows: [
        // First: a seat has one open election.
        update(electionTable, { id: election.id, version }, { state: 'nobody', reason: null }),
        insert(electionTable, again),
        ...standing.map((one) => insert(nominationTable, one)),
        ...ballotRows(
          again.id,
          voters,
          standing.map((one) => one.id),
          at,
        ),
      ],
      events: [
        electionTold(election, 'voted-anew', { again: again.id }),
        electionTold(again, 'vote-opened', { candidates: standing.length, voters: voters.length }),
      ],
      result: { electionId: again.id },
    });
  },
});

export interface AbandonElectionInput extends UponElection {
  readonly reason: string;
}

/** Ends an election without anybody elected, and says why. */
export const abandonElection = defineAction<AbandonElectionInput, FoundElection, ElectionOutcome>({
  name: 'partnerships.abandon-election',
  find: ({ electionId }, { tx }) => findElection(tx, electionId),
  may: (scope, { election }) => mayRunElections(scope, election.partnershipId),
  decide({ election }, { version, reason }, at) {
    const faults = faultsOfWords(reason, {
      path: 'reason',
      code: 'election/reason',
      longest: 1_000,
      missing: 'Say why. The members read it.',
    });
    if (!['nominating', 'voting', 'tied'].includes(election.state))
      faults.push(fault('election/over', '', 'This election is over already.'));
    if (faults.length > 0) return refused(refusal(...faults));
    return done({
      rows: [
        update(
          electionTable,
          { id: election.id, version },
          {
            state: 'abandoned',
            reason: reason.trim(),
            decidedAt: at.now,
          },
        ),
      ],
      events: [electionTold(election, 'abandoned', {})],
      result: { electionId: election.id },
    });
  },
});

/** Where of the tied only one is left, or somebody else has the most votes now, it falls to them. */
const tiedOf = (found: FoundElection): SeenNomination[] => {
  const counted = countVotes(countedTallies(found));
  const ids =
    counted.kind === 'tied'
      ? counted.nominationIds
      : counted.kind === 'elected'
        ? [counted.nominationId]
        : [];
  return found.nominations.filter((one) => ids.includes(one.id));
};
