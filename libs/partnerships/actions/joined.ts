import { organisationAudience, partnershipAudience } from '@folkmoot/kernel/audience.js';
import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { insert, type RowChange } from '@folkmoot/platform/actions/change.js';
import type { Moment } from '@folkmoot/platform/actions/define-action.js';
import type { ForumMember } from '../domain/forum-member.js';
import type { Representation } from '../domain/representation.js';
import { rolesOfForumMember } from '../domain/roles-given.js';
import { forumMemberTable, representationTable } from '../storage/places.tables.js';
import { given } from './given.js';

export interface Joiner {
  readonly placeId: Id;
  readonly forumId: Id;
  readonly personId: Id;
  readonly organisationId: Id;
  readonly jobTitle: string;
  /** In which capacities they speak for the organisation already. */
  readonly before: readonly Representation[];
}

/**
 * Rows and events of somebody joining a forum for an organisation. They are in the forum at once; the organisation's own
 * audience stays closed until somebody vouches, for all we know of them is an e-mail address and what they said.
 */
export function joined(
  joiner: Joiner,
  at: Moment,
): { readonly rows: readonly RowChange[]; readonly events: readonly DomainEvent[]; readonly memberId: Id } {
  const { placeId, forumId, personId, organisationId } = joiner;
  const member: ForumMember = {
    id: at.newId(),
    version: 1,
    partnershipId: forumId,
    personId,
    organisationId,
    joinedAt: at.now,
    leftAt: null,
  };
  const grants = given(rolesOfForumMember(forumId), member, { kind: 'forum-member', id: member.id }, at);
  const claim = joiner.before.length > 0 ? null : claimed(joiner, at);
  return {
    memberId: member.id,
    rows: [
      insert(forumMemberTable, member),
      ...(claim ? [insert(representationTable, claim)] : []),
      ...grants.rows,
    ],
    events: [
      {
        type: 'partnerships.forum-joined',
        subject: { kind: 'forum-member', id: member.id },
        audience: partnershipAudience(forumId),
        streams: [`partnership/${placeId}`],
        data: { person: personId, organisation: organisationId, confirmed: claim === null },
      },
      ...(claim ? [toldToTheOrganisation(claim)] : []),
      ...grants.events,
    ],
  };
}

const claimed = ({ personId, organisationId, jobTitle }: Joiner, at: Moment): Representation => ({
  id: at.newId(),
  version: 1,
  personId,
  organisationId,
  capacity: 'representative',
  jobTitle: jobTitle.trim(),
  standing: 'not-yet-confirmed',
  confirmedBy: null,
  since: at.today,
  until: null,
});

/** An organisation's own people learn that somebody says they speak for it. */
const toldToTheOrganisation = (claim: Representation): DomainEvent => ({
  type: 'partnerships.representation-claimed',
  subject: { kind: 'representation', id: claim.id },
  audience: organisationAudience(claim.organisationId),
  streams: [`organisation/${claim.organisationId}`],
  data: { person: claim.personId },
});
