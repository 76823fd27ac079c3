import type { Id } from '@folkmoot/kernel/id.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { fault, refusal, type Refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { confirmAddress, hatsOf, peopleAt, type PersonAt } from '../contract/people.js';
import { startSession } from '../contract/sessions.js';
import { findToken, spendToken, type LiveToken } from '../contract/tokens.js';

export interface SignIn extends Requested {
  readonly token: string;
  /** Who of several at a shared mailbox. */
  readonly personId: Id | null;
  readonly tokenHash: Buffer;
  readonly device: string;
}

interface Found {
  readonly token: LiveToken;
  readonly people: readonly PersonAt[];
  readonly who: PersonAt | null;
  readonly hat: Id | null;
}

/** Who signs in again, to sign something, goes on under the hat they wear; anybody else begins with their first one. */
const hatOf = (hats: readonly { readonly organisationId: Id }[], now: PersonReader | null): Id | null =>
  (hats.find((one) => one.organisationId === now?.organisationId) ?? hats[0])?.organisationId ?? null;

/** Somebody who can read a mailbox signs in as one of the people of that mailbox, once per link. */
export const signIn = defineAction<SignIn, Found | Refusal, { personId: Id; next: string | null }>({
  name: 'access.sign-in',
  async find({ token: secret, personId }, { tx, scope, now }) {
    const token = await findToken(tx, secret, 'sign-in', now);
    if (!token.ok) return token.refusal;
    const everybody = await peopleAt(tx, token.value.email);
    const people = token.value.personId
      ? everybody.filter((one) => one.id === token.value.personId)
      : everybody;
    const who = people.length === 1 ? people[0]! : (people.find((one) => one.id === personId) ?? null);
    const hats = who ? await hatsOf(tx, who.id) : [];
    return {
      token: token.value,
      people,
      who,
      hat: hatOf(hats, who?.id === scope.person?.personId ? scope.person : null),
    };
  },
  may: () => true,
  decide(found, { tokenHash, device }, at) {
    if ('faults' in found) return refused(found);
    const { token, who, hat } = found;
    // The address may have been taken away from them since the mail went.
    if (found.people.length === 0)
      return refused(
        refusal(fault('token/expired', 'token', 'This link is no longer good. Ask for a new one.')),
      );
    if (!who)
      return refused(
        refusal(fault('sign-in/who', 'personId', 'Several people share this mailbox. Choose who you are.')),
      );
    const session = startSession({ personId: who.id, organisationId: hat, tokenHash, device }, at);
    return done({
      rows: [spendToken(token, at.now), ...confirmAddress(who, at.now), ...session.rows],
      events: session.events,
      result: { personId: who.id, next: token.next },
    });
  },
});
