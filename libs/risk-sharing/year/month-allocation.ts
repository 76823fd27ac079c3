import { allocate } from '../domain/allocate.js';
import type { Allocation } from '../domain/allocation.js';
import type { Pence, Terms } from '../domain/rule.js';
import { settle, settleNetted, type Payment } from '../domain/settle.js';
import type { AgreementTerms, SharingRule } from '../terms/agreement-terms.js';
import type { GoverningVersion } from './governing-version.js';
import { varianceOf, type PositionFigures } from './position.js';
import { stretchFigures, type SchemeFigures } from './stretch-figures.js';
import { lessUsed, stretchTerms, usedWith, type Used } from './stretch-terms.js';
import { groupsOf, sharedTogether, stretchesOf, type Stretch } from './stretches.js';

/** Goes up when the same figures could come to something else. Kept with every allocation. */
export const ENGINE_VERSION = '2';

/** What is known of one scheme, and so went into an allocation; nulls where its host has said nothing yet. */
export interface KnownScheme {
  readonly scheme: string;
  readonly positionId: string | null;
  /** Of an earlier month where nothing was said of this one. */
  readonly month: string | null;
  readonly budget: Pence;
  readonly outturn: Pence;
  readonly variance: Pence;
}

/** What the schemes of one rule come to for each partner, as it is known at the end of a month. */
export interface MonthAllocation<V extends GoverningVersion = GoverningVersion> {
  readonly rule: string;
  readonly month: string;
  /** By which it was computed. */
  readonly version: V;
  /** The months that it is of; null where that is the whole year. */
  readonly stretch: { readonly from: string; readonly to: string } | null;
  readonly known: readonly KnownScheme[];
  /** All that it is made from is final, and of this month. */
  readonly final: boolean;
  readonly terms: Terms;
  readonly allocation: Allocation;
  readonly settlement: readonly Payment[];
}

/**
 * What the schemes that are shared with this one come to: for each stretch of the year that had begun, and each of its rules, one.
 * Nets the rule's schemes, shares the sum, and says who pays whom. A scheme of which nothing was said counts as on budget.
 *
 * @param said in the order in which it was said; who is to see the allocation may see all of them
 */
export const allocateMonth = <V extends GoverningVersion>(
  versions: readonly V[],
  scheme: string,
  month: string,
  said: readonly PositionFigures[],
): MonthAllocation<V>[] => allocateTogether(versions, sharedTogether(versions, month, scheme), month, said);

/** All rules of the year. */
export const allocateAll = <V extends GoverningVersion>(
  versions: readonly V[],
  month: string,
  said: readonly PositionFigures[],
): MonthAllocation<V>[] =>
  groupsOf(versions, month).flatMap((schemes) => allocateTogether(versions, schemes, month, said));

function allocateTogether<V extends GoverningVersion>(
  versions: readonly V[],
  schemes: ReadonlySet<string>,
  month: string,
  said: readonly PositionFigures[],
): MonthAllocation<V>[] {
  const stretches = stretchesOf(versions, schemes, month);
  const used = new Map<string, Used>();
  return stretches.flatMap((stretch, nth) =>
    stretch.rules.map((sharing): MonthAllocation<V> => {
      const figures = sharing.schemes.map((one) => stretchFigures(stretches, nth, one, month, said));
      const written = stretchTerms(stretch, sharing);
      const terms = lessUsed(written, used.get(sharing.key));
      const isLast = nth === stretches.length - 1;
      const part = allocatePart(stretch, sharing, terms, figures, isLast);
      used.set(sharing.key, usedWith(used.get(sharing.key), written, part.allocation));
      const { from, to } = stretch;
      return {
        ...part,
        rule: sharing.key,
        month,
        version: stretch.version,
        stretch: stretches.length > 1 ? { from, to } : null,
        known: figures.map(({ scheme, position, budget, outturn }) => ({
          scheme,
          positionId: position?.id ?? null,
          month: position?.month ?? null,
          budget,
          outturn,
          variance: outturn - budget,
        })),
        final: figures.every((one) => one.final),
        terms,
      };
    }),
  );
}

function allocatePart(
  { version: { terms: agreement } }: Stretch,
  sharing: SharingRule,
  terms: Terms,
  figures: readonly SchemeFigures[],
  isLast: boolean,
): Pick<MonthAllocation, 'allocation' | 'settlement'> {
  const variances = figures.map((one) => one.outturn - one.budget);
  const at = (organisation: string | null): number =>
    agreement.partners.findIndex((partner) => partner.id === organisation);
  const hosts = sharing.schemes.map((key) =>
    at(agreement.schemes.find((one) => one.key === key)?.host ?? null),
  );
  const met = agreement.partners.map((_, partner) =>
    variances.reduce((sum, variance, nth) => (hosts[nth] === partner ? sum + variance : sum), 0n),
  );
  const own = isOwnLines(terms)
    ? ownLines(agreement, isLast ? figures.map((one) => one.position) : [], met)
    : null;
  const variance = variances.reduce((sum, one) => sum + one, 0n);
  const allocation = allocate(terms, variance, own);
  const [host = -1] = hosts;
  return {
    allocation,
    settlement: own
      ? []
      : hosts.every((one) => one === host)
        ? settle(host < 0 ? [] : [{ host, shares: allocation.shares }])
        : settleNetted(met, allocation.shares),
  };
}

const isOwnLines = ({ rule }: Terms): boolean => rule.over[0]?.basis.kind === 'ownLine';

/** As the hosts say it, and all the host's where they do not. Lines are said of the year: what of them was met before is the host's. */
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

/**
 * The months whose allocation a new position changes: its own; later ones that know nothing newer of its scheme; and all after the
 * end of a stretch of which it is the last word.
 *
 * @param ends the last months of the stretches that are over
 */
export function monthsTouched(
  position: Pick<PositionFigures, 'scheme' | 'month'>,
  before: readonly Pick<PositionFigures, 'scheme' | 'month'>[],
  reported: readonly string[],
  ends: readonly string[] = [],
): string[] {
  const newer = before
    .filter((one) => one.scheme === position.scheme && one.month > position.month)
    .map((one) => one.month)
    .sort()[0];
  const lastWord = ends.find((end) => end >= position.month && (newer === undefined || newer > end));
  const later = reported.filter(
    (month) =>
      month > position.month &&
      (newer === undefined || month < newer || (lastWord !== undefined && month > lastWord)),
  );
  return [...new Set([position.month, ...later])].sort();
}
