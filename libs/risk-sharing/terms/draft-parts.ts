import { z } from 'zod';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { isLocalDate, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import {
  contributionShape,
  monthShape,
  schemeShape,
  sharingRuleShape,
  writtenShape,
  type AgreementTerms,
} from './agreement-terms.js';
import { consistencyFaults } from './consistency.js';
import { patientFaultsOf } from './patient-words.js';

/** A draft, as much of it as its form edits. */
export interface Draft {
  readonly title: string;
  readonly effectiveFrom: LocalDate | null;
  readonly effectiveTo: LocalDate | null;
  readonly terms: AgreementTerms;
}

/** An organisation that can be a partner, as the register has it now. */
export interface PossiblePartner {
  readonly id: string;
  readonly name: string;
  readonly mayPool: boolean;
  readonly needsConsent: boolean;
}

const day = z.string().refine(isLocalDate, 'Give a day, such as 2027-04-01.').nullable();
const periodShape = z.object({
  title: z.string().trim().min(1, 'Give the agreement a title.').max(200, 'Use at most 200 letters.'),
  firstMonth: monthShape.nullable(),
  months: z.int().min(1).max(60),
  effectiveFrom: day,
  effectiveTo: day,
});
const partnersShape = z
  .array(
    z.object({
      id: z.uuid(),
      consent: z
        .object({
          by: z.string().min(1, 'Say who gave consent.').max(300),
          on: z.string().refine(isLocalDate, 'Give the day of the consent.'),
          reference: z.string().max(300),
        })
        .nullable(),
    }),
  )
  .min(1, 'Name at least one partner.')
  .max(24, 'Name 24 partners at most.');
const schemeWords = schemeShape
  .omit({ key: true, contributions: true, openingPence: true })
  .extend({ title: z.string().trim().min(1, 'Give the scheme a title.').max(300) });
const ruleWords = sharingRuleShape.omit({ key: true });
const rulesShape = z.array(sharingRuleShape).max(60);
const contributionsShape = z.array(contributionShape).max(200);

const PART =
  /^(period|partners|rules|written|schemes\.(new|s\d{1,3})|contributions\.s\d{1,3}|rules\.(new|r\d{1,3}))$/;

/** Which part of a draft a name means. A new scheme or rule has a part of its own, so that nothing makes it stale. */
export const isPart = (part: string): boolean => PART.test(part);

/**
 * The draft with one part said anew, or every fault at once, each with its path in the whole (`schemes.0.title`). `null` takes a
 * scheme or a rule out.
 */
export function withPart(
  draft: Draft,
  part: string,
  value: unknown,
  possible: readonly PossiblePartner[],
): Result<Draft & { readonly part: string }> {
  const changed = change(draft, part, value, possible);
  if (!changed.ok) return changed;
  const faults = [
    ...consistencyFaults(changed.value.terms, draft.terms),
    ...patientFaultsOf(changed.value, draft),
  ];
  return faults.length > 0 ? refused(refusal(...faults)) : changed;
}

function change(
  draft: Draft,
  part: string,
  value: unknown,
  possible: readonly PossiblePartner[],
): Result<Draft & { readonly part: string }> {
  const { terms } = draft;
  const [list, key] = part.split('.');
  const told = (over: Partial<AgreementTerms>, name = part): Result<Draft & { part: string }> =>
    done({ ...draft, terms: { ...terms, ...over }, part: name });

  switch (list) {
    case 'period':
      return read(periodShape, value, '', ({ title, effectiveFrom, effectiveTo, firstMonth, months }) =>
        done({ title, effectiveFrom, effectiveTo, terms: { ...terms, firstMonth, months }, part }),
      );
    case 'partners':
      return read(partnersShape, value, 'partners', (given) => {
        const faults: Fault[] = [];
        const partners = given.flatMap(({ id, consent }, at) => {
          // Who stands in the draft already may have left the place since: that is for the parties to settle.
          const known = possible.find((one) => one.id === id) ?? terms.partners.find((one) => one.id === id);
          if (known) return [{ ...known, consent }];
          faults.push(
            fault(
              'agreement/unknown-organisation',
              `partners.${String(at)}.id`,
              'This organisation does not take part here. Choose one that has a seat in the place or is in its forum.',
            ),
          );
          return [];
        });
        return faults.length > 0 ? refused(refusal(...faults)) : told({ partners });
      });
    case 'schemes': {
      const at = terms.schemes.findIndex((one) => one.key === key);
      if (key !== 'new' && at < 0) return gone('schemes');
      if (value === null) return told({ schemes: terms.schemes.filter((one) => one.key !== key) });
      const place = key === 'new' ? terms.schemes.length : at;
      return read(schemeWords, value, `schemes.${String(place)}`, (words) => {
        const before = terms.schemes[at];
        const named = before?.key ?? freeKey('s', terms.schemes);
        const made = {
          ...words,
          key: named,
          contributions: before?.contributions ?? [],
          openingPence: before?.openingPence ?? null,
        };
        return told({ schemes: terms.schemes.toSpliced(place, before ? 1 : 0, made) }, `schemes.${named}`);
      });
    }
    case 'contributions': {
      const at = terms.schemes.findIndex((one) => one.key === key);
      const before = terms.schemes[at];
      if (!before) return gone('schemes');
      return read(contributionsShape, value, `schemes.${String(at)}.contributions`, (contributions) =>
        told({ schemes: terms.schemes.with(at, { ...before, contributions }) }),
      );
    }
    case 'rules': {
      if (key === undefined) return read(rulesShape, value, 'rules', (rules) => told({ rules }));
      const at = terms.rules.findIndex((one) => one.key === key);
      if (key !== 'new' && at < 0) return gone('rules');
      if (value === null) return told({ rules: terms.rules.filter((one) => one.key !== key) });
      const place = key === 'new' ? terms.rules.length : at;
      return read(ruleWords, value, `rules.${String(place)}`, (words) => {
        const named = terms.rules[at]?.key ?? freeKey('r', terms.rules);
        return told(
          { rules: terms.rules.toSpliced(place, at < 0 ? 0 : 1, { ...words, key: named }) },
          `rules.${named}`,
        );
      });
    }
    case 'written':
      return read(writtenShape, value, 'written', (written) =>
        told({ written: { ...terms.written, ...written } }),
      );
    default:
      return refused(refusal(fault('agreement/no-such-part', 'part', 'A draft has no part of this name.')));
  }
}

function read<T, Out>(
  shape: z.ZodType<T>,
  value: unknown,
  path: string,
  use: (read: T) => Result<Out>,
): Result<Out> {
  const parsed = shape.safeParse(value);
  if (parsed.success) return use(parsed.data);
  return refused(refusal(...faultsOf(parsed.error, path)));
}

const faultsOf = (error: z.ZodError, path: string): Fault[] =>
  error.issues.map((issue) =>
    fault(
      'agreement/malformed',
      [...(path === '' ? [] : [path]), ...issue.path.map(String)].join('.'),
      issue.message,
    ),
  );

const gone = (list: string): Result<never> =>
  refused(
    refusal(
      fault(
        'agreement/part-gone',
        list,
        'Somebody took this out of the draft while you were looking at it. What you entered is kept: add it anew if it is still wanted.',
      ),
    ),
  );

/** Never one that an earlier version used for something else: the highest there was, and one more. */
function freeKey(letter: string, used: readonly { readonly key: string }[]): string {
  const highest = Math.max(0, ...used.map((one) => Number(one.key.slice(1))));
  return `${letter}${String(highest + 1)}`;
}
