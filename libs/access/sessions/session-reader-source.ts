import { Injectable } from '@nestjs/common';
import { Clock } from '@folkmoot/kernel/clock.js';
import { Scope, VISITOR, type Reader, type RoleHeld } from '@folkmoot/kernel/reader.js';
import { heldBy } from '@folkmoot/platform/audience/load-scope.js';
import { noteScope } from '@folkmoot/platform/audience/known-scopes.js';
import { Config } from '@folkmoot/platform/config/config.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { ReaderSource } from '@folkmoot/platform/graphql/reader-source.js';
import { hashOfToken, tokenIn } from './session-cookie.js';

interface SessionRow {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string | null;
}

const standing = (more: string): string =>
  `SELECT s.id, s.person_id AS "personId", s.organisation_id AS "organisationId"${more} FROM access.session s
    WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > $2`;

const SESSION = standing('');
const SESSION_AND_HELD = standing(`,
  (SELECT json_agg(json_build_object('audience', h.audience, 'role', h.role))
     FROM audience.held h WHERE ${heldBy('s.person_id', 's.organisation_id')}) AS held`);

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
    return readerFrom(await this.session<SessionRow>(SESSION, cookieHeader));
  }

  async scopeOf(cookieHeader: string | undefined): Promise<Scope> {
    const found = await this.session<SessionRow & { held: RoleHeld[] | null }>(
      SESSION_AND_HELD,
      cookieHeader,
    );
    return noteScope(new Scope(readerFrom(found), found?.held ?? []));
  }

  private async session<Row>(text: string, cookieHeader: string | undefined): Promise<Row | null> {
    const token = tokenIn(cookieHeader, this.config.publicOrigin);
    return token === null ? null : this.database.row<Row>(text, [hashOfToken(token), this.clock.now()]);
  }
}

const readerFrom = (session: SessionRow | null): Reader =>
  session
    ? {
        kind: 'person',
        personId: session.personId,
        organisationId: session.organisationId,
        sessionId: session.id,
      }
    : VISITOR;
