import { Injectable } from '@nestjs/common';
import type { Id } from '@folkmoot/kernel/id.js';
import { Database } from '../database/database.js';
import { DocumentPeople } from './document-people.js';
import type { RewriteTold } from './protocol.js';
import { rewritesSince } from './rewrite.js';

/** Says to whoever held an older epoch why it ended. */
@Injectable()
export class DocumentRewrites {
  constructor(
    private readonly database: Database,
    private readonly people: DocumentPeople,
  ) {}

  async since(document: Id, epoch: number): Promise<RewriteTold[]> {
    const rewrites = await rewritesSince(this.database, document, epoch);
    return Promise.all(
      rewrites.map(async ({ personId, organisationId, at, ...told }) => {
        const { name, organisation } = await this.people.namesOf(personId, organisationId);
        return { ...told, by: name, organisation, at: at.toISOString() };
      }),
    );
  }
}
