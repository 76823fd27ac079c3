import { ACCESS_STREAM } from '@folkmoot/platform/audience/grants.js';
import { notFound } from '@folkmoot/kernel/refusal.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { SESSION_ENDED } from '@folkmoot/platform/live/session-events.js';
import { aboutPerson } from '../contract/people.js';
import { openSessionsOf, type OpenSession } from '../reads/sessions.js';
import { sessionTable } from '../storage/session.table.js';

export interface EndSessions extends Requested {
  /** One of one's own; null for all of them. */
  readonly sessionId: Id | null;
}

/** Signs out here, on a device left behind, or everywhere. Its open pages are cut off within a second, on every process. */
export const endSessions = defineAction<EndSessions, readonly OpenSession[], { ended: number }>({
  name: 'access.end-sessions',
  async find({ sessionId }, { tx, scope, now }) {
    if (!scope.person) return null;
    const open = await openSessionsOf(tx, scope.person.personId, now);
    return sessionId === null ? open : open.filter((one) => one.id === sessionId);
  },
  may: (scope) => scope.person !== null,
  decide(sessions, { sessionId }, { now, scope }) {
    if (sessionId !== null && sessions.length === 0) return refused(notFound());
    return done({
      rows: sessions.map((one) => update(sessionTable, one, { endedAt: now })),
      events: sessions.map((one) => sessionChanged(SESSION_ENDED, scope.person!.personId, one.id, {})),
      result: { ended: sessions.length },
    });
  },
});

/** Told on the stream that every process follows, so that each can close its own sockets of that session. */
export function sessionChanged(
  type: string,
  personId: Id,
  sessionId: Id,
  data: Record<string, string | null>,
): ReturnType<typeof aboutPerson> {
  const event = aboutPerson(type, personId, { session: sessionId, ...data });
  return { ...event, streams: [...event.streams, ACCESS_STREAM] };
}
