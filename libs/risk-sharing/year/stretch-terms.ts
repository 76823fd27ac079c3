import type { Allocation } from '../domain/allocation.js';
import type { Cap, Direction, Pence, Terms } from '../domain/rule.js';
import type { AgreementTerms, Scheme, SharingRule } from '../terms/agreement-terms.js';
import { monthsOf } from '../terms/period.js';
import { ruleTerms } from '../terms/rule-terms.js';
import type { Stretch } from './stretches.js';

/** The rule of a stretch, with what each partner puts in in its months: so the pool, bounds and caps in per cent are theirs too. */
export function stretchTerms({ version, opened, from, to }: Stretch, sharing: SharingRule): Terms {
  const months = monthsOf(version.terms.firstMonth, version.terms.months);
  const [first, after] = [months.indexOf(from), months.indexOf(to) + 1];
  if (first === 0 && after === months.length) return ruleTerms(version.terms, sharing).terms;
  const putIn = (terms: AgreementTerms, partner: string): Pence =>
    terms.schemes
      .filter((one) => sharing.schemes.includes(one.key))
      .reduce((sum, scheme) => sum + contributedIn(scheme, partner, first, after), 0n);
  return ruleTerms(version.terms, sharing, {
    final: (partner) => putIn(version.terms, partner),
    opening: (partner) => putIn(opened.terms, partner),
  }).terms;
}

/** @param after the place of the first month that does not count */
export const contributedIn = (scheme: Scheme, partner: string, from: number, after: number): Pence =>
  scheme.contributions
    .filter((one) => one.partner === partner)
    .reduce((sum, one) => one.pence.slice(from, after).reduce((all, pence) => all + pence, sum), 0n);

/** What earlier stretches of a year took of a rule’s reserve and caps. */
export interface Used {
  readonly written: Terms;
  readonly drawn: Pence;
  /** By partner. */
  readonly borne: ReadonlyMap<string, Readonly<Record<Direction, Pence>>>;
}

/**
 * A reserve, or a cap in pounds, that a variation leaves as it was is the same one: what was drawn or borne before is taken off.
 * One that it says anew holds anew.
 */
export function lessUsed(terms: Terms, used: Used | undefined): Terms {
  if (!used) return terms;
  const { rule } = terms;
  const reserve = rule.reserve === used.written.rule.reserve ? atLeastNone(rule.reserve - used.drawn) : null;
  return {
    ...terms,
    rule: {
      ...rule,
      reserve: reserve ?? rule.reserve,
      caps: rule.caps.flatMap((cap) => capLeft(cap, terms, used)),
    },
  };
}

function capLeft(cap: Cap, terms: Terms, used: Used): Cap[] {
  const id = terms.partners[cap.partner]?.id ?? '';
  const same = used.written.rule.caps.some(
    (one) =>
      used.written.partners[one.partner]?.id === id &&
      one.unit === cap.unit &&
      one.limit === cap.limit &&
      one.direction === cap.direction,
  );
  const borne = used.borne.get(id);
  if (!same || cap.unit !== 'pence' || !borne) return [cap];
  const directions: Direction[] = cap.direction === 'both' ? ['over', 'under'] : [cap.direction];
  return directions.map((direction) => ({
    ...cap,
    direction,
    limit: atLeastNone(cap.limit - borne[direction]),
  }));
}

export function usedWith(before: Used | undefined, written: Terms, made: Allocation): Used {
  const sameReserve = before?.written.rule.reserve === written.rule.reserve;
  const borne = new Map(before?.borne);
  for (const [at, { id }] of written.partners.entries()) {
    const share = made.shares[at] ?? 0n;
    const { over, under } = borne.get(id) ?? { over: 0n, under: 0n };
    borne.set(id, share < 0n ? { over, under: under - share } : { over: over + share, under });
  }
  const draw = made.reserveDraw < 0n ? -made.reserveDraw : made.reserveDraw;
  return { written, drawn: (sameReserve ? before.drawn : 0n) + draw, borne };
}

const atLeastNone = (pence: Pence): Pence => (pence < 0n ? 0n : pence);
