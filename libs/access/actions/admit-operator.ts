import { PLATFORM } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { giveGrants } from '@folkmoot/platform/audience/grants.js';
import { namesake, newPerson, peopleAt, type PersonAt } from '../contract/people.js';
import { emailFault, normaliseEmail } from '../domain/address.js';
import { nameFault, tidyName } from '../domain/person-name.js';
import { expiryOf } from '../domain/token.js';
import { tokenTable } from '../storage/token.table.js';

export const ADMIN = 'admin';

export interface AdmitOperator extends Requested {
  readonly name: string;
  readonly email: string;
  readonly linkHash: Buffer;
}

interface Found {
  readonly email: string | null;
  readonly person: PersonAt | null;
  readonly isOperator: boolean;
}

/**
 * Somebody at the machine itself makes a person an operator and gets a one-time link for them. Run again for the same name and
 * address it gives only a new link. The address counts as theirs once the link, or a mail to it, was used.
 */
export const admitOperator = defineAction<AdmitOperator, Found, { personId: Id }>({
  name: 'access.admit-operator',
  async find({ email: typed, name }, { tx }) {
    const email = normaliseEmail(typed);
    const person = email === null ? null : namesake(await peopleAt(tx, email), name);
    const grant = await tx.row(
      `SELECT 1 AS one FROM audience."grant" WHERE person_id = $1 AND audience = $2 AND role = 'operator' AND withdrawn_at IS NULL`,
      [person?.id ?? null, PLATFORM],
    );
    return { email, person, isOperator: grant !== null };
  },
  may: (scope) => scope.reader.kind === 'job' && scope.reader.name === ADMIN,
  decide({ email, person, isOperator }, { name, linkHash }, at) {
    const faults = [email === null ? emailFault() : null, nameFault(tidyName(name))].filter(
      (one): one is Fault => one !== null,
    );
    if (email === null || faults.length > 0) return refused(refusal(...faults));
    const made = person
      ? { personId: person.id, rows: [], events: [] }
      : newPerson({ name, email, confirmed: false }, at);
    const { personId } = made;
    const grant = {
      id: at.newId(),
      personId,
      organisationId: null,
      audience: PLATFORM,
      role: 'operator',
      sourceKind: 'person',
      sourceId: personId,
      grantedAt: at.now,
    } as const;
    const given = isOperator ? { rows: [], events: [] } : giveGrants([grant]);
    const token = insert(tokenTable, {
      id: at.newId(),
      version: 1,
      purpose: 'set-up',
      email,
      personId,
      subjectId: null,
      linkHash,
      ticketHash: null,
      codeHash: null,
      wrongCodes: 0,
      next: null,
      madeAt: at.now,
      expiresAt: expiryOf('set-up', at.now),
      spentAt: null,
    });
    return done({
      rows: [...made.rows, ...given.rows, token],
      events: [...made.events, ...given.events],
      result: { personId },
    });
  },
});
