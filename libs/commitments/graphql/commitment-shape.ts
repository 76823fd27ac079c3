import type { CommitmentRow } from '../reads/commitment-row.js';
import type { CommitmentOwnerType, CommitmentType } from './commitment.type.js';

/** A row of the reads as the schema shows it. */
export function commitmentOf(row: CommitmentRow): CommitmentType {
  return {
    ...row,
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
        : { kind: row.updateKind, text: row.updateText ?? '', at: row.updateAt as Date },
    owner: ownerOfRow(row),
  };
}

const ownerOfRow = (row: CommitmentRow): CommitmentOwnerType | null =>
  row.ownerId === null
    ? null
    : { id: row.id, version: row.version, personId: row.ownerId, name: row.ownerName ?? '' };
