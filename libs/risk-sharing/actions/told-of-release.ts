import type { DomainEvent } from '@folkmoot/kernel/event.js';
import { AGREEMENT_YEAR, POSITION_RELEASED } from '../contract/year-events.js';
import type { YearSeen } from '../storage/year.store.js';
import { allocateMonth, type MonthAllocation } from '../year/month-allocation.js';
import { figuresOf, type Position } from '../year/position-row.js';
import { layerReached, nearCaps } from '../year/signals.js';

/** The parties are told of each, and of what the rule reaches by it for the first time. */
export function toldOfRelease(
  year: YearSeen,
  fresh: readonly Position[],
  before: readonly Position[],
): DomainEvent[] {
  return fresh.map((one, at) => {
    const earlier = [...before, ...fresh.slice(0, at)];
    const was = ruleAt(year, one, earlier);
    const now = ruleAt(year, one, [...earlier, one]);
    const [reached, nearWas] = was ? [layerReached(was.allocation), nearOf(was)] : [0, []];
    const reaches = now ? layerReached(now.allocation) : 0;
    return {
      type: POSITION_RELEASED,
      subject: { kind: AGREEMENT_YEAR, id: year.id },
      audience: year.audience,
      streams: [`partnership/${year.partnershipId}`],
      data: {
        number: year.number,
        position: one.id,
        scheme: one.scheme,
        month: one.month,
        restates: earlier.some((other) => other.scheme === one.scheme && other.month === one.month),
        reaches: reaches > reached ? reaches : 0,
        near: now ? nearOf(now).filter((id) => !nearWas.includes(id)) : [],
      },
    };
  });
}

/** How its rule stands after the newest month of which anything was said: in a year that is split, in its last stretch. */
function ruleAt(year: YearSeen, position: Position, said: readonly Position[]): MonthAllocation | null {
  const month = said.reduce((latest, one) => (one.month > latest ? one.month : latest), '');
  const made = allocateMonth(year.versions, position.scheme, month, said.map(figuresOf));
  return made.findLast((one) => one.known.some(({ scheme }) => scheme === position.scheme)) ?? null;
}

const nearOf = ({ terms, allocation }: MonthAllocation): string[] =>
  nearCaps(terms, allocation).map((one) => terms.partners[one.partner]?.id ?? '');
