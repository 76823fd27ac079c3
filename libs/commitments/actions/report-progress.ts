import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { mayAnswerFor } from '../domain/commitment-policy.js';
import { reportProgress as decide } from '../domain/progress.js';
import type { CommitmentOutcome } from './change-of.js';
import { decideWithFile, findWithFiles, type FoundWithFiles, type UponWithFile } from './with-evidence.js';

export interface ReportProgressInput extends UponWithFile {
  readonly status: string;
  readonly text: string;
  readonly reason: string;
  readonly link: string;
}

/** The owner says how it stands. */
export const reportProgress = defineAction<ReportProgressInput, FoundWithFiles, CommitmentOutcome>({
  name: 'commitments.report-progress',
  find: findWithFiles,
  may: (scope, { commitment, place }) => mayAnswerFor(scope, place, commitment.organisationId),
  decide: (found, input, at) =>
    decideWithFile(found, input, at, (commitment, fileId, moment) =>
      decide(commitment, { ...input, fileId }, moment),
    ),
});
