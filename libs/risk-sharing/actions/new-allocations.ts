import { createHash } from 'node:crypto';
import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { canonicalJson } from '@folkmoot/platform/journal/line.js';
import type { GoverningVersion } from '../year/governing-version.js';
import {
  allocateMonth,
  ENGINE_VERSION,
  monthsTouched,
  type MonthAllocation,
} from '../year/month-allocation.js';
import { figuresOf, type Position } from '../year/position-row.js';
import { asTexts, keptTerms, type StoredAllocation } from '../year/stored-allocation.js';
import { sharedTogether, stretchesOf } from '../year/stretches.js';

export interface Computed {
  readonly made: MonthAllocation;
  readonly stored: StoredAllocation;
}

/**
 * What new positions come to: for each month that they touch the rules that share their schemes, each by the version that governs it,
 * and stretch by stretch where a variation splits the year.
 *
 * @param said all that whoever sees the allocations sees, the new ones last
 */
export function newAllocations(
  fresh: readonly Position[],
  said: readonly Position[],
  versions: readonly GoverningVersion[],
  audience: Audience,
  at: { readonly now: Date; newId(): Id },
): Computed[] {
  const figures = said.map(figuresOf);
  const before = said.filter((one) => !fresh.includes(one));
  const latest = said.reduce((newest, one) => (one.month > newest ? one.month : newest), '');
  const touched = new Map<string, { month: string; by: Position }>();
  for (const position of fresh) {
    const month = latest > position.month ? latest : position.month;
    const schemes = sharedTogether(versions, month, position.scheme);
    const reported = said.filter((one) => schemes.has(one.scheme)).map((one) => one.month);
    const ends = stretchesOf(versions, schemes, month)
      .slice(0, -1)
      .map((one) => one.to);
    for (const one of monthsTouched(position, before, reported, ends))
      touched.set(`${[...schemes].sort().join()} ${one}`, { month: one, by: position });
  }
  return [...touched.values()].flatMap(({ month, by }) =>
    allocateMonth(versions, by.scheme, month, figures).map((made) => ({
      made,
      stored: stored(made, by, audience, at),
    })),
  );
}

function stored(
  made: MonthAllocation,
  by: Position,
  audience: Audience,
  at: { readonly now: Date; newId(): Id },
): StoredAllocation {
  const { variance, ...steps } = made.allocation;
  return {
    id: at.newId(),
    agreementId: by.agreementId,
    versionId: made.version.id,
    positionId: by.id,
    rule: made.rule,
    month: made.month,
    stretch: made.stretch && { ...made.stretch, terms: keptTerms(made.terms) },
    variance,
    steps: asTexts(steps),
    known: asTexts(made.known),
    settlement: asTexts(made.settlement),
    ruleHash: createHash('sha256')
      .update(canonicalJson(asTexts(made.terms)), 'utf8')
      .digest('hex'),
    engineVersion: ENGINE_VERSION,
    final: made.final,
    audience,
    computedAt: at.now,
  };
}
