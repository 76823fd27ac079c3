import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { mayNominate } from '../../domain/alliance/alliance-policy.js';
import type { SeenNomination } from '../../domain/alliance/election.js';
import { nominationById } from '../../storage/alliances.store.js';
import { nominationTable } from '../../storage/alliances.tables.js';
import { electionTold, findElection, type ElectionOutcome, type FoundElection } from './found-election.js';
import { faultsOfStatement } from './statement.js';

export interface AnswerNominationInput extends Requested {
  readonly nominationId: Id;
  readonly version: number;
  readonly stands: boolean;
  readonly statement: string;
}

interface Found extends FoundElection {
  readonly nomination: SeenNomination;
}

/** Whoever was put forward says whether they stand; until the vote opens they may also think better of it. */
export const answerNomination = defineAction<AnswerNominationInput, Found, ElectionOutcome>({
  name: 'partnerships.answer-nomination',

  async find({ nominationId }, { tx }) {
    const seen = isId(nominationId) ? await nominationById(tx, nominationId) : null;
    const found = seen && (await findElection(tx, seen.electionId));
    const nomination = found?.nominations.find((one) => one.id === nominationId);
    return found && nomination ? { ...found, nomination } : null;
  },

  may: (scope, { election, nomination }) =>
    scope.person?.personId === nomination.personId && mayNominate(scope, election.partnershipId),

  decide({ election, nomination }, { version, stands, statement }, at) {
    const faults: Fault[] = faultsOfStatement(statement, stands);
    if (election.state !== 'nominating')
      faults.push(
        fault('election/names-closed', '', 'The vote has begun: who stands can no longer be changed.'),
      );
    if (faults.length > 0) return refused(refusal(...faults));
    const state = stands ? ('stands' as const) : ('declined' as const);
    const organisationId = at.scope.person!.organisationId!;
    return done({
      rows: [
        update(
          nominationTable,
          { id: nomination.id, version },
          {
            state,
            organisationId,
            statement: stands ? statement.trim() : '',
          },
        ),
      ],
      events: [
        electionTold(election, 'nomination-answered', {
          nomination: nomination.id,
          person: nomination.personId,
          organisation: organisationId,
          state,
        }),
      ],
      result: { electionId: election.id },
    });
  },
});
