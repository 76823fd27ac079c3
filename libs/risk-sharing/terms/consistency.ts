import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import type { AgreementTerms, Scheme } from './agreement-terms.js';

/**
 * What cannot stand in any draft, however unfinished: names that are no partner's, figures outside the period, and a pooled scheme
 * with money of somebody who may not pool. What is only missing yet is `version-gaps.ts`'s.
 */
export function consistencyFaults(terms: AgreementTerms, before: AgreementTerms): Fault[] {
  return [
    ...partnersTwice(terms),
    ...terms.schemes.flatMap((scheme, at) => schemeFaults(terms, scheme, `schemes.${String(at)}`, before)),
    ...rulesOfGoneSchemes(terms),
  ];
}

function partnersTwice({ partners }: AgreementTerms): Fault[] {
  const ids = partners.map((one) => one.id);
  return partners.flatMap(({ id, name }, at) =>
    ids.indexOf(id) < at
      ? [fault('agreement/partner-twice', `partners.${String(at)}.id`, `${name} stands here twice.`)]
      : [],
  );
}

function schemeFaults(terms: AgreementTerms, scheme: Scheme, path: string, before: AgreementTerms): Fault[] {
  const faults: Fault[] = [];
  const partner = (id: string) => terms.partners.find((one) => one.id === id);
  const called = (id: string) => before.partners.find((one) => one.id === id)?.name ?? 'An organisation';
  if (scheme.host !== null && !partner(scheme.host))
    faults.push(
      fault(
        'agreement/host-no-partner',
        `${path}.host`,
        `${called(scheme.host)} hosts “${scheme.title}” and is not among the partners. Choose another host first.`,
      ),
    );
  scheme.contributions.forEach((one, at) => {
    const where = `${path}.contributions.${String(at)}`;
    const who = partner(one.partner);
    const some = one.pence.some((pence) => pence !== 0n);
    if (!who)
      faults.push(
        fault(
          'agreement/contributor-no-partner',
          `${where}.partner`,
          `${called(one.partner)} contributes to “${scheme.title}” and is not among the partners. Take its contributions out first.`,
        ),
      );
    else if (scheme.form === 'pooled' && !who.mayPool && some)
      faults.push(
        fault(
          'agreement/may-not-pool',
          where,
          `${who.name} may not put money into a pooled fund (SI 2000/617). Make “${scheme.title}” an aligned scheme, or take its contribution out.`,
        ),
      );
    if (one.pence.some((pence) => pence < 0n))
      faults.push(
        fault(
          'agreement/contribution-negative',
          where,
          'A contribution is £0 or more. Money that goes back is a rule’s.',
        ),
      );
    if (one.pence.slice(terms.months).some((pence) => pence !== 0n))
      faults.push(
        fault(
          'agreement/contribution-outside',
          where,
          `“${scheme.title}” has contributions after the last of the ${String(terms.months)} months. Take them out first.`,
        ),
      );
  });
  return faults;
}

function rulesOfGoneSchemes({ rules, schemes }: AgreementTerms): Fault[] {
  return rules.flatMap((rule, at) =>
    rule.schemes.some((key) => !schemes.some((one) => one.key === key))
      ? [
          fault(
            'agreement/rule-of-gone-scheme',
            `rules.${String(at)}.schemes`,
            'A rule shares a scheme that is not in the draft. Take the scheme out of the rule first.',
          ),
        ]
      : [],
  );
}
