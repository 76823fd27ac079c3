import { done } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { FORGOTTEN_AT_ONCE, forgottenLogs } from '../storage/log-file.store.js';
import { logFileTable } from '../storage/log-file.table.js';

/** Action logs go that nobody came back to. `more` says that others are left. */
export const forgetLogs = defineAction<
  Requested,
  Awaited<ReturnType<typeof forgottenLogs>>,
  { more: boolean }
>({
  name: 'commitments.forget-logs',
  find: (_input, { tx, now }) => forgottenLogs(tx, now),
  may: ({ reader }) => reader.kind === 'job',
  decide: (files) =>
    done({
      rows: files.map((one) => update(logFileTable, one, { content: null })),
      events: [],
      result: { more: files.length === FORGOTTEN_AT_ONCE },
    }),
});
