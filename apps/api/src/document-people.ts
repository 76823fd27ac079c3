import { Global, Injectable, Module } from '@nestjs/common';
import { Database } from '@folkmoot/platform/database/database.js';
import { DocumentPeople, type WriterNames } from '@folkmoot/platform/documents/document-people.js';

/** Names beside cursors, from the people of `access` and the register of `partnerships`. */
@Injectable()
export class RegisterDocumentPeople extends DocumentPeople {
  constructor(private readonly database: Database) {
    super();
  }

  async namesOf(personId: string, organisationId: string | null): Promise<WriterNames> {
    const names = await this.database.row<WriterNames>(
      `SELECT p.name, o.name AS organisation FROM access.person_view p
         LEFT JOIN partnerships.organisation_view o ON o.id = $2 WHERE p.id = $1`,
      [personId, organisationId],
    );
    return names ?? { name: 'Somebody', organisation: null };
  }
}

@Global()
@Module({
  providers: [{ provide: DocumentPeople, useClass: RegisterDocumentPeople }],
  exports: [DocumentPeople],
})
export class DocumentPeopleModule {}
