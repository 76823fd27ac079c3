import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { audienceOf, type Bodies } from '../audience.js';
import type { Commitment, CommitmentState, CommitmentStatus } from '../commitment.js';
import type { CommitmentUpdate, UpdateKind } from '../commitment-update.js';
import { heldOf } from '../holds.js';
import type { PlannedEntry } from './plan-log.js';

interface Recorder {
  readonly personId: Id;
  readonly organisationId: Id;
  readonly now: Date;
  newId(): Id;
}

/** A commitment as an action log tells it, and its latest words. Only of what is `new`. */
export function recorded(
  entry: PlannedEntry & { readonly organisationId: Id; readonly due: LocalDate },
  place: Bodies & { readonly id: Id },
  number: number,
  list: string,
  by: Recorder,
): { readonly commitment: Commitment; readonly update: CommitmentUpdate | null } {
  const state: CommitmentState =
    entry.status === 'asked' || entry.status === 'declined' ? entry.status : 'accepted';
  const status = (state === 'accepted' ? entry.status : 'not-started') as CommitmentStatus;
  const id = by.newId();
  const update = state === 'asked' ? null : wordsOf(id, entry, status, state, list, by);
  const accepted = state === 'accepted';
  return {
    update,
    commitment: {
      id,
      version: 1,
      partnershipId: place.id,
      number,
      audience: audienceOf(state, entry.shownTo, place),
      shownTo: entry.shownTo,
      what: entry.what,
      ...heldOf({ ...entry.held, weight: entry.weight }),
      organisationId: entry.organisationId,
      personId: entry.personId,
      role: entry.row.role,
      priorityId: entry.priorityId,
      dueDate: entry.due,
      dueMoves: 0,
      handOvers: 0,
      slipReports: 0,
      laterMoves: 0,
      escalatedAt: null,
      state,
      status,
      reason: status === 'slipping' || status === 'blocked' ? entry.row.reason : null,
      latestUpdateId: update?.id ?? null,
      reportedAt: accepted ? by.now : null,
      evidencedAt: accepted && (status === 'done' || update?.link) ? by.now : null,
      questionId: null,
      questionedBy: null,
      askedBy: by.personId,
      askedFor: by.organisationId,
      askedAt: by.now,
      answeredAt: state === 'asked' ? null : by.now,
      closedAt: status === 'done' ? by.now : null,
    },
  };
}

/** What slips, is done or was declined needs words: where the list has none, they say where it stood so. */
function wordsOf(
  commitmentId: Id,
  { row }: PlannedEntry,
  status: CommitmentStatus,
  state: CommitmentState,
  list: string,
  by: Recorder,
): CommitmentUpdate | null {
  const needsWords = state === 'declined' || ['slipping', 'blocked', 'done'].includes(status);
  if (row.words === '' && row.link === '' && !needsWords) return null;
  const kind: UpdateKind = state === 'declined' ? 'declined' : status === 'done' ? 'closed' : 'progress';
  const text =
    row.words !== '' || row.link !== '' ? row.words : `As the list “${list}” says, line ${row.line}.`;
  return {
    id: by.newId(),
    commitmentId,
    kind,
    text,
    link: row.link || null,
    fileId: null,
    whereSeen: null,
    at: by.now,
  };
}
