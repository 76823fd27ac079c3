import { fault, refusal, type Refusal } from '@folkmoot/kernel/refusal.js';
import type { Transaction } from '../database/database.js';

type Earlier<Outcome> =
  | { readonly kind: 'new' }
  | { readonly kind: 'done'; readonly outcome: Outcome }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Claims the request for this actor, or finds what its first run came to. A second post that arrives while the first is
 * still running waits here for the first one's commit: the unique key is what makes a doubled click safe.
 */
export async function firstOutcome<Outcome>(
  tx: Transaction,
  actor: string,
  requestId: string,
  action: string,
  now: Date,
): Promise<Earlier<Outcome>> {
  if (!/^[\w-]{8,64}$/.test(requestId)) {
    return {
      kind: 'refused',
      refusal: refusal(
        fault('request/no-id', 'requestId', 'This form is incomplete. Reload the page and send it again.'),
      ),
    };
  }
  const claimed = await tx.row<{ one: number }>(
    `INSERT INTO platform.request (actor, request_id, action, at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (actor, request_id) DO NOTHING RETURNING 1 AS one`,
    [actor, requestId, action, now],
  );
  if (claimed) return { kind: 'new' };
  const first = await tx.row<{ action: string; outcome: Outcome }>(
    'SELECT action, outcome FROM platform.request WHERE actor = $1 AND request_id = $2',
    [actor, requestId],
  );
  if (first?.action === action) return { kind: 'done', outcome: first.outcome };
  return {
    kind: 'refused',
    refusal: refusal(
      fault(
        'request/reused',
        'requestId',
        'This form was already used for something else. Reload the page and send it again.',
      ),
    ),
  };
}

export async function rememberOutcome(
  tx: Transaction,
  actor: string,
  requestId: string,
  outcome: object,
): Promise<void> {
  await tx.rows('UPDATE platform.request SET outcome = $3::jsonb WHERE actor = $1 AND request_id = $2', [
    actor,
    requestId,
    JSON.stringify(outcome),
  ]);
}
