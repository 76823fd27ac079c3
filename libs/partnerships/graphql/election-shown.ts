import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { mayNominate, mayRunElections, mayVoteIn } from '../domain/alliance/alliance-policy.js';
import { mayBeCounted } from '../domain/alliance/count-votes.js';
import type { ElectionRow } from '../reads/elections.js';
import type { ElectionAbilitiesType } from './election.type.js';

/** What the reader may do in an election as it stands today, by the policies that answer the deeds. */
export function electionAbilities(row: ElectionRow, scope: Scope, today: LocalDate): ElectionAbilitiesType {
  const runs = mayRunElections(scope, row.allianceId);
  const own = row.roll.find((one) => one.organisation.id === scope.person?.organisationId);
  const roll = row.roll.map((one) => ({ votedBy: one.votedBy?.id ?? null }));
  return {
    nominate: row.state === 'nominating' && mayNominate(scope, row.allianceId),
    vote:
      row.state === 'voting' &&
      today <= row.voteUntil &&
      own?.votedBy === null &&
      mayVoteIn(scope, row.allianceId),
    openVote: runs && row.state === 'nominating' && today >= row.nominationsUntil,
    count: runs && mayBeCounted(row, roll, today),
    settleTie: runs && row.state === 'tied',
    abandon: runs && ['nominating', 'voting', 'tied'].includes(row.state),
  };
}
