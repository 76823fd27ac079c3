import { EntitySchema } from 'typeorm';
import type { Id } from '@folkmoot/kernel/id.js';
import type { SectionWords } from '../domain/section-words.js';

/** One row from which a redaction took words. What the row says instead is handed in, put there by the database, and not kept here. */
export interface RedactionPart {
  readonly id: Id;
  readonly sectionId: Id;
  readonly epoch: number;
  readonly part: SectionWords['part'];
  readonly target: Id;
  readonly at: Date;
  /** Of a version. */
  readonly content: Buffer | null;
  readonly fields: object | null;
}

export const redactionPartTable = new EntitySchema<RedactionPart>({
  name: 'plans.redaction-part',
  schema: 'plans',
  tableName: 'redaction_part',
  columns: {
    id: { type: 'uuid', primary: true },
    sectionId: { name: 'section_id', type: 'uuid' },
    epoch: { type: 'int' },
    part: { type: 'text' },
    target: { type: 'uuid' },
    at: { type: 'timestamptz', precision: 3 },
    content: { type: 'bytea', nullable: true },
    fields: { type: 'jsonb', nullable: true },
  },
});
