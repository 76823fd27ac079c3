import { partnershipAudience, personAudience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { insert, update } from '@folkmoot/platform/actions/change.js';
import { grantsFrom, withdrawGrants } from '@folkmoot/platform/audience/grants.js';
import type { Grant } from '@folkmoot/platform/audience/grant.js';
import type { HoldingKind } from '../../contract/holdings.js';
import type { ForumMember } from '../../domain/forum-member.js';
import { rolesOfForumMember } from '../../domain/roles-given.js';
import { forumMemberById } from '../../storage/places.store.js';
import { forumMemberTable } from '../../storage/places.tables.js';
import { given } from '../given.js';

/** Those who take part in the forum for it go on for the successor. What they wrote stays under the old name. */
export const forumHoldings: HoldingKind = {
  kind: 'forum-member',
  title: 'People in the forum',
  rows: `SELECT 'forum-member' AS kind, m.id, f.parent_id AS partnership_id, m.organisation_id, 'officers/' || f.parent_id AS audience,
      p.name AS label, '' AS detail, ARRAY['move', 'end'] AS fates
    FROM partnerships.forum_member m JOIN partnerships.partnership f ON f.id = m.partnership_id
    JOIN access.person_view p ON p.id = m.person_id WHERE m.left_at IS NULL`,

  async prepare(queries, ids, { partnershipId, forumId }) {
    const found = new Map<Id, { member: ForumMember; grants: readonly Grant[] }>();
    for (const id of ids) {
      const member = await forumMemberById(queries, id);
      if (member && member.partnershipId === forumId)
        found.set(id, { member, grants: await grantsFrom(queries, 'forum-member', id) });
    }
    const there = await queries.rows<{ personId: Id; organisationId: Id }>(
      'SELECT person_id AS "personId", organisation_id AS "organisationId" FROM partnerships.forum_member WHERE partnership_id = $1 AND left_at IS NULL',
      [forumId],
    );
    return (id, fate, at) => {
      const one = found.get(id);
      if (!one) return { rows: [], events: [] };
      const { member, grants } = one;
      const withdrawn = withdrawGrants(grants, at.now);
      const event = (what: string, of: ForumMember) => ({
        type: `partnerships.${what}`,
        subject: { kind: 'forum-member', id: of.id },
        audience: partnershipAudience(of.partnershipId),
        streams: [`partnership/${partnershipId}`],
        data: { person: of.personId, organisation: of.organisationId },
      });
      const left = [update(forumMemberTable, member, { leftAt: at.now }), ...withdrawn.rows];
      const toThem = {
        ...event('forum-left', member),
        audience: personAudience(member.personId),
        streams: [`person/${member.personId}`],
      };
      const events = [event('forum-left', member), toThem, ...withdrawn.events];
      if (fate.kind === 'end') return { rows: left, events };
      const { to } = fate;
      const speaks = [{ personId: member.personId, to }];
      if (there.some((other) => other.personId === member.personId && other.organisationId === to))
        return { rows: left, events, speaks };
      const next: ForumMember = {
        ...member,
        id: at.newId(),
        version: 1,
        organisationId: to,
        joinedAt: at.now,
      };
      const grantsGiven = given(
        rolesOfForumMember(member.partnershipId),
        next,
        { kind: 'forum-member', id: next.id },
        at,
      );
      return {
        rows: [...left, insert(forumMemberTable, next), ...grantsGiven.rows],
        events: [...events, event('forum-joined', next), ...grantsGiven.events],
        speaks,
      };
    };
  },
};
