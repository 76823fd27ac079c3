import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import {
  partnershipById,
  type PartnershipView,
} from '@folkmoot/partnerships/contract/partnerships.reader.js';
import { insert, update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { commitmentEvent } from '../contract/commitment-events.js';
import type { LogFile } from '../domain/action-log/log-file.js';
import type { PlannedEntry } from '../domain/action-log/plan-log.js';
import { recorded } from '../domain/action-log/recorded.js';
import { mayBringLog } from '../domain/commitment-policy.js';
import { plannedLog, type HowLogMatched } from '../reads/planned-log.js';
import { nextNumber } from '../storage/commitment.store.js';
import { commitmentTable } from '../storage/commitment.table.js';
import { commitmentUpdateTable } from '../storage/commitment-update.table.js';
import { logFileById } from '../storage/log-file.store.js';
import { logFileTable } from '../storage/log-file.table.js';
import { ownerNamed, personOf, toldOf } from './change-of.js';

export interface ImportLogInput extends Requested, HowLogMatched {
  readonly fileId: Id;
  readonly version: number;
}

interface Found {
  readonly file: LogFile;
  readonly place: PartnershipView;
  readonly planned: readonly PlannedEntry[];
  readonly nextNumber: number;
}

/** Makes commitments and actions of an action log. All of it, or nothing. */
export const importLog = defineAction<ImportLogInput, Found, { partnershipId: Id; made: number }>({
  name: 'commitments.import-log',

  async find({ fileId, columns, said }, { tx, scope, today }) {
    const file = await logFileById(tx, scope, fileId);
    const place = file && (await partnershipById(tx, file.partnershipId));
    if (!file || !place || !mayBringLog(scope, place)) return null;
    await lockSeries(tx, `commitments/${place.id}`);
    const { planned } = await plannedLog(tx, scope, place, file, { columns, said }, today);
    return { file, place, planned, nextNumber: await nextNumber(tx, place.id) };
  },

  may: (scope, { place }) => mayBringLog(scope, place),

  decide({ file, place, planned, nextNumber: first }, { version, said }, { now, newId, scope }) {
    const faults = faultsOf(file, planned);
    if (faults.length > 0) return refused(refusal(...faults));
    const by = { ...personOf(scope), now, newId };
    const made = planned
      .filter(isNew)
      .map((entry, nth) => recorded(entry, place, first + nth, file.name, by));
    const count = (fate: string): number => planned.filter((one) => one.fate === fate).length;
    return done({
      rows: [
        update(logFileTable, { id: file.id, version }, { content: null, usedAt: now }),
        ...made.map((one) => insert(commitmentTable, one.commitment)),
        ...made.flatMap((one) => (one.update ? [insert(commitmentUpdateTable, one.update)] : [])),
      ],
      events: [
        {
          type: commitmentEvent('action-log-imported'),
          subject: { kind: 'action-log', id: file.id },
          audience: place.audience,
          streams: [`partnership/${place.id}`],
          data: {
            lines: planned.length,
            made: made.length,
            actions: made.filter((one) => one.commitment.weight === 'action').length,
            agreed: said.standing === 'agreed',
            here: count('here'),
            leftOut: count('left-out'),
            finished: count('finished'),
          },
        },
        ...made.flatMap(({ commitment, update: words }) => [
          toldOf(commitment, commitment.state === 'asked' ? 'commitment-made' : 'commitment-recorded', {
            organisation: commitment.organisationId,
            due: commitment.dueDate,
            priority: commitment.priorityId,
            list: file.id,
            ...(commitment.state === 'asked' ? {} : { status: statusOf(commitment) }),
            ...(words ? { update: words.id } : {}),
          }),
          ...ownerNamed(commitment, place.audience),
        ]),
      ],
      result: { partnershipId: place.id, made: made.length },
    });
  },
});

const statusOf = ({ state, status }: { state: string; status: string }): string =>
  state === 'declined' ? state : status;

type NewEntry = Parameters<typeof recorded>[0];
const isNew = (entry: PlannedEntry): entry is NewEntry =>
  entry.fate === 'new' && entry.organisationId !== null && entry.due !== null;

function faultsOf(file: LogFile, planned: readonly PlannedEntry[]): Fault[] {
  if (file.content === null)
    return [
      fault('action-log/gone', '', 'This list was used already, or is no longer kept. Bring it again.'),
    ];
  const all = planned.flatMap(({ row, ownerLine, fate, faults: wrong }) =>
    fate === 'open'
      ? wrong.map(({ field, message }) =>
          fault(
            'action-log/line',
            `${field}.${field === 'owner' ? ownerLine : row.line}`,
            `Line ${row.line}: ${message}`,
          ),
        )
      : [],
  );
  // Lines that name the same are mended together: the first tells it.
  const faults = [...new Map(all.map((one) => [one.path, one] as const).reverse()).values()].reverse();
  if (faults.length === 0 && !planned.some((one) => one.fate === 'new'))
    return [fault('action-log/nothing-new', '', 'Nothing in this list is new.')];
  return faults;
}
