import { personAudience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { fileTable } from '@folkmoot/platform/files/file.table.js';
import type { StoredFile } from '@folkmoot/platform/files/stored-file.js';
import { FORUM_FILE } from '../contract/forum-events.js';
import { mayPost } from '../domain/forum-policy.js';
import { dayFaults, type BroughtLately } from '../domain/post-file.js';
import { bodyTalking, type Talking } from '../storage/forum.store.js';
import { broughtLately, neverPosted } from '../storage/post-file.store.js';
import { postFileTable } from '../storage/post-file.table.js';
import { withdrawn } from './post-files.js';
import { speakerOf } from './written-post.js';

/** The bytes lie in the file store already, under their hash. */
interface Input
  extends
    Requested,
    Pick<StoredFile, 'name' | 'mediaType' | 'size' | 'sha256' | 'width' | 'height' | 'scan'> {
  readonly place: string;
}

interface Found {
  readonly body: Talking;
  readonly lately: { readonly person: BroughtLately; readonly organisation: BroughtLately };
  readonly forgotten: readonly Pick<StoredFile, 'id' | 'version'>[];
}

const DAY_MS = 86_400_000;

/** Keeps a file for a post that somebody is writing. Only they have it until they post it; after a day nobody has. */
export const addForumFile = defineAction<Input, Found, { id: Id }>({
  name: 'forum.add-file',

  async find({ place }, { tx, scope, now }) {
    const body = await bodyTalking(tx, scope, place);
    if (!body || !scope.person || !mayPost(scope, body.audience)) return null;
    const lately = await broughtLately(tx, scope.person, now);
    const dayAgo = new Date(now.getTime() - DAY_MS);
    return { body, lately, forgotten: await neverPosted(tx, scope.person.personId, dayAgo) };
  },

  may: (scope, { body }) => mayPost(scope, body.audience),

  decide({ body, lately, forgotten }, { requestId: _, place: __, ...file }, { now, newId, scope }) {
    const faults = dayFaults(file.size, lately);
    if (faults.length > 0) return refused(refusal(...faults));
    const by = speakerOf(scope);
    const audience = personAudience(by.personId);
    const id = newId();
    return done({
      rows: [
        insert(fileTable, {
          id,
          version: 1,
          audience,
          documentId: null,
          ...file,
          ...by,
          at: now,
          withdrawnAt: null,
        }),
        insert(postFileTable, {
          id,
          version: 1,
          partnershipId: body.id,
          postId: null,
          place: 0,
          alt: '',
          ...by,
          at: now,
        }),
        ...withdrawn(forgotten, now),
      ],
      events: [
        {
          type: 'forum.file-brought',
          subject: { kind: FORUM_FILE, id },
          audience,
          streams: [`person/${by.personId}`],
          data: { size: file.size },
        },
      ],
      result: { id },
    });
  },
});
