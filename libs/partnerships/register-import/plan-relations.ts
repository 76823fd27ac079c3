import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { ONE_AT_A_TIME, type OrganisationRelation, type Relation } from '../domain/register/relation.js';

export interface RelationPlan {
  readonly additions: readonly Relation[];
  /** Known ones whose first or last day is now told differently. */
  readonly redated: readonly {
    readonly id: Id;
    readonly since: LocalDate | null;
    readonly until: LocalDate | null;
  }[];
  /** From one to another, of a kind of which there is one at a time. */
  readonly moves: readonly { readonly from: string; readonly before: string; readonly to: string }[];
  readonly ended: number;
  readonly confirmed: readonly Id[];
  readonly older: number;
}

const keyOf = ({ scheme, from, kind }: Relation): string => `${scheme} ${from} ${kind}`;

/** What the told relations change. Pure. `held` has every relation of the same kinds from the same organisations. */
export function planRelations(
  told: readonly Relation[],
  held: readonly OrganisationRelation[],
  asAt: LocalDate,
): RelationPlan {
  const byKey = new Map<string, OrganisationRelation[]>();
  for (const one of held) byKey.set(keyOf(one), [...(byKey.get(keyOf(one)) ?? []), one]);
  const additions = new Map<string, Relation>();
  const redated = new Map<Id, RelationPlan['redated'][number]>();
  const moves: RelationPlan['moves'][number][] = [];
  const confirmed: Id[] = [];
  let ended = 0;
  let older = 0;
  for (const one of told) {
    const siblings = byKey.get(keyOf(one)) ?? [];
    const same = siblings.find((known) => isSame(known, one));
    // a succession once told stays true: an older list may add to it
    const stale = one.kind !== 'succeeded-by' && siblings.some((known) => known.asAt > asAt);
    if (same ? same.asAt > asAt : stale) {
      older += 1;
      continue;
    }
    if (same) {
      const since = one.since ?? same.since;
      if (since === same.since && one.until === same.until) confirmed.push(same.id);
      else redated.set(same.id, { id: same.id, since, until: one.until });
      if (same.until === null && one.until !== null) ended += 1;
      continue;
    }
    const left =
      ONE_AT_A_TIME.has(one.kind) && one.until === null
        ? siblings.filter((known) => known.until === null && known.to !== one.to)
        : [];
    const since = one.since ?? (left.length > 0 ? asAt : null);
    for (const known of left) {
      // its own first day may be later than the new one's, where a list corrects itself
      const until = since === null || (known.since !== null && known.since > since) ? asAt : since;
      redated.set(known.id, { id: known.id, since: known.since, until });
    }
    if (left.length > 0) moves.push({ from: one.from, before: left[0]!.to, to: one.to });
    additions.set(`${keyOf(one)} ${one.to} ${since}`, { ...one, since });
  }
  return {
    additions: [...additions.values()],
    redated: [...redated.values()],
    moves,
    ended,
    confirmed,
    older,
  };
}

/** Where one of the two has no first day, it is the one that still holds. */
const isSame = (known: Relation, told: Relation): boolean =>
  known.to === told.to &&
  (known.since === told.since || (known.until === null && (known.since === null || told.since === null)));
