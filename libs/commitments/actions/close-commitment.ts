import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { mayAnswerFor } from '../domain/commitment-policy.js';
import { closeCommitment as decide } from '../domain/progress.js';
import type { CommitmentOutcome } from './change-of.js';
import { decideWithFile, findWithFiles, type FoundWithFiles, type UponWithFile } from './with-evidence.js';

export interface CloseCommitmentInput extends UponWithFile {
  readonly evidence: string;
  readonly link: string;
  /** Where it can be seen, where neither link nor file shows it. */
  readonly whereSeen: string;
}

/** The owner closes it with what shows that it was done. */
export const closeCommitment = defineAction<CloseCommitmentInput, FoundWithFiles, CommitmentOutcome>({
  name: 'commitments.close-commitment',
  find: findWithFiles,
  may: (scope, { commitment, place }) => mayAnswerFor(scope, place, commitment.organisationId),
  decide: (found, input, at) =>
    decideWithFile(found, input, at, (commitment, fileId, moment) =>
      decide(commitment, { ...input, fileId }, moment),
    ),
});
