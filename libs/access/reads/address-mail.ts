import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Refusal } from '@folkmoot/kernel/refusal.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { findToken, type LiveToken } from '../contract/tokens.js';
import { GIVE_UP_DAYS } from '../domain/giving-up.js';
import { addressesOf, ownerOfAddress, type AddressRow } from './addresses.js';

export interface AddressMail {
  readonly token: LiveToken;
  readonly personId: Id;
  /** To which the mail went, still theirs. */
  readonly mailbox: AddressRow;
  readonly own: readonly AddressRow[];
}

/** What a link about a change of addresses stands for, as long as the mailbox it went to is the person's. */
export async function addressMail(
  queries: Queries,
  secret: string,
  now: Date,
): Promise<AddressMail | Refusal> {
  const token = await findToken(queries, secret, 'address-change', now);
  const subjectId = token.ok ? token.value.subjectId : null;
  const personId = subjectId ? await ownerOfAddress(queries, subjectId) : null;
  const own = personId ? await addressesOf(queries, personId) : [];
  const mailbox = token.ok ? own.find((one) => one.confirmed && one.email === token.value.email) : undefined;
  return token.ok && personId && mailbox
    ? { token: token.value, personId, mailbox, own }
    : refusal(
        fault(
          'token/expired',
          'token',
          `This link is no longer good: it was used, the address has gone already, or ${GIVE_UP_DAYS} days are over.`,
        ),
      );
}
