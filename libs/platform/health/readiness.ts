import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';

/** Whether this process can serve people, and if not, why in words. */
@Injectable()
export class Readiness {
  private closing = false;

  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** From now on a proxy should send nobody new. */
  close(): void {
    this.closing = true;
  }

  async problems(): Promise<string[]> {
    if (this.closing) return ['This process is shutting down.'];
    try {
      const facts = await this.database.row<{ mayRewrite: boolean; pending: number }>(
        `SELECT has_table_privilege(current_user, 'journal.line', 'UPDATE') OR has_table_privilege(current_user, 'journal.line', 'DELETE') AS "mayRewrite"`,
      );
      if (facts?.mayRewrite && !this.config.allowSingleDatabaseRole) {
        return [
          'The running database role may change the journal. Give DATABASE_URL a role of its own and DATABASE_OWNER_URL the owner, or set ALLOW_SINGLE_DATABASE_ROLE=1 if you accept that.',
        ];
      }
      return [];
    } catch {
      return ['The database does not answer.'];
    }
  }
}
