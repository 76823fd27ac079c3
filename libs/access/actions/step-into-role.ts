import type { Id } from '@folkmoot/kernel/id.js';
import { done } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { isDemonstration } from '@folkmoot/platform/database/demonstration.js';
import { startSession } from '../contract/sessions.js';
import type { DemonstrationRole } from '../domain/demonstration-role.js';

export interface StepIntoRole extends Requested {
  readonly roleId: Id;
  readonly tokenHash: Buffer;
  readonly device: string;
}

type Found = Pick<DemonstrationRole, 'personId' | 'organisationId' | 'landing'>;

/** Signs in as one of the invented people, without proof. Only where the demonstration's mark lies; elsewhere there is no such thing. */
export const stepIntoRole = defineAction<StepIntoRole, Found, { personId: Id; next: string }>({
  name: 'access.step-into-role',
  async find({ roleId }, { tx }) {
    if (!(await isDemonstration(tx))) return null;
    return tx.row<Found>(
      `SELECT person_id AS "personId", organisation_id AS "organisationId", landing FROM access.demonstration_role WHERE id::text = $1`,
      [roleId],
    );
  },
  may: () => true,
  decide({ personId, organisationId, landing }, { tokenHash, device }, at) {
    const session = startSession({ personId, organisationId, tokenHash, device }, at);
    return done({ rows: session.rows, events: session.events, result: { personId, next: landing } });
  },
});
