import { dayInWords, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { formatPence } from '@folkmoot/kernel/money.js';
import { ruleInWords } from '../domain/rule-sentence.js';
import type { AgreementTerms, Scheme, SharingRule } from './agreement-terms.js';
import { FORM_WORDS, SOURCE_WORDS, VAT_WORDS, WRITTEN_TITLES } from './draft-words.js';
import { monthsOf } from './period.js';
import { contributed, ruleTerms } from './rule-terms.js';

interface Dated {
  readonly effectiveFrom: LocalDate | null;
  readonly effectiveTo: LocalDate | null;
  readonly terms: AgreementTerms;
}

/** What a later version says otherwise than an earlier one, each in a sentence; none where they say the same. */
export function differences(before: Dated, after: Dated): string[] {
  const [was, is] = [before.terms, after.terms];
  const said: string[] = [];
  const day = (name: string, one: LocalDate | null, other: LocalDate | null): void => {
    if (one !== other)
      said.push(
        `${name} is ${other ? dayInWords(other) : 'open'}; it was ${one ? dayInWords(one) : 'open'}.`,
      );
  };
  day('Its first day', before.effectiveFrom, after.effectiveFrom);
  day('Its last day', before.effectiveTo, after.effectiveTo);
  if (was.firstMonth !== is.firstMonth || was.months !== is.months)
    said.push(
      `Its months run from ${is.firstMonth ?? 'no month'}, ${String(is.months)} of them; they ran from ${was.firstMonth ?? 'no month'}, ${String(was.months)} of them.`,
    );
  said.push(...partners(was, is), ...schemes(was, is), ...rules(was, is));
  for (const [part, title] of Object.entries(WRITTEN_TITLES)) {
    const [one, other] = [
      was.written[part as keyof typeof was.written] ?? '',
      is.written[part as keyof typeof is.written] ?? '',
    ];
    if (one !== other)
      said.push(
        `“${title}” ${one === '' ? 'is written now' : other === '' ? 'is no longer written' : 'is worded otherwise'}.`,
      );
  }
  return said;
}

function partners(was: AgreementTerms, is: AgreementTerms): string[] {
  const joined = is.partners.filter((one) => !was.partners.some(({ id }) => id === one.id));
  const left = was.partners.filter((one) => !is.partners.some(({ id }) => id === one.id));
  const order = (all: AgreementTerms['partners'], within: AgreementTerms['partners']): string =>
    all
      .filter((one) => within.some(({ id }) => id === one.id))
      .map(({ id }) => id)
      .join();
  return [
    ...joined.map(({ name }) => `${name} is a partner now.`),
    ...left.map(({ name }) => `${name} is no longer a partner.`),
    ...(order(was.partners, is.partners) === order(is.partners, was.partners)
      ? []
      : [`The order of the partners is ${is.partners.map(({ name }) => name).join(', ')}.`]),
    ...is.partners.flatMap((one) => {
      const known = was.partners.find(({ id }) => id === one.id);
      return known && JSON.stringify(known.consent) !== JSON.stringify(one.consent)
        ? [`The consent to pool of ${one.name} is recorded otherwise.`]
        : [];
    }),
  ];
}

function schemes(was: AgreementTerms, is: AgreementTerms): string[] {
  return [
    ...was.schemes
      .filter((one) => !is.schemes.some(({ key }) => key === one.key))
      .map(({ title }) => `The scheme “${title}” is taken out.`),
    ...is.schemes.flatMap((scheme) => {
      const known = was.schemes.find(({ key }) => key === scheme.key);
      return known
        ? oneScheme(known, scheme, is)
        : [`The scheme “${scheme.title}” is new, with ${formatPence(sum(scheme, is))}.`];
    }),
  ];
}

const sum = (scheme: Scheme, { partners }: AgreementTerms): bigint =>
  partners.reduce((all, { id }) => all + contributed(scheme, id), 0n);

function oneScheme(was: Scheme, is: Scheme, terms: AgreementTerms): string[] {
  const named = (id: string | null): string => terms.partners.find((one) => one.id === id)?.name ?? 'nobody';
  const called = `“${is.title}”`;
  const told: string[] = [];
  const changed = (what: string, one: string, other: string): void => {
    if (one !== other) told.push(`${what} of ${called} is ${other || 'blank'}; it was ${one || 'blank'}.`);
  };
  changed('The title', was.title, is.title);
  changed('The form', was.form ? FORM_WORDS[was.form].text : '', is.form ? FORM_WORDS[is.form].text : '');
  changed('The host', was.host ?? '', is.host ?? '');
  if (was.host !== is.host) told.splice(-1, 1, `The host of ${called} is ${named(is.host)}.`);
  changed('The pool manager', was.poolManager, is.poolManager);
  changed('The VAT regime', was.vat ? VAT_WORDS[was.vat].text : '', is.vat ? VAT_WORDS[is.vat].text : '');
  changed('The kind of figures', was.figures ?? '', is.figures ?? '');
  changed('The ring fence', was.ringFence, is.ringFence);
  if (was.functionsChecked !== is.functionsChecked || was.functionsExcluded !== is.functionsExcluded)
    told.push(`What was checked or left out of ${called} is said otherwise.`);
  if (
    String(was.priorityIds) !== String(is.priorityIds) ||
    String(was.commitmentIds) !== String(is.commitmentIds)
  )
    told.push(`${called} pays for other priorities or commitments.`);
  return [...told, ...money(was, is, terms)];
}

/** By partner and source: the months that differ, as one sentence with the sums of the year. */
function money(was: Scheme, is: Scheme, terms: AgreementTerms): string[] {
  const months = monthsOf(terms.firstMonth, terms.months);
  const keys = [
    ...new Set([...was.contributions, ...is.contributions].map((one) => `${one.partner} ${one.source}`)),
  ];
  return keys.flatMap((key) => {
    const [partner, source] = key.split(' ') as [string, keyof typeof SOURCE_WORDS];
    const of = (scheme: Scheme): bigint[] =>
      Array.from({ length: terms.months }, (_, at) =>
        scheme.contributions
          .filter((one) => one.partner === partner && one.source === source)
          .reduce((all, one) => all + (one.pence[at] ?? 0n), 0n),
      );
    const [one, other] = [of(was), of(is)];
    const at = other.findIndex((pence, month) => pence !== one[month]);
    if (at < 0) return [];
    const total = (all: bigint[]): string => formatPence(all.reduce((before, pence) => before + pence, 0n));
    const name = terms.partners.find(({ id }) => id === partner)?.name ?? 'A former partner';
    return [
      `${name} puts ${total(other)} into “${is.title}” (${SOURCE_WORDS[source]}) in all; it was ${total(one)}. The first month that differs is ${months[at] ? dayInWords(`${months[at]}-01`).slice(2) : `month ${String(at + 1)}`}.`,
    ];
  });
}

function rules(was: AgreementTerms, is: AgreementTerms): string[] {
  const titles = (rule: SharingRule, terms: AgreementTerms): string =>
    rule.schemes.map((key) => terms.schemes.find((one) => one.key === key)?.title ?? key).join(', ');
  return [
    ...was.rules
      .filter((one) => !is.rules.some(({ key }) => key === one.key))
      .map((one) => `The rule for ${titles(one, was)} is taken out.`),
    ...is.rules.flatMap((rule) => {
      const known = was.rules.find(({ key }) => key === rule.key);
      if (!known) return [`There is a new rule for ${titles(rule, is)}.`];
      return text(known) === text(rule)
        ? []
        : [`The rule for ${titles(rule, is)} is another one. ${sentence(rule, is)}`];
    }),
  ];
}

const text = (rule: SharingRule): string =>
  JSON.stringify(rule, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

function sentence(rule: SharingRule, terms: AgreementTerms): string {
  const { terms: computed, faults } = ruleTerms(terms, rule);
  if (faults.length > 0) return '';
  const { over, under, sameBothWays, caps } = ruleInWords(computed);
  return [...over, ...(sameBothWays ? [] : under), ...caps].join(' ');
}
