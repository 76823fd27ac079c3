import { ruleOfDay } from '@folkmoot/kernel/agreed-rule.js';
import { londonDate } from '@folkmoot/kernel/local-date.js';
import { allocationSteps } from '../domain/allocation-steps.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { YearSeen } from '../storage/year.store.js';
import { ruleTerms } from '../terms/rule-terms.js';
import { monthsOf } from '../terms/period.js';
import { incomeOf } from '../year/income-of.js';
import type { GoverningVersion } from '../year/governing-version.js';
import { isOfOwnLines } from '../year/own-lines.js';
import { varianceOf } from '../year/position.js';
import { figuresOf, type Position } from '../year/position-row.js';
import { positionsAsFacts } from '../year/positions-as-facts.js';
import { moneyStanding, USUAL_COLOURS } from '../year/money-colours.js';
import { layerReached, nearCaps } from '../year/signals.js';
import { allocationOf, termsKept, type StoredAllocation } from '../year/stored-allocation.js';
import { yearStanding } from '../year/year-standing.js';
import type { PartnerPenceType, RiskAllocationType } from './allocation.type.js';
import type { RiskPositionType } from './position.type.js';
import type { AgreementYearType } from './year.type.js';

/** The newest version that is or was in force; null before that. */
export const newestVersion = (year: YearSeen): GoverningVersion | null => year.versions.at(-1) ?? null;

/** Everybody who is or was a partner in the newest version’s year: those of today in the agreement’s order, then who has left. */
export function partnersOfYear({ versions }: Pick<YearSeen, 'versions'>): { id: Id; name: string }[] {
  const newest = versions.at(-1);
  const partners = new Map<Id, string>();
  for (const { terms } of [...versions].reverse())
    if (terms.firstMonth === newest?.terms.firstMonth)
      for (const { id, name } of terms.partners) if (!partners.has(id)) partners.set(id, name);
  return [...partners].map(([id, name]) => ({ id, name }));
}

/** As all parties see it: what is not released is not in it. */
export function yearShown(year: YearSeen, all: readonly StoredAllocation[]): AgreementYearType {
  const version = newestVersion(year);
  const terms = version?.terms;
  const partners = partnersOfYear(year);
  const ids = partners.map((one) => one.id);
  const released = year.positions.filter((one) => one.releasedAt !== null);
  const allocations = all.filter((one) => one.audience === year.audience);
  const partnersOf = (versionId: Id): Id[] =>
    year.versions.find((one) => one.id === versionId)?.terms.partners.map((one) => one.id) ?? [];
  const standing = yearStanding(ids, partnersOf, allocations);
  const shownLast = new Map(released.map((one) => [`${one.scheme} ${one.month}`, one]));
  return {
    id: year.id,
    version: released.length + allocations.length,
    place: year.place,
    number: year.number,
    title: year.title,
    inForce: version !== null,
    months: terms ? monthsOf(terms.firstMonth, terms.months) : [],
    partners,
    schemes:
      terms?.schemes.map((scheme) => ({
        key: scheme.key,
        title: scheme.title,
        hostId: scheme.host,
        contributed: incomeOf(year.versions, scheme.key).reduce(
          (sum, one) => one.pence.reduce((all, pence) => all + pence, sum),
          0n,
        ),
        ownLines: isOfOwnLines(terms, scheme.key),
      })) ?? [],
    positions: [...shownLast.values()].map((one) => positionShown(year, one)),
    newest: standing.newest.flatMap((one) => allocationShown(year, one) ?? []),
    bears: byPartner(ids, standing.bears),
    settlement: standing.settlement.map(({ from, to, pence }) => ({
      from: ids[from] ?? '',
      to: ids[to] ?? '',
      pence,
    })),
    facts: factsShown(year, released),
    payments: standing.payments.map(({ at, pence }) => ({ at, pence: byPartner(ids, pence) })),
  };
}

function factsShown(year: YearSeen, released: readonly Position[]): AgreementYearType['facts'] {
  const terms = newestVersion(year)?.terms;
  const facts =
    terms &&
    positionsAsFacts(
      released.map(figuresOf),
      terms.schemes.map((one) => one.key),
      monthsOf(terms.firstMonth, terms.months),
    );
  return facts ? { ...facts, spent: [...facts.spent] } : null;
}

const byPartner = (ids: readonly Id[], pence: readonly bigint[]): PartnerPenceType[] =>
  ids.map((partnerId, at) => ({ partnerId, pence: pence[at] ?? 0n }));

/** Coloured as its place had agreed by the day it was entered: what a figure looked like then stays. */
export function positionShown(year: Pick<YearSeen, 'colours'>, position: Position): RiskPositionType {
  const colours = ruleOfDay(year.colours, londonDate(position.enteredAt)) ?? USUAL_COLOURS;
  return {
    id: position.id,
    version: position.version,
    scheme: position.scheme,
    month: position.month,
    budget: position.budget,
    actualToDate: position.actualToDate,
    forecastOutturn: position.forecastOutturn,
    variance: varianceOf(position),
    standing: moneyStanding(varianceOf(position), position.budget, colours),
    greenBps: colours.greenBps,
    amberBps: colours.amberBps,
    final: position.approvedAt !== null,
    meantFinal: position.meantFinal,
    released: position.releasedAt !== null,
    restates: position.restates,
    note: position.note,
    lines:
      position.lines &&
      Object.entries(position.lines).map(([partnerId, pence]) => ({ partnerId, pence: BigInt(pence) })),
    enteredAt: position.enteredAt,
  };
}

/** With its steps, by the version that it was computed by. */
export function allocationShown(year: YearSeen, stored: StoredAllocation): RiskAllocationType | null {
  const version = year.versions.find((one) => one.id === stored.versionId);
  const sharing = version?.terms.rules.find((one) => one.key === stored.rule);
  if (!version || !sharing) return null;
  const { stretch } = stored;
  const terms = stretch ? termsKept(stretch.terms) : ruleTerms(version.terms, sharing).terms;
  // Of a stretch that is over, the last word is that of its own last month.
  const ofMonth = stretch && stretch.to < stored.month ? stretch.to : stored.month;
  const allocation = allocationOf(stored);
  const ids = terms.partners.map((one) => one.id);
  return {
    id: stored.id,
    positionId: stored.positionId,
    rule: stored.rule,
    schemes: [...sharing.schemes],
    month: stored.month,
    from: stretch?.from ?? null,
    to: stretch?.to ?? null,
    variance: stored.variance,
    shares: byPartner(ids, allocation.shares),
    reserveDraw: allocation.reserveDraw,
    carryForward: allocation.carryForward,
    unallocated: allocation.unallocated,
    steps: allocationSteps(terms, allocation).map((step) => ({
      words: step.words,
      moves: byPartner(ids, step.moves),
      aside: step.reserveDraw + step.carryForward + step.unallocated,
    })),
    layerReached: layerReached(allocation),
    layers: allocation.direction === null ? 0 : terms.rule[allocation.direction].length,
    nearCaps: nearCaps(terms, allocation).map(({ partner, percent, limit }) => ({
      partnerId: ids[partner] ?? '',
      percent,
      limit,
    })),
    notReported: stored.known.filter((one) => one.month !== ofMonth).map((one) => one.scheme),
    final: stored.final,
    computedAt: stored.computedAt,
    ruleHash: stored.ruleHash,
    engineVersion: stored.engineVersion,
  };
}
