import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { enterPositions } from '@folkmoot/risk-sharing/actions/enter-positions.js';
import { completeDraft, deedUpon, signedByAll, type AgreementTold } from './agreements.js';
import { deedFiled } from './executed-deeds.js';
import { must, type PartnershipWorld } from './partnerships.js';

/** The corridor with a cap, signed by the board, the council and the trust, in force from April 2026. */
export async function agreementInForce(app: TestApp, world: PartnershipWorld): Promise<AgreementTold> {
  const made = await completeDraft(app, world);
  const { id, version } = made.draft!;
  const faults = await deedUpon(app, 'sendForSignature', { id, version }, world.member);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  await signedByAll(app, world, id);
  return made;
}

/** Addresses of a year at work: two months of the board’s scheme, one of them said anew, and one that it has not released. */
export async function yearToVisit(
  app: TestApp,
  world: PartnershipWorld,
): Promise<Readonly<Record<string, string>>> {
  const made = await agreementInForce(app, world);
  await deedFiled(app, world, made.draft!.id);
  const enter = async (month: string, pence: bigint, release = true): Promise<string> => {
    const entry = {
      scheme: 's2',
      month,
      budget: 960_000_000n,
      actualToDate: 240_000_000n,
      forecastOutturn: 960_000_000n + pence,
      lines: null,
      note: 'More people went home with care.',
    };
    const { positionIds } = await must(
      app,
      enterPositions,
      { agreementId: made.id, entries: [entry], meantFinal: true, release },
      world.chair,
    );
    return positionIds[0]!;
  };
  await enter('2026-05', 5_000_000n);
  await enter('2026-06', 12_000_000n);
  const restated = await enter('2026-06', 150_000_001n);
  const hidden = await enter('2026-07', -7n, false);
  const at = (...parts: string[]): string =>
    ['', 'northmoor', 'agreements', String(made.number), ...parts].join('/');
  return {
    year: at('year'),
    'year enter': at('year', 'enter'),
    'year bring': at('year', 'bring'),
    position: at('year', 'positions', restated),
    'version in force': at('versions', '1'),
    deed: at('versions', '1', 'deed'),
    'position hidden': at('year', 'positions', hidden),
    report: at('year', 'reports', 's2'),
    'report quarter': `${at('year', 'reports', 's2')}?quarter=1`,
    statement: at('statements', world.organisations.council),
    figures: at('figures.xlsx'),
    schedules: at('schedules.docx'),
  };
}
