import type { Id } from '@folkmoot/kernel/id.js';
import { refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { insert, type Change } from '@folkmoot/platform/actions/change.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import type { Moment } from '@folkmoot/platform/actions/define-action.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { fileTable } from '@folkmoot/platform/files/file.table.js';
import type { StoredFile } from '@folkmoot/platform/files/stored-file.js';
import type { Commitment } from '../domain/commitment.js';
import { fileFaults, NOTHING_BROUGHT, type BroughtAlready } from '../domain/evidence-file.js';
import type { Step, StepMoment } from '../domain/step.js';
import { findCommitment, type FoundCommitment } from '../storage/commitment.store.js';
import { broughtAlready } from '../storage/evidence-file.store.js';
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
  readonly already: BroughtAlready;
}

export async function findWithFiles(
  { id, file }: UponWithFile,
  { tx, scope, now }: { readonly tx: Queries; readonly scope: Scope; readonly now: Date },
): Promise<FoundWithFiles | null> {
  const found = await findCommitment(tx, scope, id);
  if (!found || !file || !scope.person) return found && { ...found, already: NOTHING_BROUGHT };
  // One after another, so that none slips past the limit of a day.
  await lockSeries(tx, `commitments/evidence-of/${scope.person.personId}`);
  return { ...found, already: await broughtAlready(tx, id, scope.person, now) };
}

/** A step that may bring a file: its readers are those of the commitment. */
export function decideWithFile(
  found: FoundWithFiles,
  input: UponWithFile,
  at: Moment,
  decide: (commitment: Commitment, fileId: Id | null, at: StepMoment) => Result<Step>,
): Result<Change<CommitmentOutcome>> {
  const { commitment, already } = found;
  const id = input.file ? at.newId() : null;
  const step = decide(commitment, id, momentOf(at));
  const tooMany = input.file ? fileFaults(input.file.size, already) : [];
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
