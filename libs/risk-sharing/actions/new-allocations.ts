import { createHash } from 'node:crypto';
import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { canonicalJson } from '@folkmoot/platform/journal/line.js';
import { governingVersion, type GoverningVersion } from '../year/governing-version.js';
import {
  allocateMonth,
  ENGINE_VERSION,
  monthsTouched,
  type MonthAllocation,
} from '../year/month-allocation.js';
import { figuresOf, type Position } from '../year/position-row.js';
import { asTexts, type StoredAllocation } from '../year/stored-allocation.js';

export interface Computed {
  readonly made: MonthAllocation;
  readonly stored: StoredAllocation;
}

/**
 * What new positions come to: for each rule and month that they touch one allocation, by the version that governs the month.
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
  const touched = new Map<string, { version: GoverningVersion; rule: string; month: string; by: Position }>();
  for (const position of fresh) {
    const siblings =
      governingVersion(versions, position.month)?.terms.rules.find((one) =>
        one.schemes.includes(position.scheme),
      )?.schemes ?? [];
    const reported = said.filter((one) => siblings.includes(one.scheme)).map((one) => one.month);
    for (const month of monthsTouched(position, before, reported)) {
      const version = governingVersion(versions, month);
      const sharing = version?.terms.rules.find((one) => one.schemes.includes(position.scheme));
      if (version && sharing)
        touched.set(`${sharing.key} ${month}`, { version, rule: sharing.key, month, by: position });
    }
  }
  return [...touched.values()].flatMap(({ version, rule, month, by }) => {
    const sharing = version.terms.rules.find((one) => one.key === rule);
    if (!sharing) return [];
    const made = allocateMonth(version.terms, sharing, month, figures);
    const { variance, ...steps } = made.allocation;
    const stored: StoredAllocation = {
      id: at.newId(),
      agreementId: by.agreementId,
      versionId: version.id,
      positionId: by.id,
      rule,
      month,
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
    return [{ made, stored }];
  });
}
