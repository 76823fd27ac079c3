import { partnershipAudience } from '@folkmoot/kernel/audience.js';
import type { DomainEvent, JournalData } from '@folkmoot/kernel/event.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { electionEvent } from '../../contract/events.js';
import {
  standingNow,
  type Election,
  type RollEntry,
  type SeenNomination,
  type Tally,
} from '../../domain/alliance/election.js';
import { electionById, nominationsOf, rollOf, talliesOf } from '../../storage/alliances.store.js';

export interface FoundElection {
  readonly election: Election;
  readonly nominations: readonly SeenNomination[];
  readonly roll: readonly RollEntry[];
  readonly tallies: readonly Tally[];
}

/** What an election's deeds answer. Never what was chosen: the answer is kept with who asked. */
export interface ElectionOutcome {
  readonly electionId: Id;
}

/** Nobody else changes an election of the alliance until this transaction ends. */
export async function findElection(tx: Queries, id: Id): Promise<FoundElection | null> {
  const seen = isId(id) ? await electionById(tx, id) : null;
  if (!seen) return null;
  await lockSeries(tx, `elections/${seen.partnershipId}`);
  const election = await electionById(tx, id);
  return (
    election && {
      election,
      nominations: await nominationsOf(tx, id),
      roll: await rollOf(tx, id),
      tallies: await talliesOf(tx, id),
    }
  );
}

/** Votes for whoever has left do not count. */
export const countedTallies = ({
  nominations,
  tallies,
}: Pick<FoundElection, 'nominations' | 'tallies'>): Tally[] => {
  const standing = new Set(standingNow(nominations).map(({ id }) => id));
  return tallies.filter(({ nominationId }) => standing.has(nominationId));
};

export const electionTold = (
  election: Pick<Election, 'id' | 'partnershipId'>,
  name: string,
  data: JournalData,
): DomainEvent => ({
  type: electionEvent(name),
  subject: { kind: 'election', id: election.id },
  audience: partnershipAudience(election.partnershipId),
  streams: [`partnership/${election.partnershipId}`],
  data,
});
