import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Token, TokenPurpose } from '../domain/token.js';
import { hashOf } from '../secrets/secrets.js';

const COLUMNS = `id, version, purpose, email, person_id AS "personId", subject_id AS "subjectId", link_hash AS "linkHash",
  ticket_hash AS "ticketHash", code_hash AS "codeHash", wrong_codes AS "wrongCodes", next, made_at AS "madeAt", expires_at AS "expiresAt", spent_at AS "spentAt"`;

/** The token that a link's (or ticket's) secret opens, alive or not. */
export const tokenBySecret = (
  queries: Queries,
  secret: string,
  purpose: TokenPurpose,
): Promise<Token | null> =>
  queries.row<Token>(
    `SELECT ${COLUMNS} FROM access.token WHERE (link_hash = $1 OR ticket_hash = $1) AND purpose = $2`,
    [hashOf(secret), purpose],
  );

/**
 * The newest unspent tokens of an address for one purpose, locked until the transaction ends: codes typed at the same moment
 * are tried one after the other, so that none escapes the count.
 */
export const openTokensOf = (
  tx: Queries,
  email: string,
  purpose: TokenPurpose,
  now: Date,
): Promise<Token[]> =>
  tx.rows<Token>(
    `SELECT ${COLUMNS} FROM access.token
      WHERE email = $1 AND purpose = $2 AND spent_at IS NULL AND expires_at > $3 ORDER BY made_at DESC, id DESC LIMIT 3 FOR UPDATE`,
    [email, purpose, now],
  );
