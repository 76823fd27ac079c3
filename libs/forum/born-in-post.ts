import { Injectable } from '@nestjs/common';
import { BirthKinds } from '@folkmoot/commitments/contract/birth-kinds.js';
import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { takenUp } from './actions/taken-up.js';
import { FORUM_POST } from './contract/forum-events.js';
import { mayTakeUp } from './domain/matters/matter-policy.js';

interface Post {
  readonly placeId: Id;
  readonly place: string;
  readonly post: number;
  readonly id: Id;
  readonly number: number;
  readonly title: string;
  readonly partnershipId: Id;
  readonly audience: Audience;
}

/** Commitments that were made of a post: with them the post is an idea that was taken up, and its author hears how it goes. */
@Injectable()
export class BornInPost {
  constructor(kinds: BirthKinds) {
    kinds.register({
      kind: FORUM_POST,
      async find(queries, scope, id) {
        const found = await queries.row<Post>(
          `SELECT p.id AS "placeId", p.slug AS place, m.number AS post, t.id, t.number, t.title, t.partnership_id AS "partnershipId", t.audience
             FROM forum.post m JOIN forum.thread t ON t.id = m.thread_id
             JOIN partnerships.partnership_view b ON b.id = t.partnership_id
             JOIN partnerships.partnership_view p ON p.id = CASE b.kind WHEN 'forum' THEN b.parent_id ELSE b.id END
            WHERE m.id = $1 AND m.audience = ANY($2::text[]) AND m.withdrawn_at IS NULL AND m.taken_down_at IS NULL`,
          [id, scope.audiences],
        );
        if (!found) return null;
        const { placeId, place, post, ...thread } = found;
        return {
          partnershipId: placeId,
          label: `Post ${post} in ${thread.title}`,
          path: `/${place}/forum/${thread.number}?page=${Math.ceil(post / 50)}#post-${post}`,
          ...(mayTakeUp(scope, thread) && {
            made: (commitment, at) => takenUp(thread, post, commitment, at),
          }),
        };
      },
    });
  }
}
