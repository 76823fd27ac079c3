import { isId, type Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { holdsNhsNumber } from '@folkmoot/kernel/nhs-number.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import { categoryOf, isRegime } from './categories.js';
import { isHolder, type InterestWords } from './interest.js';

/** What a form says; nothing of it is trusted. */
export interface Declared {
  readonly regime: string;
  readonly category: string;
  readonly holder: string;
  readonly description: string;
  readonly concernsId: Id | null;
  readonly concerns: string;
  readonly since: LocalDate | null;
  readonly until: LocalDate | null;
  readonly mitigation: string;
  readonly published: boolean;
  readonly withheldReason: string;
}

export interface Around {
  readonly today: LocalDate;
  /** Sits here as an elected member of a council. */
  readonly elected: boolean;
  /** The organisation named is in the register. */
  readonly concernsKnown: boolean;
}

/** What somebody declares, in order; or every fault at once. */
export function declaredWords(said: Declared, around: Around): Result<InterestWords> {
  const faults = [
    ...kindFaults(said, around),
    ...words(said.description, 'description', 2_000, 'Describe the interest in a sentence or two.'),
    ...concernFaults(said, around),
    ...dayFaults(said.since, said.until, around.today),
    ...words(said.mitigation, 'mitigation', 2_000, null),
    ...(said.published
      ? []
      : words(said.withheldReason, 'withheldReason', 1_000, 'Say why it must not be published.')),
  ];
  if (faults.length > 0 || said.since === null || !isRegime(said.regime) || !isHolder(said.holder))
    return refused(refusal(...faults));
  return done({
    regime: said.regime,
    category: said.category,
    holder: said.holder,
    description: said.description.trim(),
    concernsId: said.concernsId,
    concerns: said.concernsId === null ? said.concerns.trim() : '',
    since: said.since,
    until: said.until,
    mitigation: said.mitigation.trim(),
    published: said.published,
    withheldReason: said.published ? '' : said.withheldReason.trim(),
  });
}

/** An interest ends on a day that is not before it began. */
export function dayFaults(since: LocalDate | null, until: LocalDate | null, today: LocalDate): Fault[] {
  const faults: Fault[] = [];
  if (since === null)
    faults.push(fault('interest/since-missing', 'since', 'Say since when you have had this interest.'));
  else if (since > today)
    faults.push(
      fault(
        'interest/since-to-come',
        'since',
        'This day has not come yet. Declare an interest once you have it.',
      ),
    );
  if (since !== null && until !== null && until < since)
    faults.push(
      fault(
        'interest/until-before-since',
        'until',
        'This day is before the interest began. Check both days.',
      ),
    );
  return faults;
}

function kindFaults({ regime, category, holder }: Declared, { elected }: Around): Fault[] {
  if (!isRegime(regime))
    return [fault('interest/regime-missing', 'regime', 'Choose under which rules you declare it.')];
  const faults: Fault[] = [];
  if (regime === 'council' && !elected)
    faults.push(
      fault(
        'interest/not-elected',
        'regime',
        'Only somebody who sits here as an elected member of a council declares under the Localism Act. Declare it as an interest under the NHS rules.',
      ),
    );
  if (categoryOf(regime, category) === null)
    faults.push(fault('interest/category-missing', 'category', 'Choose what kind of interest it is.'));
  if (!isHolder(holder) || (holder === 'partner' && regime === 'nhs'))
    faults.push(
      fault(
        'interest/holder',
        'holder',
        'Under the NHS rules, an interest of a relative is an indirect interest. Choose that kind.',
      ),
    );
  return faults;
}

function concernFaults({ concernsId, concerns }: Declared, { concernsKnown }: Around): Fault[] {
  if (concernsId === null)
    return words(concerns, 'concerns', 300, 'Name the organisation or body that it concerns.');
  return isId(concernsId) && concernsKnown
    ? []
    : [
        fault(
          'interest/no-such-organisation',
          'concernsId',
          'This organisation is not in the register. Name it in words instead.',
        ),
      ];
}

function words(text: string, path: string, most: number, missing: string | null): Fault[] {
  const said = text.trim();
  if (said === '') return missing === null ? [] : [fault(`interest/${path}-missing`, path, missing)];
  if (said.length > most)
    return [fault('interest/too-long', path, `Shorten this to ${most} characters. It has ${said.length}.`)];
  if (holdsNhsNumber(said))
    return [
      fault(
        'nhs-number',
        path,
        'This looks like an NHS number. Folkmoot is no place for patient data: take the number out, and do not describe a patient.',
      ),
    ];
  return [];
}
