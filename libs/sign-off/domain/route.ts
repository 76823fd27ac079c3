import type { Id } from '@folkmoot/kernel/id.js';
import { addDays, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import { ROUTE_KINDS, type RouteKind } from './approval.js';
import { LONGEST_BODY, LONGEST_WORDS, textFaults } from './say.js';

/** A body through which an organisation decides in one place, when it meets, and what it delegated. */
export interface Route {
  readonly id: Id;
  readonly version: number;
  readonly partnershipId: Id;
  readonly organisationId: Id;
  readonly audience: string;
  readonly kind: RouteKind;
  readonly body: string;
  /** The officer who approves minor amendments alone; null where nothing was delegated. */
  readonly delegateId: Id | null;
  /** What is minor, in the body's own words. */
  readonly delegationWords: string;
  readonly savedBy: Id;
  readonly savedAt: Date;
  readonly endedAt: Date | null;
}

export interface RouteMeeting {
  readonly id: Id;
  readonly version: number;
  readonly routeId: Id;
  readonly meetsOn: LocalDate;
  /** The last day on which its papers are taken. */
  readonly papersDue: LocalDate;
  readonly removedAt: Date | null;
}

export const MOST_MEETINGS = 60;

export interface AskedMeeting {
  readonly meetsOn: LocalDate | null;
  readonly papersDue: LocalDate | null;
}

export interface AskedRoute {
  readonly kind: string;
  readonly body: string;
  readonly delegateId: Id | null;
  readonly delegationWords: string;
  readonly meetings: readonly AskedMeeting[];
}

/** What is wrong with a route; `speakers` are who may be a delegate, `changesDelegation` whether this one differs from what stands. */
export function routeFaults(
  asked: AskedRoute,
  around: {
    readonly today: LocalDate;
    readonly speakers: ReadonlySet<Id>;
    readonly signs: boolean;
    readonly changesDelegation: boolean;
  },
): Fault[] {
  return [
    ...((ROUTE_KINDS as readonly string[]).includes(asked.kind)
      ? []
      : [
          fault(
            'sign-off/route',
            'kind',
            'Say what it is: a board, committee, cabinet, officer or trustees.',
          ),
        ]),
    ...(asked.body.trim() === ''
      ? [fault('sign-off/body', 'body', 'Enter the name of the body, or of the officer’s post.')]
      : []),
    ...textFaults(asked.body, 'body', LONGEST_BODY),
    ...textFaults(asked.delegationWords, 'delegationWords', LONGEST_WORDS),
    ...delegationFaults(around),
    ...delegateFaults(asked, around.speakers),
    ...meetingFaults(asked.meetings, around.today),
  ];
}

/** Who signs for an organisation says to whom it delegates, and nobody else. */
export const delegationFaults = (around: {
  readonly signs: boolean;
  readonly changesDelegation: boolean;
}): Fault[] =>
  around.changesDelegation && !around.signs
    ? [
        fault(
          'sign-off/delegation-signatory',
          'delegateId',
          'Only somebody who signs for the organisation can delegate, or take that back.',
        ),
      ]
    : [];

function delegateFaults({ delegateId, delegationWords }: AskedRoute, speakers: ReadonlySet<Id>): Fault[] {
  if (delegateId === null) return [];
  return [
    ...(speakers.has(delegateId)
      ? []
      : [fault('sign-off/delegate', 'delegateId', 'Choose somebody who speaks for the organisation.')]),
    ...(delegationWords.trim() === ''
      ? [
          fault(
            'sign-off/delegation-words',
            'delegationWords',
            'Say what counts as a minor amendment, as the body decided it.',
          ),
        ]
      : []),
  ];
}

function meetingFaults(meetings: readonly AskedMeeting[], today: LocalDate): Fault[] {
  if (meetings.length > MOST_MEETINGS)
    return [
      fault('sign-off/too-many-meetings', 'meetings.0.meetsOn', `Enter at most ${MOST_MEETINGS} meetings.`),
    ];
  return meetings.flatMap(({ meetsOn, papersDue }, index) => {
    const at = `meetings.${index}`;
    if (meetsOn === null)
      return [fault('sign-off/meeting-day', `${at}.meetsOn`, 'Enter the day of the meeting.')];
    if (papersDue === null)
      return [fault('sign-off/papers-day', `${at}.papersDue`, 'Enter the last day for its papers.')];
    if (papersDue > meetsOn)
      return [
        fault(
          'sign-off/papers-after',
          `${at}.papersDue`,
          'Papers are due before the meeting, or on its day.',
        ),
      ];
    if (meetsOn > addDays(today, 1_100))
      return [
        fault(
          'sign-off/meeting-too-far',
          `${at}.meetsOn`,
          'This is more than three years away. Check the year.',
        ),
      ];
    return [];
  });
}
