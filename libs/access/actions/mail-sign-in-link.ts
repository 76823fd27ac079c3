import { done } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import {
  attempt,
  mailToken,
  type Confirmation,
  type ConfirmationLetter,
} from '../contract/confirm-address.js';
import { maySendToPerson } from '../domain/throttle.js';
import { peopleAt, type PersonAt } from '../reads/people.js';
import { throttleCounts } from '../reads/throttle-counts.js';
import { attemptTable } from '../storage/attempt.table.js';

export interface LinkToMail extends Requested {
  readonly confirmation: Confirmation;
  readonly next: string | null;
}

/** A person's id as the key under which what was sent to them is counted. */
const keyOf = (person: PersonAt): Buffer => Buffer.from(person.id.replaceAll('-', ''), 'hex');

/** The job's part of asking for a link: sends it if somebody signs in through this address, and says nothing otherwise. */
export const mailSignInLink = defineAction<LinkToMail, readonly PersonAt[], object>({
  name: 'access.mail-sign-in-link',
  async find({ confirmation }, { tx, now }) {
    const people = await peopleAt(tx, confirmation.email);
    const reachable: PersonAt[] = [];
    for (const person of people) {
      const sent = await throttleCounts(tx, 'person', keyOf(person), now);
      if (maySendToPerson(sent.address)) reachable.push(person);
    }
    return reachable.length > 0 ? reachable : null;
  },
  may: (scope) => scope.reader.kind === 'job',
  decide(people, { confirmation, next }, at) {
    const only = people.length === 1 ? people[0] : undefined;
    const mailed = mailToken(
      confirmation,
      { letter: LETTER, next: next ?? undefined, personId: only?.id },
      at,
    );
    return done({
      rows: [...people.map((one) => insert(attemptTable, attempt('person', keyOf(one), at))), ...mailed.rows],
      events: [],
      jobs: mailed.jobs,
      result: {},
    });
  },
});

const LETTER: ConfirmationLetter = {
  subject: 'Your link to sign in to Folkmoot',
  opening: 'Somebody, probably you, asked to sign in to Folkmoot with this address.',
  linkText: 'Sign in to Folkmoot',
  linkPath: (secret) => `/sign-in/link/${secret}`,
  codePath: '/sign-in/code',
};
