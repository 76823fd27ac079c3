import { PUBLIC } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update, type RowChange } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Action, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { SESSION_ENDED } from '@folkmoot/platform/live/session-events.js';
import { messageTable } from '@folkmoot/platform/mail/message.table.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import type { Departure, OwnData } from '../contract/own-data.js';
import { aboutPerson } from '../contract/people.js';
import { keptOf, type Kept } from '../reads/kept-of-person.js';
import { addressTable } from '../storage/address.table.js';
import { personTable } from '../storage/person.table.js';
import { sessionTable } from '../storage/session.table.js';
import { tokenTable } from '../storage/token.table.js';
import { sessionChanged } from './end-sessions.js';

export interface EraseMe extends Requested {
  /** They have read what goes and what stays. */
  readonly understood: boolean;
}

interface Found {
  readonly personId: Id;
  readonly kept: Kept;
  readonly departures: readonly Departure[];
  readonly onlyOperator: boolean;
  /** An invented person into whose role anybody may step. */
  readonly invented: boolean;
}

/** What a person is called in the record of which they want no part any more. */
const NOBODY = 'A former member';

/**
 * Erases a person (UK GDPR article 17) while the record stands: everything that follows from being here ends; name, addresses,
 * mails and devices go; what they did stays as done by “a former member” of their organisation (article 17(3)(b), (d)).
 */
export const eraseMe = (data: OwnData): Action<EraseMe, Found, { erased: boolean }> =>
  defineAction<EraseMe, Found, { erased: boolean }>({
    name: 'access.erase-me',

    async find(_, { tx, scope }) {
      if (!scope.person) return null;
      const { personId } = scope.person;
      await lockSeries(tx, `access/addresses/${personId}`);
      const kept = await keptOf(tx, personId);
      return (
        kept && {
          personId,
          kept,
          departures: await data.departures(tx, personId),
          onlyOperator: await isOnlyOperator(tx, personId),
          invented:
            (await tx.row('SELECT 1 FROM access.demonstration_role WHERE person_id = $1', [personId])) !==
            null,
        }
      );
    },

    may: (scope) => scope.person !== null,

    decide({ personId, kept, departures, onlyOperator, invented }, { understood }, at) {
      const faults = [
        ...(understood
          ? []
          : [
              fault(
                'erase/not-understood',
                'understood',
                'Tick that you have read what goes and what stays.',
              ),
            ]),
        ...(invented
          ? [
              fault(
                'erase/invented',
                '',
                'This is an invented person of the demonstration. They stay for the next visitor.',
              ),
            ]
          : []),
        ...(onlyOperator
          ? [
              fault(
                'erase/only-operator',
                '',
                'You are the only operator of this installation. Make somebody else an operator first.',
              ),
            ]
          : []),
      ];
      if (faults.length > 0) return refused(refusal(...faults));
      const name = departures.map(({ calledFrom }) => calledFrom).find(Boolean) ?? NOBODY;
      const left = departures.map((one) => one.depart(at));
      return done({
        rows: [
          update(personTable, kept.person, { name, erasedAt: at.now }),
          ...erased(kept, at.now),
          ...left.flatMap(({ rows }) => rows),
        ],
        events: [
          { ...aboutPerson('access.person-erased', personId, {}), audience: PUBLIC },
          ...kept.sessions.map((one) => sessionChanged(SESSION_ENDED, personId, one.id, {})),
          ...left.flatMap(({ events }) => events),
        ],
        jobs: left.flatMap(({ jobs }) => jobs ?? []),
        result: { erased: true },
      });
    },
  });

const isOnlyOperator = async (tx: Parameters<typeof keptOf>[0], personId: Id): Promise<boolean> =>
  (
    await tx.row<{ only: boolean }>(
      `SELECT bool_or(person_id = $1) AND bool_and(person_id = $1) AS only FROM audience."grant"
        WHERE audience = 'platform' AND role = 'operator' AND withdrawn_at IS NULL`,
      [personId],
    )
  )?.only ?? false;

/** Where a row must stay for others, what tells who it was goes out of it. */
const erased = ({ addresses, sessions, tokens, messages }: Kept, now: Date): RowChange[] => [
  ...addresses.map((one) =>
    update(addressTable, one, { email: `erased-${one.id}`, removedAt: one.removedAt ?? now }),
  ),
  ...sessions.map((one) => update(sessionTable, one, { endedAt: one.endedAt ?? now, device: '' })),
  ...tokens.map((one) => update(tokenTable, one, { email: '', spentAt: one.spentAt ?? now, next: null })),
  ...messages.map((one) =>
    update(messageTable, one, { to: '', subject: '', letter: null, state: one.state }),
  ),
];
