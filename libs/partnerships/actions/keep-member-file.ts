import { personAudience } from '@folkmoot/kernel/audience.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { done } from '@folkmoot/kernel/result.js';
import type { SheetList } from '@folkmoot/kernel/sheet-list.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { tidyFileName } from '@folkmoot/platform/files/file-name.js';
import type { MemberFile } from '../domain/member-file/member-file.js';
import { mayArrangeSeats } from '../domain/place-policy.js';
import { memberFileTable } from '../storage/members.tables.js';
import { bodyById, type KnownBody } from '../storage/places.store.js';

interface Input extends Requested {
  readonly partnershipId: Id;
  readonly name: string;
  readonly content: SheetList;
}

/** Keeps what was read of a list until its secretary decides what becomes of it. Only they see it. */
export const keepMemberFile = defineAction<Input, KnownBody, { fileId: Id }>({
  name: 'partnerships.keep-member-file',

  find: async ({ partnershipId }, { tx }) => (isId(partnershipId) ? bodyById(tx, partnershipId) : null),

  may: (scope, body) => scope.person !== null && mayArrangeSeats(scope, body),

  decide(body, { name, content }, { now, newId, scope }) {
    const { personId } = scope.person!;
    const kept: MemberFile = {
      id: newId(),
      version: 1,
      partnershipId: body.id,
      personId,
      name: tidyFileName(name),
      content,
      broughtAt: now,
      usedAt: null,
    };
    return done({
      rows: [insert(memberFileTable, kept)],
      events: [
        {
          type: 'partnerships.member-file-brought',
          subject: { kind: 'member-file', id: kept.id },
          audience: personAudience(personId),
          streams: [`person/${personId}`],
          data: { partnership: body.id, lines: content.lines.length },
        },
      ],
      result: { fileId: kept.id },
    });
  },
});
