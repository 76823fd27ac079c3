import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { hatsOf, peopleAt, type PersonAt } from '../contract/people.js';
import { startSession } from '../contract/sessions.js';
import { findToken, spendToken, type LiveToken } from '../contract/tokens.js';

export interface SetUp extends Requested {
  readonly token: string;
  readonly tokenHash: Buffer;
  readonly device: string;
}

interface Found {
  readonly token: LiveToken;
  readonly person: PersonAt | undefined;
  readonly hat: Id | null;
}

/** An operator uses the link that the machine printed. It proves the machine's trust, not the mailbox: the address stays unconfirmed. */
export const setUp = defineAction<SetUp, Found | Refusal, { personId: Id }>({
  name: 'access.set-up',
  async find({ token: secret }, { tx, now }) {
    const token = await findToken(tx, secret, 'set-up', now);
    if (!token.ok) return token.refusal;
    const person = (await peopleAt(tx, token.value.email)).find((one) => one.id === token.value.personId);
    const hats = person ? await hatsOf(tx, person.id) : [];
    return { token: token.value, person, hat: hats[0]?.organisationId ?? null };
  },
  may: () => true,
  decide(found, { tokenHash, device }, at) {
    if ('faults' in found) return refused(found);
    const { token, person, hat } = found;
    if (!person)
      return refused(
        refusal(fault('token/expired', 'token', 'This link is no longer good. Run the admin command again.')),
      );
    const session = startSession({ personId: person.id, organisationId: hat, tokenHash, device }, at);
    return done({
      rows: [spendToken(token, at.now), ...session.rows],
      events: session.events,
      result: { personId: person.id },
    });
  },
});
