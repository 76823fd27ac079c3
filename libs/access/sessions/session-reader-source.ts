import { Injectable } from '@nestjs/common';
import { Clock } from '@folkmoot/kernel/clock.js';
import { VISITOR, type Reader } from '@folkmoot/kernel/reader.js';
import { Config } from '@folkmoot/platform/config/config.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { ReaderSource } from '@folkmoot/platform/graphql/reader-source.js';
import { hashOfToken, tokenIn } from './session-cookie.js';

/** A request's cookie becomes the person behind it; anything else is a visitor. */
@Injectable()
export class SessionReaderSource extends ReaderSource {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {
    super();
  }

  async readerOf(cookieHeader: string | undefined): Promise<Reader> {
    const token = tokenIn(cookieHeader, this.config.publicOrigin);
    if (token === null) return VISITOR;
    const session = await this.database.row<{ id: string; personId: string; organisationId: string | null }>(
      `SELECT id, person_id AS "personId", organisation_id AS "organisationId" FROM access.session
        WHERE token_hash = $1 AND ended_at IS NULL AND expires_at > $2`,
      [hashOfToken(token), this.clock.now()],
    );
    return session
      ? {
          kind: 'person',
          personId: session.personId,
          organisationId: session.organisationId,
          sessionId: session.id,
        }
      : VISITOR;
  }
}
