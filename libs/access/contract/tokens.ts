import type { Id } from '@folkmoot/kernel/id.js';
import { refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import { update, type RowChange } from '@folkmoot/platform/actions/change.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { whyDead, type TokenPurpose } from '../domain/token.js';
import { tokenBySecret } from '../reads/tokens.js';
import { tokenTable } from '../storage/token.table.js';

/** A link that still opens something: whoever holds it reads the mailbox `email`. */
export interface LiveToken {
  readonly id: Id;
  readonly version: number;
  readonly email: string;
  readonly personId: Id | null;
  readonly subjectId: Id | null;
  readonly next: string | null;
}

/**
 * What a link's secret (or the ticket for a typed code) stands for. In an action's `find`, and in the question behind the link's
 * page, which changes nothing. Refused with `token/expired` (also when unknown) or `token/spent`, at the path `token`.
 */
export async function findToken(
  queries: Queries,
  secret: string,
  purpose: TokenPurpose,
  now: Date,
): Promise<Result<LiveToken>> {
  const token = await tokenBySecret(queries, secret, purpose);
  const dead = whyDead(token, now);
  if (dead || !token) return refused(refusal(dead!));
  const { id, version, email, personId, subjectId, next } = token;
  return done({ id, version, email, personId, subjectId, next });
}

/** Marks it used. Put it into the change that it allows: of two posts of one link only one commits. */
export const spendToken = (token: LiveToken, now: Date): RowChange =>
  update(tokenTable, token, { spentAt: now });
