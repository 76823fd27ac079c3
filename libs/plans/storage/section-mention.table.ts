import { EntitySchema } from 'typeorm';
import type { SectionMention } from '../domain/section-mention.js';

export const sectionMentionTable = new EntitySchema<SectionMention>({
  name: 'plans.section_mention',
  schema: 'plans',
  tableName: 'section_mention',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    sectionId: { name: 'section_id', type: 'uuid' },
    kind: { type: 'text' },
    subjectId: { name: 'subject_id', type: 'uuid' },
    since: { type: 'timestamptz', precision: 3 },
    standing: { type: 'boolean' },
    seenAt: { name: 'seen_at', type: 'timestamptz', precision: 3, nullable: true },
  },
});
