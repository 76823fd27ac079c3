import { createHash } from 'node:crypto';
import type { Id } from '@folkmoot/kernel/id.js';
import { canonicalJson } from '@folkmoot/platform/journal/line.js';
import type { Condition, Statement } from '../domain/approval.js';

type Sealed = Omit<Statement, 'sha256' | 'evidenceFileId'> & {
  readonly manifestHash: string;
  readonly organisationId: Id;
  /** SHA-256 of the file, so that another one cannot take its place. */
  readonly evidence: string | null;
  readonly conditions: readonly Pick<
    Condition,
    'id' | 'words' | 'ownerOrganisationId' | 'ownerPersonId' | 'due'
  >[];
};

/** SHA-256 in hex over the canonical JSON of all that a statement says, and of what. */
export const sealStatement = (sealed: Sealed): string =>
  createHash('sha256')
    .update(canonicalJson({ ...sealed, recordedAt: sealed.recordedAt.toISOString() }))
    .digest('hex');
