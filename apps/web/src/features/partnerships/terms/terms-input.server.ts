import { parseDate } from '@folkmoot/kernel/parse-date.js';
import type { SetTermsInput, TermsToChangeQuery } from '../../../gql/operations.js';
import { optional, type Values } from '../../../lib/form.js';

type Part = NonNullable<TermsToChangeQuery['terms']>['parts'][number];

/** What was typed, for the schema. What is no whole number becomes 0, which the schema refuses beside its field. */
export function termsInput(partnershipId: string, part: Part, values: Values) {
  const day = parseDate(values.effectiveFrom ?? '', 'effectiveFrom');
  const input: SetTermsInput = {
    requestId: values.requestId ?? '',
    partnershipId,
    seen: number(values.seen) ?? 0,
    effectiveFrom: day.ok ? day.value : null,
    reason: optional(values, 'reason') ?? null,
    form: part.code === 'authority' ? (values.form ?? '') : null,
    words: part.lines
      .filter(({ field }) => field in values && !['form', 'quorum', 'decisions'].includes(field))
      .map(({ field }) => ({ field, text: values[field] ?? '' })),
    quorum: part.code === 'quorum' ? quorumOf(values) : null,
    decisions: part.code === 'decisions' ? decisionsOf(values) : null,
  };
  return { input, day };
}

const number = (text: string | undefined): number | null =>
  !text ? null : /^\d{1,9}$/.test(text) ? Number(text) : 0;

/** The fields of one beginning that were filled in, without it. */
const begun = (values: Values, start: string): [string, string][] =>
  Object.entries(values).flatMap(([name, value]) =>
    name.startsWith(start) && value !== '' ? [[name.slice(start.length), value] as [string, string]] : [],
  );

const quorumOf = (values: Values): NonNullable<SetTermsInput['quorum']> => ({
  count: number(values.count),
  share: optional(values, 'share') ?? null,
  base: values.base ?? 'filled',
  minByClass: begun(values, 'class-').map(([of, count]) => ({ of, count: number(count) ?? 0 })),
  namedRoles: (values.namedRoles ?? '').split('\n'),
  minOrganisations: number(values.minOrganisations),
  votingOnly: values.votingOnly === 'on',
  deputiesCount: values.deputiesCount === 'on',
  remoteCounts: values.remoteCounts === 'on',
  conflictedCount: values.conflictedCount === 'on',
  ifLost: values.ifLost ?? '',
});

const decisionsOf = (values: Values): NonNullable<SetTermsInput['decisions']> => ({
  rules: begun(values, 'rule-').map(([business, rule]) => ({ business, rule })),
  chairHasSecondVote: values.chairHasSecondVote === 'on',
});
