import { Injectable, Logger } from '@nestjs/common';
import { newId } from '@folkmoot/kernel/id.js';
import { Database } from '../database/database.js';
import { appendToJournal } from '../journal/append.js';
import { JournalWake } from '../journal/journal-wake.js';
import { DocumentKinds } from './document-kinds.js';
import type { Permission } from './document-store.js';
import type { Writer } from './writer.js';

const QUARTER_MS = 15 * 60_000;

/** Keystrokes are no journal lines: one "edited" for each person, document and quarter of an hour. */
@Injectable()
export class EditLines {
  private readonly log = new Logger(EditLines.name);
  private told = new Set<string>();
  private quarter = 0;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly kinds: DocumentKinds,
    private readonly wake: JournalWake,
  ) {}

  /** Call after the commit; it costs a look into a set for all but the first edit of a quarter. */
  note(document: Permission, writer: Writer, at: Date): void {
    const quarter = Math.floor(at.getTime() / QUARTER_MS) * QUARTER_MS;
    if (quarter !== this.quarter) {
      this.quarter = quarter;
      this.told = new Set();
    }
    const key = `${document.id} ${writer.personId} ${writer.organisationId}`;
    if (this.told.has(key)) return;
    this.told.add(key);
    this.writing = this.writing
      .then(() => this.write(document, writer, at, new Date(quarter)))
      .catch((error: unknown) => {
        this.told.delete(key); // the next edit tries again
        this.log.warn(`The line "edited" was not written: ${String(error)}`);
      });
  }

  /** Resolves when all lines noted so far are written. */
  settled(): Promise<void> {
    return this.writing;
  }

  private async write(document: Permission, writer: Writer, at: Date, quarter: Date): Promise<void> {
    const lines = await this.database.transaction(async (tx) => {
      const first = await tx.row(
        `INSERT INTO documents.edit_mark (document_id, person_id, organisation_id, quarter) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING RETURNING 1 AS one`,
        [document.id, writer.personId, writer.organisationId, quarter],
      );
      if (!first) return [];
      const facts = {
        at,
        actionId: newId(),
        action: 'documents.edit',
        actor: `person/${writer.personId}`,
        onBehalfOf: writer.organisationId,
      };
      return appendToJournal(tx, facts, [
        {
          type: this.kinds.editedEvent(document.kind),
          subject: { kind: document.kind, id: document.subjectId },
          audience: document.audience,
          streams: [document.stream],
          data: {
            document: document.id,
            person: writer.personId,
            organisation: writer.organisationId,
            quarter: quarter.toISOString(),
          },
        },
      ]);
    });
    this.wake.tell(lines);
  }
}
