import { EntitySchema } from 'typeorm';
import type { SectionReading } from '../domain/section-reading.js';

export const sectionReadingTable = new EntitySchema<SectionReading>({
  name: 'plans.section_reading',
  schema: 'plans',
  tableName: 'section_reading',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    personId: { name: 'person_id', type: 'uuid' },
    sectionId: { name: 'section_id', type: 'uuid' },
    epoch: { type: 'int' },
    uptoSeq: { name: 'upto_seq', type: 'bigint' },
    readAt: { name: 'read_at', type: 'timestamptz', precision: 3 },
  },
});
