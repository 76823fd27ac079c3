import { isId, type Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { mayRunElections } from '../../domain/alliance/alliance-policy.js';
import type { Election } from '../../domain/alliance/election.js';
import type { Seat } from '../../domain/seat.js';
import { allianceOfOrganisation, openElectionOf } from '../../storage/alliances.store.js';
import { electionTable } from '../../storage/alliances.tables.js';
import { seatById } from '../../storage/places.store.js';
import { electionTold, type ElectionOutcome } from './found-election.js';

export interface OpenElectionInput extends Requested {
  readonly seatId: Id;
  readonly nominationsUntil: LocalDate | null;
  readonly voteUntil: LocalDate | null;
  readonly sitsFrom: LocalDate | null;
}

interface Found {
  readonly seat: Seat;
  readonly allianceId: Id;
  readonly open: Election | null;
}

/** Calls for names for one of the alliance's seats elsewhere. */
export const openElection = defineAction<OpenElectionInput, Found, ElectionOutcome>({
  name: 'partnerships.open-election',

  async find({ seatId }, { tx }) {
    const seat = isId(seatId) ? await seatById(tx, seatId) : null;
    const allianceId = seat && (await allianceOfOrganisation(tx, seat.organisationId));
    if (!seat || !allianceId) return null;
    await lockSeries(tx, `elections/${allianceId}`);
    return { seat, allianceId, open: await openElectionOf(tx, seat.id) };
  },

  may: (scope, { allianceId }) => mayRunElections(scope, allianceId),

  decide({ seat, allianceId, open }, { nominationsUntil, voteUntil, sitsFrom }, at) {
    const faults: Fault[] = daysFaults({ nominationsUntil, voteUntil, sitsFrom }, at.today);
    if (seat.until !== null)
      faults.push(fault('seat/ended', 'seatId', 'This seat has ended. Choose one that stands.'));
    if (open) faults.push(fault('election/open', 'seatId', 'An election for this seat is open already.'));
    if (faults.length > 0 || !nominationsUntil || !voteUntil || !sitsFrom) return refused(refusal(...faults));
    const election: Election = {
      id: at.newId(),
      version: 1,
      partnershipId: allianceId,
      seatId: seat.id,
      nominationsUntil,
      voteUntil,
      sitsFrom,
      state: 'nominating',
      round: 1,
      before: null,
      electedId: null,
      reason: null,
      openedAt: at.now,
      openedBy: at.scope.person!.personId,
      decidedAt: null,
    };
    return done({
      rows: [insert(electionTable, election)],
      events: [electionTold(election, 'opened', { seat: seat.id, nominationsUntil, voteUntil, sitsFrom })],
      result: { electionId: election.id },
    });
  },
});

type Days = Pick<OpenElectionInput, 'nominationsUntil' | 'voteUntil' | 'sitsFrom'>;

function daysFaults({ nominationsUntil, voteUntil, sitsFrom }: Days, today: LocalDate): Fault[] {
  const faults: Fault[] = [];
  if (!nominationsUntil)
    faults.push(fault('election/day-missing', 'nominationsUntil', 'Enter until which day names are taken.'));
  else if (nominationsUntil < today)
    faults.push(
      fault('election/day-passed', 'nominationsUntil', 'This day has passed. Choose today or later.'),
    );
  if (!voteUntil) faults.push(fault('election/day-missing', 'voteUntil', 'Enter the last day of the vote.'));
  else if (voteUntil < (nominationsUntil ?? today))
    faults.push(
      fault(
        'election/vote-before-names',
        'voteUntil',
        'The vote ends before names are in. Choose a later day.',
      ),
    );
  if (!sitsFrom)
    faults.push(
      fault('election/day-missing', 'sitsFrom', 'Enter from which day whoever is elected sits there.'),
    );
  else if (sitsFrom < (nominationsUntil ?? today))
    faults.push(
      fault('election/sits-before-names', 'sitsFrom', 'Nobody is elected by then. Choose a later day.'),
    );
  return faults;
}
