import type { RequestRow } from '../reads/section-requests.js';
import type { SectionRequestType } from './section-request.type.js';

/** What of a request may be seen, with its row for the fields that ask who reads. */
export interface RequestShape extends SectionRequestType {
  readonly state: RequestRow['state'];
  readonly row: RequestRow;
}

export const requestShape = (row: RequestRow): RequestShape => ({
  id: row.id,
  version: row.version,
  sectionId: row.sectionId,
  organisation: row.organisation,
  dueDate: row.dueDate,
  freezes: row.freezes,
  state: row.state,
  expectedOn: row.expectedOn,
  chases: row.chases,
  chasedOn: row.chasedOn,
  askedAt: new Date(row.askedAt),
  askedBy: row.askedBy,
  answeredAt: row.answeredAt === null ? null : new Date(row.answeredAt),
  row,
});
