import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { update, type RowChange } from '@folkmoot/platform/actions/change.js';
import { fileTable } from '@folkmoot/platform/files/file.table.js';
import type { AskedFile, BroughtFile } from '../domain/post-file.js';
import { tidyPost } from '../domain/words.js';
import { postFileTable } from '../storage/post-file.table.js';

/** What each picture shows, by the ids of the files, tidied. */
export const altsOf = (asked: readonly AskedFile[]): Map<Id, string> =>
  new Map(asked.map(({ id, alt }) => [id, tidyPost(alt).replace(/\s+/g, ' ')]));

/** From now on they are the post's, and its readers have them. */
export const attached = (
  post: { readonly id: Id; readonly audience: Audience },
  files: readonly BroughtFile[],
  alts: ReadonlyMap<Id, string>,
): RowChange[] =>
  files.flatMap((file, index) => [
    update(postFileTable, file, { postId: post.id, place: index + 1, alt: alts.get(file.id) ?? '' }),
    update(fileTable, { id: file.id, version: file.fileVersion }, { audience: post.audience }),
  ]);

/** Nobody gets them any more. */
export const withdrawn = (
  files: readonly { readonly id: Id; readonly version: number }[],
  now: Date,
): RowChange[] => files.map(({ id, version }) => update(fileTable, { id, version }, { withdrawnAt: now }));

export const filesWithdrawn = (files: readonly BroughtFile[], now: Date): RowChange[] =>
  withdrawn(
    files.map(({ id, fileVersion: version }) => ({ id, version })),
    now,
  );
