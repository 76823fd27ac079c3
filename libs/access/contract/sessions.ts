import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Refusal } from '@folkmoot/kernel/refusal.js';
import { insert, type RowChange } from '@folkmoot/platform/actions/change.js';
import type { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { SESSION_DAYS } from '../domain/session.js';
import { derivedSecret, hashOf, isBrowserKey } from '../secrets/secrets.js';
import { sessionTable } from '../storage/session.table.js';
import { aboutPerson } from './people.js';

const DAY_MS = 86_400_000;

/** A session that is about to begin: the cookie's secret goes to the browser alone, its hash into the action. */
export interface NewSession {
  readonly secret: string;
  readonly tokenHash: Buffer;
}

/**
 * How a mutation signs somebody in. `browserKey` is the hidden field that the page's loader minted; `proof` is the link's secret.
 * Pass `tokenHash` to the action and, when it is done, call `me.signIn(session.secret)`.
 * Refused with `session/only-by-page` where the caller is not one of our own pages: the secret of a session is never part of an
 * answer, it only travels in the cookie.
 */
export function beginSession(me: ReaderContext, browserKey: string, proof: string): NewSession | Refusal {
  if (!me.canSignIn || !isBrowserKey(browserKey))
    return refusal(
      fault(
        'session/only-by-page',
        '',
        'People sign in on the pages of this site. Reload the page and send the form again.',
      ),
    );
  const secret = derivedSecret('session', browserKey, proof);
  return { secret, tokenHash: hashOf(secret) };
}

export interface Started {
  readonly sessionId: Id;
  readonly rows: readonly RowChange[];
  readonly events: readonly DomainEvent[];
}

/** The session's row and line, for the change that signs a person in. `device` is the browser's own description, for their list of devices. */
export function startSession(
  session: {
    readonly personId: Id;
    readonly organisationId: Id | null;
    readonly tokenHash: Buffer;
    readonly device: string;
  },
  at: { readonly now: Date; newId(): Id },
): Started {
  const sessionId = at.newId();
  return {
    sessionId,
    rows: [
      insert(sessionTable, {
        ...session,
        id: sessionId,
        version: 1,
        device: session.device.slice(0, 200),
        startedAt: at.now,
        expiresAt: new Date(at.now.getTime() + SESSION_DAYS * DAY_MS),
        endedAt: null,
      }),
    ],
    events: [
      aboutPerson('access.signed-in', session.personId, {
        session: sessionId,
        organisation: session.organisationId,
      }),
    ],
  };
}
