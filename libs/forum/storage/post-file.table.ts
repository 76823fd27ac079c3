import { EntitySchema } from 'typeorm';
import type { PostFile } from '../domain/post-file.js';

export const postFileTable = new EntitySchema<PostFile>({
  name: 'forum.post_file',
  schema: 'forum',
  tableName: 'post_file',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    partnershipId: { name: 'partnership_id', type: 'uuid' },
    postId: { name: 'post_id', type: 'uuid', nullable: true },
    place: { type: 'int' },
    alt: { type: 'text' },
    personId: { name: 'person_id', type: 'uuid' },
    organisationId: { name: 'organisation_id', type: 'uuid' },
    at: { type: 'timestamptz', precision: 3 },
  },
});
