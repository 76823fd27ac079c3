import type { Transaction } from '@folkmoot/platform/database/database.js';
import type { Source } from '../domain/register/organisation.js';
import {
  areasOf,
  changeAreas,
  confirmAreas,
  endLeftParts,
  insertAreas,
  recordParts,
  recordSuccessions,
  twinsOf,
} from '../storage/area.store.js';
import { ofOrganisations } from './apply-organisations.js';
import type { Detected } from './kind.js';
import type { Summary } from './outcome.js';
import { planAreas } from './plan-areas.js';
import type { AreaRow, Kind, Land, RegisterRow, ToldPart } from './register-row.js';

/** What every table of areas does with its rows. */
export const ofAreas = (source: Kind): Pick<Detected<AreaRow>, 'keyOf' | 'apply' | 'finish'> => ({
  keyOf: ({ key }) => key,
  apply: (tx, rows, summary) => applyLand(tx, rows, source, summary),
  finish: finishAreas,
});

/** The same for a list of organisations whose areas bear their codes: councils and boards. */
export function ofOrganisationsAndAreas(
  source: Source & Kind,
): Pick<Detected<RegisterRow>, 'keyOf' | 'apply' | 'finish'> {
  const organisations = ofOrganisations(source);
  return {
    keyOf: organisations.keyOf,
    async apply(tx, rows, summary) {
      await organisations.apply(tx, rows, summary);
      await applyLand(
        tx,
        rows.flatMap(({ land }) => land ?? []),
        source,
        summary,
      );
    },
    finish: finishAreas,
  };
}

const MAY_BE_RECODED: ReadonlySet<string> = new Set(['icb', 'sicbl', 'lad']);

export async function applyLand(
  tx: Transaction,
  rows: readonly Land[],
  source: Kind,
  summary: Summary,
): Promise<void> {
  const { asAt, areas: count, parts: partCount } = summary;
  const told = [...new Set(rows.flatMap(({ areas }) => areas))];
  const byCode = new Map(told.map((area) => [area.code, area]));
  const known = await areasOf(tx, [...byCode.keys()]);
  // thousands of lines name the same few boards: what this file has said of them is not asked again
  const done = new Set(known.filter((area) => area.asAt === asAt).map(({ code }) => code));
  const named = [...byCode.values()].filter(
    ({ code, kind, name }) => MAY_BE_RECODED.has(kind) && name !== '' && !done.has(code),
  );
  const plan = planAreas(told, known, named.length === 0 ? [] : await twinsOf(tx, named), asAt);
  await insertAreas(tx, plan.additions, source, asAt);
  await changeAreas(tx, plan.changes, source, asAt);
  await confirmAreas(tx, plan.confirmed, asAt);
  count.succeeded += await recordSuccessions(
    tx,
    [...plan.successions, ...rows.flatMap(({ successions }) => successions ?? [])],
    source,
    asAt,
  );
  count.added += plan.additions.length;
  count.renamed += plan.renamed;
  count.ended += plan.ended;
  count.older += plan.older;
  const parts = await recordParts(tx, once(rows.flatMap((row) => row.parts)), source, asAt);
  partCount.added += parts.added;
  partCount.unchanged += parts.unchanged;
  partCount.older += parts.older;
}

const once = (parts: readonly ToldPart[]): ToldPart[] => [
  ...new Map(parts.map((one) => [`${one.part} ${one.whole}`, one])).values(),
];

async function finishAreas(tx: Transaction, { asAt, parts }: Summary): Promise<void> {
  const { moved, ended } = await endLeftParts(tx, asAt);
  parts.moved += moved;
  parts.added -= moved;
  parts.ended += ended;
}
