import { PLATFORM } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { isLocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { tidyFileName } from '@folkmoot/platform/files/file-name.js';
import { mayImportRegister } from '../domain/place-policy.js';
import { importJob } from '../register-import/register-import-job.js';
import { REGISTER } from '../register-import/register-events.js';
import { registerImportTable } from '../storage/register-import.table.js';

export const MOST_REGISTER_BYTES = 20 * 1024 * 1024;

interface Input extends Requested {
  readonly name: string;
  /** Where its bytes lie already. */
  readonly sha256: string;
  readonly size: number;
  readonly asAt: string | null;
}

/** Keeps a published file and looks, as a job, at what it would change. Nothing of it is in the register before it is applied. */
export const bringRegisterFile = defineAction<Input, object, { importId: Id }>({
  name: 'partnerships.bring-register-file',

  find: async () => ({}),

  may: mayImportRegister,

  decide(_found, { name, sha256, size, asAt }, { now, today, newId, scope }) {
    const faults = faultsOfDay(asAt, today);
    if (faults.length > 0) return refused(refusal(...faults));
    const { personId, organisationId } = scope.person!;
    const id = newId();
    return done({
      rows: [
        insert(registerImportTable, {
          id,
          version: 1,
          name: tidyFileName(name),
          sha256,
          size,
          asAt,
          state: 'trying',
          rowsRead: 0,
          reports: [],
          message: null,
          personId,
          organisationId,
          broughtAt: now,
          movedAt: now,
        }),
      ],
      events: [
        {
          type: 'register.file-brought',
          subject: { kind: 'register-import', id },
          audience: PLATFORM,
          streams: [REGISTER],
          data: { sha256 },
        },
      ],
      jobs: [importJob(id)],
      result: { importId: id },
    });
  },
});

/** A fact from tomorrow would keep every true file out until then. */
function faultsOfDay(asAt: string | null, today: string): Fault[] {
  if (asAt === null) return [];
  if (!isLocalDate(asAt))
    return [fault('register/as-at-malformed', 'asAt', 'Enter a date, such as 31 December 2025.')];
  return asAt > today ? [fault('register/as-at-ahead', 'asAt', 'This day has not come yet.')] : [];
}
