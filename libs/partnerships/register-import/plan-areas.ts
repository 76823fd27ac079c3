import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Area } from '../domain/register/area.js';
import { plain } from './plan-changes.js';
import type { ToldArea, ToldSuccession } from './register-row.js';

export interface AreaPlan {
  readonly additions: readonly ToldArea[];
  readonly changes: readonly ToldArea[];
  readonly confirmed: readonly string[];
  readonly successions: readonly ToldSuccession[];
  readonly renamed: number;
  readonly ended: number;
  readonly unchanged: number;
  readonly older: number;
}

/** A standing area that is a told one under another code. */
export interface Twin {
  readonly told: string;
  readonly held: Area;
}

/**
 * What the told areas change. Pure. `known` has every area of a told code. An area under a new code ends the one under the former
 * code on the day of the newer of the two files, and is its successor. Nothing older overwrites anything newer.
 */
export function planAreas(
  told: readonly ToldArea[],
  known: readonly Area[],
  twins: readonly Twin[],
  asAt: LocalDate,
): AreaPlan {
  const held = new Map(known.map((area) => [area.code, area]));
  const areas = merged(told);
  const additions = new Map<string, ToldArea>();
  const changes = new Map<string, ToldArea>();
  const confirmed: string[] = [];
  let [renamed, ended, unchanged, older] = [0, 0, 0, 0];
  for (const area of areas.values()) {
    // a table of figures may name areas by their code alone: it says nothing of them
    if (area.name === '') continue;
    const before = held.get(area.code);
    if (!before) additions.set(area.code, area);
    else if (before.asAt > asAt) older += 1;
    else {
      const after = compare(before, area, asAt);
      confirmed.push(area.code);
      if (after === null) unchanged += 1;
      else {
        changes.set(area.code, after);
        if (after.name !== before.name) renamed += 1;
        if (before.until === null && after.until !== null) ended += 1;
      }
    }
  }
  const successions: ToldSuccession[] = [];
  for (const { told: code, held: other } of twins) {
    const standing = held.get(code);
    const area = additions.get(code) ?? changes.get(code) ?? standing;
    if (!area || areas.has(other.code) || other.asAt === asAt) continue;
    if (other.asAt < asAt) {
      changes.set(other.code, { ...other, until: later(other.since, asAt) });
      ended += 1;
      if (additions.has(code)) additions.set(code, { ...area, since: area.since ?? asAt });
      successions.push({ from: other.code, to: code, since: asAt });
    } else if (!standing || (standing.asAt <= asAt && standing.until === null)) {
      const until = later(area.since, other.since ?? other.asAt);
      (additions.has(code) ? additions : changes).set(code, { ...area, until });
      successions.push({ from: code, to: other.code, since: until });
    }
  }
  return {
    additions: [...additions.values()],
    changes: [...changes.values()],
    confirmed,
    successions,
    renamed,
    ended,
    unchanged,
    older,
  };
}

const later = (one: LocalDate | null, other: LocalDate): LocalDate =>
  one !== null && one > other ? one : other;

/** Many lines name one area. It is as old as the line says that has it from the beginning. */
function merged(told: readonly ToldArea[]): Map<string, ToldArea> {
  const areas = new Map<string, ToldArea>();
  for (const area of told) {
    const before = areas.get(area.code);
    if (before === undefined) areas.set(area.code, area);
    else if (before.since !== area.since || before.until !== area.until || before.name === '')
      areas.set(area.code, {
        ...area,
        name: area.name || before.name,
        since: before.since === null || area.since === null ? null : min(before.since, area.since),
        until: before.until === null || area.until === null ? null : later(before.until, area.until),
      });
  }
  return areas;
}

const min = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? one : other);

function compare(before: Area, told: ToldArea, asAt: LocalDate): ToldArea | null {
  const stands = told.until === null && before.until !== null && before.until <= asAt;
  const after: ToldArea = {
    code: before.code,
    kind: before.kind,
    name: plain(told.name) === plain(before.name) ? before.name : told.name,
    nhs: told.nhs ?? before.nhs,
    since: told.since ?? before.since,
    until: stands ? null : (told.until ?? before.until),
  };
  const same = (['name', 'nhs', 'since', 'until'] as const).every((fact) => after[fact] === before[fact]);
  return same ? null : after;
}
