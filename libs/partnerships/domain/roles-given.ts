import { officersAudience, organisationAudience, partnershipAudience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Role, RoleHeld } from '@folkmoot/kernel/reader.js';
import { runsTheBody, type OfficeRole } from './office.js';
import type { RepresentationCapacity } from './representation.js';
import type { Capacity } from './seat.js';

/** A body and the forum that belongs to it. */
export interface Body {
  readonly id: Id;
  readonly forumId: Id | null;
}

/** Which audiences and roles follow from what a person is: the only list of it. Everyone of a body is in its forum too. */
export const rolesOfHolder = (body: Body, capacity: Capacity): RoleHeld[] =>
  inBody(body, capacity === 'deputy' ? 'deputy' : 'member');

export const rolesOfOffice = (body: Body, role: OfficeRole): RoleHeld[] => [
  ...inBody(body, role),
  ...(runsTheBody(role) ? [{ audience: officersAudience(body.id), role }] : []),
];

export const rolesOfForumMember = (forumId: Id): RoleHeld[] => [
  { audience: partnershipAudience(forumId), role: 'participant' },
];

export const rolesOfRepresentation = (organisationId: Id, capacity: RepresentationCapacity): RoleHeld[] => [
  { audience: organisationAudience(organisationId), role: capacity },
];

const inBody = ({ id, forumId }: Body, role: Role): RoleHeld[] =>
  [id, ...(forumId === null ? [] : [forumId])].map((body) => ({ audience: partnershipAudience(body), role }));
