import { personAudience } from '@folkmoot/kernel/audience.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { done } from '@folkmoot/kernel/result.js';
import type { SheetList } from '@folkmoot/kernel/sheet-list.js';
import {
  partnershipById,
  type PartnershipView,
} from '@folkmoot/partnerships/contract/partnerships.reader.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { tidyFileName } from '@folkmoot/platform/files/file-name.js';
import { commitmentEvent } from '../contract/commitment-events.js';
import type { LogFile } from '../domain/action-log/log-file.js';
import { mayBringLog } from '../domain/commitment-policy.js';
import { logFileTable } from '../storage/log-file.table.js';
import { personOf } from './change-of.js';

interface Input extends Requested {
  readonly partnershipId: Id;
  readonly name: string;
  readonly content: SheetList;
}

/** Keeps what was read of an action log until the officer decides what becomes of it. Only they see it. */
export const keepLog = defineAction<Input, PartnershipView, { fileId: Id }>({
  name: 'commitments.keep-log',

  find: async ({ partnershipId }, { tx }) =>
    isId(partnershipId) ? partnershipById(tx, partnershipId) : null,

  may: mayBringLog,

  decide(place, { name, content }, { now, newId, scope }) {
    const { personId } = personOf(scope);
    const kept: LogFile = {
      id: newId(),
      version: 1,
      partnershipId: place.id,
      personId,
      name: tidyFileName(name),
      content,
      broughtAt: now,
      usedAt: null,
    };
    return done({
      rows: [insert(logFileTable, kept)],
      events: [
        {
          type: commitmentEvent('action-log-brought'),
          subject: { kind: 'action-log', id: kept.id },
          audience: personAudience(personId),
          streams: [`person/${personId}`],
          data: { partnership: place.id, lines: content.lines.length },
        },
      ],
      result: { fileId: kept.id },
    });
  },
});
