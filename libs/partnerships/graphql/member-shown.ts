import type { Scope } from '@folkmoot/kernel/reader.js';
import { isOf, mayVouch } from '../domain/place-policy.js';
import type { ForumMemberRow } from '../reads/members.js';
import type { ForumMemberType } from './member.type.js';

/** A confirmed person whom only their own colleagues can still let in is shown to those alone as somebody to vouch for. */
export function memberShown(row: ForumMemberRow, scope: Scope): ForumMemberType {
  const who = { personId: row.person.id, organisationId: row.organisation.id };
  const open = row.standing === 'not-yet-confirmed' || (!row.inside && isOf(scope, who.organisationId));
  return { ...row, canVouch: open && mayVouch(scope, { id: row.placeId, forumId: null }, who) };
}
