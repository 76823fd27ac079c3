import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import { termsFaults } from '../domain/check-terms.js';
import { WRITTEN_PARTS, type AgreementTerms, type Scheme, type SharingRule } from './agreement-terms.js';
import { WRITTEN_TITLES } from './draft-words.js';
import { ruleTerms } from './rule-terms.js';

/**
 * Everything that stands between a draft and the signatures, each with its path in the terms. Nothing here stops anybody from
 * saving; nothing is sent for signature while one is left.
 */
export function versionGaps(terms: AgreementTerms, effectiveFrom: LocalDate | null): Fault[] {
  return [
    ...periodGaps(terms, effectiveFrom),
    ...partnerGaps(terms),
    ...(terms.schemes.length === 0
      ? [gap('no-scheme', 'schemes', 'Add at least one scheme: what the money is for.')]
      : terms.schemes.flatMap((scheme, at) => schemeGaps(terms, scheme, `schemes.${String(at)}`))),
    ...terms.rules.flatMap((rule, at) => ruleGaps(terms, rule, `rules.${String(at)}`)),
    ...WRITTEN_PARTS.filter((part) => !terms.written[part]?.trim()).map((part) =>
      gap('not-written', `written.${part}`, `Write down: ${lowerFirst(WRITTEN_TITLES[part])}.`),
    ),
  ];
}

const gap = (code: string, path: string, message: string): Fault => fault(`agreement/${code}`, path, message);
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function periodGaps(terms: AgreementTerms, effectiveFrom: LocalDate | null): Fault[] {
  return [
    ...(terms.firstMonth === null
      ? [gap('no-first-month', 'firstMonth', 'Say with which month it begins.')]
      : []),
    ...(effectiveFrom === null
      ? [gap('no-effective-from', 'effectiveFrom', 'Say from which day this version holds.')]
      : []),
  ];
}

function partnerGaps({ partners, schemes }: AgreementTerms): Fault[] {
  return [
    ...(partners.length < 2 ? [gap('one-partner', 'partners', 'Name two partners at least.')] : []),
    ...partners.flatMap((partner, at) =>
      partner.needsConsent &&
      partner.consent === null &&
      schemes.some(
        (scheme) =>
          scheme.form === 'pooled' && scheme.contributions.some((one) => one.partner === partner.id),
      )
        ? [
            gap(
              'no-consent',
              `partners.${String(at)}.consent`,
              `${partner.name} is an NHS trust: record the consent of its commissioners to pool with a council.`,
            ),
          ]
        : [],
    ),
  ];
}

function schemeGaps(terms: AgreementTerms, scheme: Scheme, path: string): Fault[] {
  const called = `“${scheme.title}”`;
  const pooled = scheme.form === 'pooled';
  const covering = terms.rules.filter((rule) => rule.schemes.includes(scheme.key)).length;
  return [
    ...(scheme.form === null
      ? [gap('no-form', `${path}.form`, `Say how the money of ${called} is held.`)]
      : []),
    ...(scheme.host === null ? [gap('no-host', `${path}.host`, `Say who hosts ${called}.`)] : []),
    ...(pooled && scheme.poolManager.trim() === ''
      ? [gap('no-pool-manager', `${path}.poolManager`, `Name the pool manager of ${called}, by role.`)]
      : []),
    ...(scheme.vat === null
      ? [gap('no-vat', `${path}.vat`, `Say under which VAT rules ${called} is bought.`)]
      : []),
    ...(scheme.figures === null
      ? [
          gap(
            'no-figures',
            `${path}.figures`,
            `Say whether the figures of ${called} are net or gross of VAT.`,
          ),
        ]
      : []),
    ...(pooled && !scheme.functionsChecked
      ? [
          gap(
            'functions-not-checked',
            `${path}.functionsChecked`,
            `Check that ${called} pays for nothing that may not be pooled, such as surgery.`,
          ),
        ]
      : []),
    ...(scheme.contributions.every((one) => one.pence.every((pence) => pence === 0n))
      ? [gap('no-contribution', `${path}.contributions`, `Nobody contributes to ${called} yet.`)]
      : []),
    ...(pooled && covering === 0
      ? [gap('no-rule', 'rules', `Say who bears what when ${called} costs more or less than planned.`)]
      : []),
    ...(covering > 1
      ? [gap('two-rules', 'rules', `${called} is shared by two rules. Take it out of one.`)]
      : []),
  ];
}

function ruleGaps(terms: AgreementTerms, rule: SharingRule, path: string): Fault[] {
  const { terms: computed, faults } = ruleTerms(terms, rule);
  const broken = faults.length > 0 ? faults : termsFaults(computed);
  return [
    ...(rule.schemes.length === 0
      ? [gap('rule-without-scheme', `${path}.schemes`, 'Say which schemes this rule shares.')]
      : []),
    ...(rule.printedBps !== null && rule.governs === null
      ? [
          gap(
            'nothing-governs',
            `${path}.governs`,
            'Say which holds where the printed percentages and the contributions differ.',
          ),
        ]
      : []),
    ...broken.map((one) => ({
      ...one,
      path: one.path.startsWith('rule.') ? `${path}.${one.path}` : one.path,
    })),
  ];
}
