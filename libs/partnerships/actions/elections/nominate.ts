import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { mayNominate } from '../../domain/alliance/alliance-policy.js';
import type { Nomination } from '../../domain/alliance/election.js';
import { memberOrganisationOf } from '../../storage/alliances.store.js';
import { nominationTable } from '../../storage/alliances.tables.js';
import { electionTold, findElection, type ElectionOutcome, type FoundElection } from './found-election.js';
import { faultsOfStatement } from './statement.js';

export interface NominateInput extends Requested {
  readonly electionId: Id;
  readonly personId: Id;
  /** In the words of whoever stands: for somebody else it is theirs to write. */
  readonly statement: string;
}

interface Found extends FoundElection {
  readonly organisationId: Id | null;
}

/** Puts somebody forward, oneself or another of the alliance. Another is asked, and stands when they say so. */
export const nominate = defineAction<NominateInput, Found, ElectionOutcome>({
  name: 'partnerships.nominate',

  async find({ electionId, personId }, { tx }) {
    const found = await findElection(tx, electionId);
    if (!found) return null;
    const { partnershipId } = found.election;
    return {
      ...found,
      organisationId: isId(personId) ? await memberOrganisationOf(tx, partnershipId, personId) : null,
    };
  },

  may: (scope, { election }) => mayNominate(scope, election.partnershipId),

  decide({ election, nominations, organisationId }, { personId, statement }, at) {
    const person = at.scope.person!;
    const own = person.personId === personId;
    const faults: Fault[] = faultsOfStatement(statement, own);
    if (election.state !== 'nominating')
      faults.push(fault('election/names-closed', '', 'Names are no longer taken for this election.'));
    if (organisationId === null)
      faults.push(fault('election/not-of-alliance', 'personId', 'Choose somebody who is in the alliance.'));
    if (nominations.some((one) => one.personId === personId))
      faults.push(fault('election/nominated', 'personId', 'This person has been put forward already.'));
    if (faults.length > 0 || organisationId === null) return refused(refusal(...faults));
    const nomination: Nomination = {
      id: at.newId(),
      version: 1,
      electionId: election.id,
      personId,
      organisationId: own ? person.organisationId! : organisationId,
      nominatedBy: person.personId,
      state: own ? 'stands' : 'asked',
      statement: own ? statement.trim() : '',
    };
    return done({
      rows: [insert(nominationTable, nomination)],
      events: [
        electionTold(election, 'nominated', {
          nomination: nomination.id,
          person: personId,
          organisation: nomination.organisationId,
          state: nomination.state,
        }),
      ],
      result: { electionId: election.id },
    });
  },
});
