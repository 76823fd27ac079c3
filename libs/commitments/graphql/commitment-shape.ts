import type { CommitmentRow } from '../reads/commitment-row.js';
import type { LinkedRow } from '../reads/depends.js';
import type { LinkedCommitmentType } from './linked-commitment.type.js';
import type { CommitmentOwnerType, CommitmentType } from './commitment.type.js';

/**
 * A row of the reads as the schema shows it. The row is laid over what is made of it, not the other way round: on Node 20 what is added
 * behind sixty fields costs each row a layout of its own, ten times as much in all.
 */
export function commitmentOf(row: CommitmentRow): CommitmentType {
  const shown = {
    organisation: { id: row.organisationId, name: row.organisationName, sector: row.organisationSector },
    askedFor:
      row.askedForId === null
        ? null
        : { id: row.askedForId, name: row.askedForName ?? '', sector: row.askedForSector ?? '' },
    priority:
      row.priorityId === null
        ? null
        : { id: row.priorityId, number: row.priorityNumber ?? 0, title: row.priorityTitle ?? '' },
    latest:
      row.updateKind === null
        ? null
        : {
            kind: row.updateKind,
            text: row.updateText ?? '',
            link: row.updateLink,
            file: row.updateFile,
            whereSeen: row.updateWhereSeen,
            at: row.updateAt as Date,
          },
    question:
      row.questionAt === null
        ? null
        : {
            kind: 'questioned',
            text: row.questionText ?? '',
            link: null,
            file: null,
            whereSeen: null,
            at: row.questionAt,
          },
    owner: ownerOfRow(row),
    ...row,
  };
  return Object.assign(shown, {
    waitsFor: [...row.waitsFor],
    flag: row.flag === null ? null : { code: row.flag, limit: limitOf(row) },
  });
}

export const linkedOf = (row: LinkedRow): LinkedCommitmentType => ({
  organisation: { id: row.organisationId, name: row.organisationName, sector: row.organisationSector },
  ...row,
});

/** What the rule that holds has counted. */
function limitOf({ flag, weight, silentDays, evidenceDays, movesAllowed }: CommitmentRow): number | null {
  if (flag === 'on-track' && weight === 'action') return null;
  if (flag === 'silent') return silentDays;
  if (flag === 'on-track' || flag === 'unshown') return evidenceDays;
  return flag === 'moved' ? movesAllowed : null;
}

const ownerOfRow = (row: CommitmentRow): CommitmentOwnerType | null =>
  row.ownerId === null
    ? null
    : { id: row.id, version: row.version, personId: row.ownerId, name: row.ownerName ?? '' };
