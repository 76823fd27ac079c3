import { Injectable } from '@nestjs/common';
import { fault } from '@folkmoot/kernel/refusal.js';
import { Holdings } from '@folkmoot/partnerships/contract/holdings.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { toldOfSignOff } from './contract/open-sign-off.js';
import { PARTY_SUCCEEDED } from './contract/sign-off-events.js';
import { withSuccessor } from './domain/rule.js';
import { askedOfParties } from './storage/sign-off.store.js';
import { approvalTable, signOffTable } from './storage/sign-off.tables.js';

/**
 * What an organisation that ended or merged was asked to approve, and has not signed: its successor is asked in its place, by its own
 * route. What was signed stands for the former name. Its members see only that a sign-off waits, not what it is about.
 */
@Injectable()
export class SignOffHoldings {
  constructor(holdings: Holdings) {
    holdings.register({
      kind: 'sign-off-party',
      title: 'Approvals that are waited for',
      rows: `SELECT 'sign-off-party' AS kind, a.id, s.partnership_id, a.organisation_id, 'partnership/' || s.partnership_id AS audience,
          'Sign-off ' || s.number AS label, 'its own board has still to decide' AS detail, ARRAY['move'] AS fates
        FROM sign_off.approval a JOIN sign_off.sign_off s ON s.id = a.sign_off_id AND s.state = 'open' WHERE NOT a.confirmed`,

      async prepare(queries, ids, { partnershipId }) {
        const found = await askedOfParties(queries, partnershipId, ids);
        return (id, fate) => {
          const asked = found.find(({ parties }) => parties.some((one) => one.id === id));
          const party = asked?.parties.find((one) => one.id === id);
          if (!asked || !party || party.confirmed || asked.signOff.state !== 'open' || fate.kind === 'end')
            return { rows: [], events: [] };
          const { signOff, parties } = asked;
          if (parties.some((one) => one.organisationId === fate.to))
            return {
              rows: [],
              events: [],
              faults: [
                fault(
                  'sign-off/successor-asked',
                  `sign-off-party.${id}`,
                  `Sign-off ${String(signOff.number)} asks this successor already, for itself. Keep this one, and have whoever asked take it back and ask anew.`,
                ),
              ],
            };
          return {
            rows: [
              // What was recorded of the former's board is not the successor's: its own decides.
              update(approvalTable, party, {
                organisationId: fate.to,
                insteadOf: party.organisationId,
                state: 'pending',
                statementId: null,
                lapsesOn: null,
              }),
              update(signOffTable, signOff, {
                rule: withSuccessor(signOff.rule, party.organisationId, fate.to),
              }),
            ],
            events: [
              toldOfSignOff(signOff, PARTY_SUCCEEDED, {
                organisation: party.organisationId,
                successor: fate.to,
                statement: party.statementId,
              }),
            ],
          };
        };
      },
    });
  }
}
