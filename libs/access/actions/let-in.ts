import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { mintLink, type MintedLink } from '../contract/mailed-link.js';
import { aboutPerson, namesake, peopleAt, type PersonAt } from '../contract/people.js';
import { normaliseEmail } from '../domain/address.js';
import { expiryOf } from '../domain/token.js';
import { tokenTable } from '../storage/token.table.js';
import { tellOfPrintedLink } from './address-letters.js';
import { ADMIN } from './admit-operator.js';

export interface LetIn extends Requested {
  readonly name: string;
  /** Their address as it is known here, which they no longer read. */
  readonly email: string;
  readonly linkHash: Buffer;
}

interface Found {
  readonly person: PersonAt | null;
  readonly email: string;
  readonly link: MintedLink;
}

/**
 * Somebody at the machine itself lets a person in who has lost their mailbox, with a link that works once. They then add the new
 * address by themselves. The old mailbox is told, and can stop it.
 */
export const letIn = defineAction<LetIn, Found, { personId: Id }>({
  name: 'access.let-in',
  async find({ name, email: typed }, { tx }) {
    const email = normaliseEmail(typed) ?? '';
    return { person: namesake(await peopleAt(tx, email), name), email, link: mintLink() };
  },
  may: (scope) => scope.reader.kind === 'job' && scope.reader.name === ADMIN,
  decide({ person, email, link }, { linkHash }, at) {
    if (person === null)
      return refused(
        refusal(fault('person/unknown', 'email', 'Nobody of this name signs in with this address.')),
      );
    const told = tellOfPrintedLink(link, email, person.addressId, at);
    const token = insert(tokenTable, {
      id: at.newId(),
      version: 1,
      purpose: 'set-up',
      email,
      personId: person.id,
      subjectId: null,
      linkHash,
      ticketHash: null,
      codeHash: null,
      wrongCodes: 0,
      next: '/account',
      madeAt: at.now,
      expiresAt: expiryOf('set-up', at.now),
      spentAt: null,
    });
    return done({
      rows: [token, ...told.rows],
      events: [aboutPerson('access.let-in', person.id, { address: person.addressId })],
      jobs: told.jobs,
      result: { personId: person.id },
    });
  },
});
