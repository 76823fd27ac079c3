import { allocate } from '../domain/allocate.js';
import type { Allocation } from '../domain/allocation.js';
import type { Pence, Terms } from '../domain/rule.js';
import { settle, settleNetted, type Payment } from '../domain/settle.js';
import type { AgreementTerms, SharingRule } from '../terms/agreement-terms.js';
import { ruleTerms } from '../terms/rule-terms.js';
import { knownAt, varianceOf, type PositionFigures } from './position.js';

/** Goes up when the same figures could come to something else. Kept with every allocation. */
export const ENGINE_VERSION = '1';

/** What is known of one scheme, and so went into an allocation; nulls where its host has said nothing yet. */
export interface KnownScheme {
  readonly scheme: string;
  readonly positionId: string | null;
  /** Of an earlier month where nothing was said of this one. */
  readonly month: string | null;
  readonly variance: Pence;
}

/** What the schemes of one rule come to for each partner, as it is known at the end of a month. */
export interface MonthAllocation {
  readonly rule: string;
  readonly month: string;
  readonly known: readonly KnownScheme[];
  /** All that it is made from is final, and of this month. */
  readonly final: boolean;
  readonly terms: Terms;
  readonly allocation: Allocation;
  readonly settlement: readonly Payment[];
}

/**
 * Nets the rule's schemes, shares the sum, and says who pays whom. A scheme of which nothing was said counts as on budget.
 *
 * @param said in the order in which it was said; who is to see the allocation may see all of them
 */
export function allocateMonth(
  agreement: AgreementTerms,
  sharing: SharingRule,
  month: string,
  said: readonly PositionFigures[],
): MonthAllocation {
  const { terms } = ruleTerms(agreement, sharing);
  const positions = sharing.schemes.map((scheme) => ({ scheme, position: knownAt(said, scheme, month) }));
  const known = positions.map(({ scheme, position }) => ({
    scheme,
    positionId: position?.id ?? null,
    month: position?.month ?? null,
    variance: position ? varianceOf(position) : 0n,
  }));
  const variance = known.reduce((sum, one) => sum + one.variance, 0n);
  const at = (organisation: string | null): number =>
    agreement.partners.findIndex((partner) => partner.id === organisation);
  const hosts = sharing.schemes.map((key) =>
    at(agreement.schemes.find((one) => one.key === key)?.host ?? null),
  );
  const met = agreement.partners.map((_, partner) =>
    known.reduce((sum, one, nth) => (hosts[nth] === partner ? sum + one.variance : sum), 0n),
  );
  const own = isOwnLines(terms)
    ? ownLines(
        agreement,
        positions.map((one) => one.position),
        met,
      )
    : null;
  const allocation = allocate(terms, variance, own);
  const [host = -1] = hosts;
  return {
    rule: sharing.key,
    month,
    known,
    final: positions.every(({ position }) => position?.month === month && position.final),
    terms,
    allocation,
    settlement: own
      ? []
      : hosts.every((one) => one === host)
        ? settle(host < 0 ? [] : [{ host, shares: allocation.shares }])
        : settleNetted(met, allocation.shares),
  };
}

const isOwnLines = ({ rule }: Terms): boolean => rule.over[0]?.basis.kind === 'ownLine';

/** As the hosts say it, and all the host's where they do not. */
function ownLines(
  agreement: AgreementTerms,
  positions: readonly (PositionFigures | null)[],
  met: readonly Pence[],
): Pence[] {
  const said = positions.filter((one) => one?.lines);
  const hostOf = (scheme: string): string | null =>
    agreement.schemes.find((one) => one.key === scheme)?.host ?? null;
  return agreement.partners.map(({ id }, at) =>
    said.reduce(
      (sum, one) =>
        sum + (one?.lines?.[id] ?? 0n) - (one && hostOf(one.scheme) === id ? varianceOf(one) : 0n),
      met[at] ?? 0n,
    ),
  );
}

/** The months whose allocation a new position changes: its own, and later ones that know nothing newer of its scheme. */
export function monthsTouched(
  position: Pick<PositionFigures, 'scheme' | 'month'>,
  before: readonly Pick<PositionFigures, 'scheme' | 'month'>[],
  reported: readonly string[],
): string[] {
  const newer = before
    .filter((one) => one.scheme === position.scheme && one.month > position.month)
    .map((one) => one.month)
    .sort()[0];
  const later = reported.filter((month) => month > position.month && (newer === undefined || month < newer));
  return [...new Set([position.month, ...later])].sort();
}
