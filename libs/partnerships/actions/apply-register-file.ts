import { PLATFORM } from '@folkmoot/kernel/audience.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { mayImportRegister } from '../domain/place-policy.js';
import { mayBeApplied, type RegisterImport } from '../domain/register/register-import.js';
import { importJob } from '../register-import/register-import-job.js';
import { REGISTER } from '../register-import/register-events.js';
import { registerImportById } from '../storage/register-import.store.js';
import { registerImportTable } from '../storage/register-import.table.js';

interface Input extends Requested {
  readonly id: Id;
  readonly version: number;
}

/** Takes a file that was tried into the register, as a job; or goes on with one that was cut off. */
export const applyRegisterFile = defineAction<Input, RegisterImport, { importId: Id }>({
  name: 'partnerships.apply-register-file',

  find: async ({ id }, { tx }) => (isId(id) ? registerImportById(tx, id) : null),

  may: mayImportRegister,

  decide(found, { version }, { now, scope }) {
    if (!mayBeApplied(found, now))
      return refused(
        refusal(
          fault('register/not-ready', '', 'This file cannot be applied as it stands. Load the page again.'),
        ),
      );
    const { personId, organisationId } = scope.person!;
    return done({
      rows: [
        update(
          registerImportTable,
          { id: found.id, version },
          { state: 'applying', rowsRead: 0, message: null, movedAt: now, personId, organisationId },
        ),
      ],
      events: [
        {
          type: 'register.file-applied',
          subject: { kind: 'register-import', id: found.id },
          audience: PLATFORM,
          streams: [REGISTER],
          data: { sha256: found.sha256 },
        },
      ],
      jobs: [importJob(found.id)],
      result: { importId: found.id },
    });
  },
});
