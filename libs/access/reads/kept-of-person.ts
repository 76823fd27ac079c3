import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Versioned } from '@folkmoot/platform/actions/change.js';
import type { MessageState } from '@folkmoot/platform/mail/message.js';

type Over<Name extends string> = Versioned & { readonly [key in Name]: Date | null };

/** The rows that tell who a person is. Mails go by address, and one mailbox may be shared: those to others stay. */
export interface Kept {
  readonly person: Versioned;
  readonly addresses: readonly Over<'removedAt'>[];
  readonly sessions: readonly Over<'endedAt'>[];
  readonly tokens: readonly Over<'spentAt'>[];
  readonly messages: readonly (Versioned & { readonly state: MessageState })[];
}

/** Null where there is no such person any more. */
export async function keptOf(queries: Queries, personId: Id): Promise<Kept | null> {
  const person = await queries.row<Versioned>(
    'SELECT id, version FROM access.person WHERE id = $1 AND erased_at IS NULL',
    [personId],
  );
  if (!person) return null;
  return {
    person,
    addresses: await queries.rows(
      'SELECT id, version, removed_at AS "removedAt" FROM access.address WHERE person_id = $1 ORDER BY id',
      [personId],
    ),
    sessions: await queries.rows(
      `SELECT id, version, ended_at AS "endedAt" FROM access.session WHERE person_id = $1 ORDER BY id`,
      [personId],
    ),
    tokens: await queries.rows(
      `SELECT id, version, spent_at AS "spentAt" FROM access.token t WHERE person_id = $1 OR ${OWN_MAILBOX('t.email', 't.made_at')} ORDER BY id`,
      [personId],
    ),
    messages: await queries.rows(
      `SELECT id, version, CASE WHEN state = 'queued' THEN 'failed' ELSE state END AS state FROM mail.message m
        WHERE ${OWN_MAILBOX('m.to_address', 'm.queued_at')} ORDER BY id`,
      [personId],
    ),
  };
}

/** A mailbox that nobody else signs in with, and what came to it before they gave it up: later mail is somebody else's. */
const OWN_MAILBOX = (column: string, at: string): string =>
  `(EXISTS (SELECT FROM access.address a WHERE a.email = ${column} AND a.person_id = $1 AND ${at} < coalesce(a.removed_at, 'infinity'))
    AND NOT EXISTS (SELECT FROM access.address a WHERE a.email = ${column} AND a.person_id <> $1 AND a.removed_at IS NULL))`;
