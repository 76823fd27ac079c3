import { partnershipAudience, personAudience } from '@folkmoot/kernel/audience.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { done } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import type { Grant } from '@folkmoot/platform/audience/grant.js';
import { grantsFrom, withdrawGrants } from '@folkmoot/platform/audience/grants.js';
import type { ForumMember } from '../domain/forum-member.js';
import { mayTakeOutOfForum } from '../domain/place-policy.js';
import { bodyById, forumMemberById, type KnownBody } from '../storage/places.store.js';
import { forumMemberTable } from '../storage/places.tables.js';

export interface LeaveForumInput extends Requested {
  readonly memberId: Id;
  readonly version: number;
}

interface Found {
  readonly member: ForumMember;
  readonly body: KnownBody;
  readonly grants: readonly Grant[];
}

/** Somebody leaves a forum, or an officer takes out a person who does not belong there. What they wrote stays. */
export const leaveForum = defineAction<LeaveForumInput, Found, { partnershipId: Id }>({
  name: 'partnerships.leave-forum',

  async find({ memberId }, { tx }) {
    const member = isId(memberId) ? await forumMemberById(tx, memberId) : null;
    const forum = member && (await bodyById(tx, member.partnershipId));
    const body = forum?.parentId ? await bodyById(tx, forum.parentId) : null;
    return member && body ? { member, body, grants: await grantsFrom(tx, 'forum-member', member.id) } : null;
  },

  may: (scope, { member, body }) =>
    scope.person?.personId === member.personId || mayTakeOutOfForum(scope, body),

  decide({ member, body, grants }, { version }, at) {
    const withdrawn = withdrawGrants(grants, at.now);
    const event = { type: 'partnerships.forum-left', subject: { kind: 'forum-member', id: member.id } };
    const data = { person: member.personId, organisation: member.organisationId };
    return done({
      rows: [update(forumMemberTable, { id: member.id, version }, { leftAt: at.now }), ...withdrawn.rows],
      events: [
        {
          ...event,
          audience: partnershipAudience(member.partnershipId),
          streams: [`partnership/${body.id}`],
          data,
        },
        { ...event, audience: personAudience(member.personId), streams: [`person/${member.personId}`], data },
        ...withdrawn.events,
      ],
      result: { partnershipId: body.id },
    });
  },
});
