import type { MemberFile } from '../domain/member-file/member-file.js';
import { FIELDS, guessMatching, MEMBER_FIELDS } from '../domain/member-file/member-columns.js';
import type { Candidate, PlannedMember } from '../domain/member-file/plan-members.js';
import { isSeatFor } from '../domain/member-file/seat-told.js';
import { SEAT_CLASSES } from '../domain/seat.js';
import type { HowMatched } from '../reads/planned-members.js';
import type { OrganisationRefType } from '../contract/organisation-ref.type.js';
import type { HowMatchedInput, MemberFileLineType, MemberFileType } from './member-file.type.js';

/** What was said of a list; what was not, as its headings look. */
export const howMatched = (
  { columns, choices, seatFor }: HowMatchedInput,
  headings: readonly string[],
): HowMatched => ({
  matching: columns
    ? Object.fromEntries(
        columns
          .filter(({ field }) => (FIELDS as string[]).includes(field))
          .map(({ field, column }) => [field, column]),
      )
    : guessMatching(headings),
  choices: (choices ?? []).map(({ line, organisationId }) => ({
    line,
    chosen: organisationId ?? 'leave-out',
  })),
  seatFor: seatFor && isSeatFor(seatFor) ? seatFor : 'by-sector',
});

export const memberFileShown = (
  { content, ...file }: MemberFile,
  { matching, seatFor }: HowMatched,
  planned: readonly PlannedMember[],
): MemberFileType => ({
  ...file,
  gone: content === null,
  sheet: content?.sheet ?? null,
  otherSheets: content?.otherSheets ?? [],
  columns: content?.columns ?? [],
  matching: FIELDS.map((field) => ({
    field,
    title: MEMBER_FIELDS[field],
    column: matching[field] ?? null,
  })),
  seatFor,
  lines: planned.map(lineShown),
});

const refOf = ({ id, name, sector }: Candidate): OrganisationRefType => ({ id, name, sector });

const lineShown = ({ row, organisation, ...plan }: PlannedMember): MemberFileLineType => ({
  line: row.line,
  name: row.name,
  code: row.code,
  how: plan.how,
  organisation: organisation && refOf(organisation),
  candidates: plan.candidates.map((one) => ({
    organisation: refOf(one),
    code: one.code,
    closed: one.closed,
  })),
  speaksFor: plan.seatClass && SEAT_CLASSES[plan.seatClass],
  newSeat: plan.seat !== null,
  voting: row.voting,
  person: row.person,
  email: row.email,
  invites: plan.invites,
  alreadyInvited: plan.alreadyInvited,
  faults: plan.faults,
});
