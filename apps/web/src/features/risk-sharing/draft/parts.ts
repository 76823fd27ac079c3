import type { StoredTerms } from '@folkmoot/risk-sharing/terms/agreement-terms.js';
import { links } from '../../../lib/links.js';

/** Which page of the form a path of the terms belongs to: of a fault, or of something that is missing. */
export function pageOfPath(path: string, terms: StoredTerms, place: string, number: number): string {
  const [list, at, field] = path.split('.');
  const draft = (part: string) => links.agreementDraft(place, number, part);
  if (list === 'firstMonth' || list === 'effectiveFrom') return draft('period');
  if (list === 'partners') return draft('partners');
  if (list === 'written') return draft('written');
  if (list === 'schemes') {
    const key = at === undefined ? undefined : terms.schemes[Number(at)]?.key;
    if (key === undefined) return draft('scheme-new');
    return draft(field === 'contributions' ? `money-${key}` : `scheme-${key}`);
  }
  const rule = at === undefined ? undefined : terms.rules[Number(at)]?.key;
  return links.agreementRule(place, number, rule ?? terms.rules[0]?.key ?? 'new');
}

/** `scheme-s1` of the address is `schemes.s1` of the draft; `money-s1` its contributions. */
export function partOfPage(
  page: string,
): { part: string; kind: 'period' | 'partners' | 'written' | 'scheme' | 'money'; key: string } | null {
  if (page === 'period' || page === 'partners' || page === 'written')
    return { part: page, kind: page, key: '' };
  const [, kind, key] = /^(scheme|money)-(new|s\d{1,3})$/.exec(page) ?? [];
  if (kind === 'scheme' && key) return { part: `schemes.${key}`, kind, key };
  if (kind === 'money' && key && key !== 'new') return { part: `contributions.${key}`, kind, key };
  return null;
}
