import type { Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { insert, type RowChange } from '@folkmoot/platform/actions/change.js';
import { fileTable } from '@folkmoot/platform/files/file.table.js';
import type { KeptPicture } from '../domain/file-pictures.js';

/** The row by which a picture is a text's own. */
export const pictureRow = (
  picture: KeptPicture,
  of: { readonly id: Id; readonly documentId: Id },
  { scope, now }: { readonly scope: Scope; readonly now: Date },
): RowChange => {
  const { personId, organisationId } = scope.person!;
  return insert(fileTable, {
    ...of,
    version: 1,
    audience: null,
    ...picture,
    scan: 'unscanned',
    personId,
    organisationId,
    at: now,
    withdrawnAt: null,
  });
};
