import type { Id } from '@folkmoot/kernel/id.js';
import { refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { insert, type Change } from '@folkmoot/platform/actions/change.js';
import type { Moment } from '@folkmoot/platform/actions/define-action.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { fileTable } from '@folkmoot/platform/files/file.table.js';
import type { StoredFile } from '@folkmoot/platform/files/stored-file.js';
import type { Commitment } from '../domain/commitment.js';
import { fileFaults } from '../domain/evidence-file.js';
import type { Step, StepMoment } from '../domain/step.js';
import { findCommitment, type FoundCommitment } from '../storage/commitment.store.js';
import { filesOf } from '../storage/evidence-file.store.js';
import { changeOf, momentOf, personOf, type CommitmentOutcome, type UponCommitment } from './change-of.js';

/** A file whose bytes lie in the store already, under their hash. */
export type BroughtFile = Pick<
  StoredFile,
  'name' | 'mediaType' | 'size' | 'sha256' | 'width' | 'height' | 'scan'
>;

export interface UponWithFile extends UponCommitment {
  readonly file: BroughtFile | null;
}

export interface FoundWithFiles extends FoundCommitment {
  readonly files: number;
}

export async function findWithFiles(
  { id, file }: UponWithFile,
  { tx, scope }: { readonly tx: Queries; readonly scope: Scope },
): Promise<FoundWithFiles | null> {
  const found = await findCommitment(tx, scope, id);
  return found && { ...found, files: file ? await filesOf(tx, id) : 0 };
}

/** A step that may bring a file: its readers are those of the commitment. */
export function decideWithFile(
  found: FoundWithFiles,
  input: UponWithFile,
  at: Moment,
  decide: (commitment: Commitment, fileId: Id | null, at: StepMoment) => Result<Step>,
): Result<Change<CommitmentOutcome>> {
  const { commitment, files } = found;
  const id = input.file ? at.newId() : null;
  const step = decide(commitment, id, momentOf(at));
  const tooMany = fileFaults(input.file !== null, files);
  if (!step.ok) return refused(refusal(...step.refusal.faults, ...tooMany));
  if (tooMany.length > 0) return refused(refusal(...tooMany));
  const change = changeOf(found, input, step.value);
  if (input.file === null || id === null) return done(change);
  const stored: StoredFile = {
    id,
    version: 1,
    audience: commitment.audience,
    documentId: null,
    ...input.file,
    ...personOf(at.scope),
    at: at.now,
    withdrawnAt: null,
  };
  return done({ ...change, rows: [insert(fileTable, stored), ...change.rows] });
}
