import type { Id } from '@folkmoot/kernel/id.js';
import { insert, type RowChange } from '@folkmoot/platform/actions/change.js';
import type { Moment } from '@folkmoot/platform/actions/define-action.js';
import { rollTable, tallyTable } from '../../storage/alliances.tables.js';

/** Who may vote and for whom, as the vote opens: one line for each member, one number for each candidate. */
export const ballotRows = (
  electionId: Id,
  voters: readonly Id[],
  nominationIds: readonly Id[],
  at: Moment,
): RowChange[] => [
  ...voters.map((organisationId) =>
    insert(rollTable, { id: at.newId(), version: 1, electionId, organisationId, votedBy: null }),
  ),
  ...nominationIds.map((nominationId) =>
    insert(tallyTable, { id: at.newId(), version: 1, electionId, nominationId, votes: 0 }),
  ),
];
