import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { mayAnswerFor } from '../domain/commitment-policy.js';
import { reportProgress as decide } from '../domain/progress.js';
import { withLimits, type FoundToReport } from '../storage/commitment.store.js';
import type { CommitmentOutcome } from './change-of.js';
import { decideWithFile, findWithFiles, type FoundWithFiles, type UponWithFile } from './with-evidence.js';

export interface ReportProgressInput extends UponWithFile {
  readonly status: string;
  readonly text: string;
  readonly reason: string;
  readonly link: string;
}

/** The owner says how it stands. */
export const reportProgress = defineAction<
  ReportProgressInput,
  FoundWithFiles & FoundToReport,
  CommitmentOutcome
>({
  name: 'commitments.report-progress',
  async find(input, at) {
    const found = await findWithFiles(input, at);
    return found && withLimits(at.tx, found, at.today);
  },
  may: (scope, { commitment, place }) => mayAnswerFor(scope, place, commitment.organisationId),
  decide: (found, input, at) =>
    decideWithFile(found, input, at, (commitment, fileId, moment) =>
      decide(commitment, { ...input, fileId }, { ...moment, slipsToEscalate: found.slipsToEscalate }),
    ),
});
