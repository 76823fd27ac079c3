import type { Id } from '@folkmoot/kernel/id.js';
import { daysBetween } from '@folkmoot/kernel/local-date.js';
import { approvePosition } from '@folkmoot/risk-sharing/actions/approve-position.js';
import { enterPositions, type Entry } from '@folkmoot/risk-sharing/actions/enter-positions.js';
import type { AgreementYear } from './agreement-year.js';
import { ALIGNED, ON_BUDGET, POOLED, RESTATED, schemes, type Told } from './northmoor-agreement.js';
import type { Stage } from './stage.js';

/** After the last signature: what had passed of the year until then is told at once. */
const BROUGHT_IN = 66;
const SAID_ANEW = 6;
const APPROVED_AFTER = 3;

interface Said {
  readonly month: string;
  /** From 1. */
  readonly nth: number;
  readonly ago: number;
  readonly pooled: Told;
  readonly aligned: Told;
}

/** The hosts of both schemes say month by month how the year goes; one month is said anew, and then approved as final. */
export async function tellTheYear(stage: Stage, agreementId: Id, { reported }: AgreementYear): Promise<void> {
  const months = reported.map(({ month, on }, at): Said => {
    const back = reported.length - 1 - at;
    const ago = Math.min(daysBetween(on, stage.day(0)), BROUGHT_IN);
    return {
      month,
      nth: at + 1,
      ago,
      pooled: POOLED[back] ?? ON_BUDGET,
      aligned: ALIGNED[back] ?? ON_BUDGET,
    };
  });
  const said = async (one: readonly Said[], meantFinal: boolean): Promise<Id> => {
    const told = { agreementId, meantFinal, release: true };
    const [pooled, aligned] = [0, 1].map((scheme) => one.map((month) => entry(stage, scheme, month)));
    const { positionIds } = await stage.must(
      enterPositions,
      { ...told, entries: pooled! },
      stage.person('officer'),
    );
    await stage.must(enterPositions, { ...told, entries: aligned! }, stage.person('hospital'));
    return positionIds.at(-1)!;
  };
  const earlier = months.filter(({ ago }) => ago === BROUGHT_IN);
  const restated = months.at(-2)!;
  if (earlier.length > 0) {
    stage.goTo(BROUGHT_IN);
    await said(earlier, false);
  }
  for (const month of months.slice(earlier.length)) {
    stage.goTo(month.ago);
    await said([month], false);
    if (month !== restated) continue;
    stage.goTo(month.ago - SAID_ANEW);
    const entries = [entry(stage, 0, { ...month, pooled: RESTATED })];
    const { positionIds } = await stage.must(
      enterPositions,
      { agreementId, entries, meantFinal: true, release: true },
      stage.person('officer'),
    );
    stage.goTo(month.ago - SAID_ANEW - APPROVED_AFTER);
    await stage.must(approvePosition, { positionId: positionIds[0]!, version: 1 }, stage.person('icb'));
  }
}

function entry(stage: Stage, scheme: number, { month, nth, pooled, aligned }: Said): Entry {
  const [icb, council, hospitals] = ['icb', 'council', 'hospitals'].map((one) => stage.organisation(one));
  const { budget } = schemes(icb!, council!, hospitals!)[scheme]!;
  const { over, note } = scheme === 0 ? pooled : aligned;
  const forecastOutturn = budget + BigInt(over) * 100n;
  return {
    scheme: `s${String(scheme + 1)}`,
    month,
    budget,
    actualToDate: (forecastOutturn * BigInt(nth)) / 12n,
    forecastOutturn,
    lines:
      scheme === 0 ? null : { [hospitals!]: String((over * 200) / 3), [council!]: String((over * 100) / 3) },
    note,
  };
}
