import type { Id } from '@folkmoot/kernel/id.js';
import { done } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { commitmentOfFile, type CommitmentOfFile } from '../storage/evidence-file.store.js';
import { commitmentTable } from '../storage/commitment.table.js';
import { commitmentEvent, COMMITMENT } from '../contract/commitment-events.js';
import type { CommitmentOutcome } from './change-of.js';

interface Input extends Requested {
  readonly fileId: Id;
}

/** A file was looked at after it was brought: what it shows is shown anew, with the file or without. Only the job does this. */
export const renewScannedEvidence = defineAction<Input, CommitmentOfFile, CommitmentOutcome>({
  name: 'commitments.renew-scanned-evidence',
  find: ({ fileId }, { tx }) => commitmentOfFile(tx, fileId),
  may: (scope) => scope.reader.kind === 'job',
  decide: (commitment) =>
    done({
      rows: [update(commitmentTable, commitment, {})],
      events: [
        {
          type: commitmentEvent('commitment-file-scanned'),
          subject: { kind: COMMITMENT, id: commitment.id },
          audience: commitment.audience,
          streams: [`partnership/${commitment.partnershipId}`],
          data: { number: commitment.number },
        },
      ],
      result: { id: commitment.id },
    }),
});
