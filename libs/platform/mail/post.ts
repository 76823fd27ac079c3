import type { Id } from '@folkmoot/kernel/id.js';
import { insert, type JobRequest, type RowChange } from '../actions/change.js';
import type { Letter } from './letter.js';
import { messageTable } from './message.table.js';

export const SEND_MAIL = 'send-mail';

interface ToPost {
  readonly to: string;
  readonly letter: Letter;
  /** What kind of mail it is, such as `sign-in`: for operators, who never see the letter. */
  readonly purpose: string;
  readonly usefulUntil?: Date;
}

/** The row and the job that send one mail. Put both into the change that is the reason for it: the mail goes if that commits. */
export function post(
  { to, letter, purpose, usefulUntil }: ToPost,
  at: { readonly now: Date; newId(): Id },
): { readonly id: Id; readonly rows: readonly RowChange[]; readonly jobs: readonly JobRequest[] } {
  const id = at.newId();
  const row = insert(messageTable, {
    id,
    version: 1,
    purpose,
    to,
    subject: letter.subject,
    letter,
    state: 'queued',
    attempts: 0,
    error: null,
    messageId: id,
    queuedAt: at.now,
    usefulUntil: usefulUntil ?? null,
    sentAt: null,
  });
  return { id, rows: [row], jobs: [{ task: SEND_MAIL, payload: { id }, key: `${SEND_MAIL}/${id}` }] };
}
