import { PUBLIC } from '@folkmoot/kernel/audience.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { isLocalDate, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, refusal, type Refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { TERMS_SET } from '../contract/events.js';
import type { Form } from '../domain/form.js';
import { maySetTerms } from '../domain/place-policy.js';
import { readTerms, type TermsGiven, type TermsRead } from '../domain/terms/read-terms.js';
import { differencesOf, type TermsDifference, type TermsText } from '../domain/terms/terms.js';
import { bodyById, formOf, type KnownBody } from '../storage/places.store.js';
import { termsAround, termsOn } from '../storage/terms.store.js';
import { termsTable } from '../storage/terms.table.js';

export interface TermsChange extends TermsGiven {
  readonly partnershipId: Id;
  /** The number of the last version that was seen, 0 where there was none. */
  readonly seen: number;
}
export interface SetTermsInput extends Requested, TermsChange {}

export interface TermsFound {
  readonly body: KnownBody;
  readonly base: TermsText;
  readonly last: number;
  /** From when terms hold already that replace the new ones. */
  readonly nextFrom: LocalDate | null;
}

/** The body with the terms that hold on the day of the change, and the form it was opened with while there are none. */
export async function findTerms(
  { partnershipId, effectiveFrom }: TermsChange,
  queries: Queries,
  today: LocalDate,
): Promise<TermsFound | null> {
  const body = isId(partnershipId) ? await bodyById(queries, partnershipId) : null;
  if (body === null || body.kind === 'forum') return null;
  const day = effectiveFrom && isLocalDate(effectiveFrom) ? effectiveFrom : today;
  const base = (await termsOn(queries, body.id, day)) ?? nothingSettled(await formOf(queries, body.id));
  return { body, base, ...(await termsAround(queries, body.id, day)) };
}

export const nothingSettled = (form: Form): TermsText => ({ form, words: {}, quorum: null, decisions: null });

/** The terms as they would read from that day, and what of it is new. */
export function weighTerms(
  { base, last }: TermsFound,
  input: TermsChange,
  today: LocalDate,
): Result<TermsRead & { readonly differences: readonly TermsDifference[] }> {
  const read = readTerms(input, base, today);
  const faults = read.ok ? [] : [...read.refusal.faults];
  if (input.seen !== last)
    faults.push(
      fault(
        'terms/changed-since',
        '',
        'Somebody set other terms while you were writing. What you entered is kept: compare it with the newer terms and send it again.',
      ),
    );
  if (!read.ok || faults.length > 0) return refused(refusal(...faults));
  const differences = differencesOf(base, read.value.text);
  return differences.length > 0 ? done({ ...read.value, differences }) : refused(NOTHING_NEW);
}

const NOTHING_NEW: Refusal = refusal(
  fault('terms/nothing-new', '', 'This is what the terms of that day say already. Nothing would change.'),
);

/** Records terms of reference that hold from a day. What held before is kept and stays readable as of its days. */
export const setTerms = defineAction<SetTermsInput, TermsFound, { partnershipId: Id; number: number }>({
  name: 'partnerships.set-terms',

  async find(input, { tx, today }) {
    await lockSeries(tx, `terms/${input.partnershipId}`);
    return findTerms(input, tx, today);
  },

  may: (scope, { body }) => maySetTerms(scope, body),

  decide(found, input, at) {
    const weighed = weighTerms(found, input, at.today);
    if (!weighed.ok) return weighed;
    const { text, effectiveFrom, reason, differences } = weighed.value;
    const partnershipId = found.body.id;
    const number = found.last + 1;
    return done({
      rows: [
        insert(termsTable, {
          ...text,
          id: at.newId(),
          version: 1,
          partnershipId,
          number,
          effectiveFrom,
          reason,
          recordedAt: at.now,
          recordedBy: at.scope.person!.personId,
        }),
      ],
      events: [
        {
          type: TERMS_SET,
          subject: { kind: 'partnership', id: partnershipId },
          audience: PUBLIC,
          streams: [`partnership/${partnershipId}`],
          data: {
            number,
            effectiveFrom,
            form: text.form,
            fields: differences.map(({ field }) => field),
            correction: effectiveFrom < at.today,
          },
        },
      ],
      result: { partnershipId, number },
    });
  },
});
