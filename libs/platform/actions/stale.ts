import type { Scope } from '@folkmoot/kernel/reader.js';
import { fault, refusal, type Refusal } from '@folkmoot/kernel/refusal.js';
import type { SubjectRef } from '@folkmoot/kernel/subject-ref.js';
import type { Queries } from '../database/database.js';

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'long',
  timeStyle: 'short',
});

/** Somebody else was quicker: says what they did and when, as far as this reader may know. */
export async function sinceYouLooked(
  tx: Queries,
  subject: SubjectRef | null,
  scope: Scope,
): Promise<Refusal> {
  const last = subject
    ? await tx.row<{ at: Date; event: string }>(
        `SELECT at, event FROM journal.line
          WHERE subject_kind = $1 AND subject_id = $2 AND audience = ANY($3::text[]) ORDER BY at DESC, seq DESC LIMIT 1`,
        [subject.kind, subject.id, scope.audiences],
      )
    : null;
  const what = last ? ` The last change was “${inWords(last.event)}” on ${CLOCK.format(last.at)}.` : '';
  return refusal(
    fault(
      'stale',
      '',
      `Somebody changed this while you were looking at it.${what} What you entered is kept: check the newer version and send it again.`,
    ),
  );
}

const inWords = (event: string): string => (event.split('.')[1] ?? event).replaceAll('-', ' ');
