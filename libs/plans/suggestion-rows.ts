import { Injectable } from '@nestjs/common';
import { newId, type Id } from '@folkmoot/kernel/id.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import type { Permission } from '@folkmoot/platform/documents/document-store.js';
import type {
  KnownSuggestion,
  SuggestionBook,
} from '@folkmoot/platform/documents/suggestions/suggestion-book.js';
import type { SuggestionInText } from '@folkmoot/platform/documents/suggestions/suggestions-in.js';
import { makeSuggestions } from './actions/make-suggestions.js';
import { wordsOf } from './reads/suggestion-words.js';

/** What the document store asks about suggestions in sections' texts. */
@Injectable()
export class SuggestionRows implements SuggestionBook {
  constructor(
    private readonly database: Database,
    private readonly actions: Actions,
  ) {}

  known(document: Id, ids: readonly string[]): Promise<KnownSuggestion[]> {
    return this.database.rows<KnownSuggestion>(
      `SELECT g.id, g.document_id AS document, g.person_id AS "personId", g.organisation_id AS "organisationId",
              g.state = 'open' AND g.epoch = d.epoch AS open, w.inserted, w.deleted
         FROM plans.suggestion g JOIN plans.suggestion_words w ON w.suggestion_id = g.id JOIN documents.document d ON d.id = g.document_id
        WHERE (g.document_id = $1 AND g.state = 'open') OR g.id::text = ANY($2::text[])`,
      [document, ids],
    );
  }

  async begin(of: Permission, made: readonly SuggestionInText[], reader: PersonReader): Promise<boolean> {
    const input = { requestId: newId(), sectionId: of.subjectId, epoch: of.epoch, made };
    return (await this.actions.run(makeSuggestions, input, reader)).ok;
  }

  /** Two statements at the most, and none that writes where nobody suggests anything. */
  async read(document: Id, epoch: number, found: readonly SuggestionInText[]): Promise<void> {
    const words = found.map(wordsOf);
    // The text's row is held: whoever raises the epoch waits for this, or this finds it raised and writes nothing.
    await this.database.rows(
      `WITH held AS (SELECT id FROM documents.document WHERE id = $1 AND epoch = $8 FOR SHARE)
       UPDATE plans.suggestion_words w
          SET inserted = t.inserted, deleted = t.deleted, before = t.before, after = t.after, position = t.position, standing = true
         FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::int[]) AS t(id, inserted, deleted, before, after, position)
         JOIN plans.suggestion g ON g.id::text = t.id JOIN held ON held.id = g.document_id
        WHERE g.epoch = $8 AND w.suggestion_id = g.id`,
      [
        document,
        found.map((one) => one.id),
        words.map((one) => one.inserted),
        words.map((one) => one.deleted),
        words.map((one) => one.before),
        words.map((one) => one.after),
        words.map((_, place) => place),
        epoch,
      ],
    );
    // Their last words are kept: who takes back a deletion brings them back as they were.
    await this.database.rows(
      `WITH held AS (SELECT id FROM documents.document WHERE id = $1 AND epoch = $3 FOR SHARE)
       UPDATE plans.suggestion_words w SET standing = false FROM plans.suggestion g JOIN held ON held.id = g.document_id
        WHERE g.epoch = $3 AND w.suggestion_id = g.id AND w.standing AND g.state = 'open' AND NOT (g.id::text = ANY($2::text[]))`,
      [document, found.map((one) => one.id), epoch],
    );
  }
}
