import { addDays, type LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Transaction } from '@folkmoot/platform/database/database.js';
import { lockByIdentifiers } from '../storage/register.store.js';
import { applyLand } from './apply-areas.js';
import { ofOrganisations } from './apply-organisations.js';
import {
  areaColumns,
  areaIn,
  landIn,
  latestYear,
  type AreaColumns,
  type LevelColumns,
} from './area-columns.js';
import { brokenRecord } from './fields.js';
import { noDates, type KindOfFile } from './kind.js';
import type { Summary } from './outcome.js';
import { plain } from './plan-changes.js';
import {
  rejected,
  type AreaRow,
  type CsvRecord,
  type Land,
  type ReadArea,
  type RegisterRow,
  type ToldArea,
  type ToldSuccession,
} from './register-row.js';

/**
 * Tables with one kind of area for several years side by side: who merged into whom, and which area goes on under another code.
 * A change between two years holds from 1 April of the later one, the day on which English districts are reorganised. Columns of
 * other areas, each of one year, tell where the newest lie.
 */
export const areaHistory: KindOfFile = {
  kind: 'area-history',
  title: 'history of areas',
  detect(header) {
    const columns = areaColumns(header);
    const years = (one: LevelColumns): number =>
      columns.levels.filter(({ level }) => level === one.level).length;
    const levels = columns.levels.filter((one) => years(one) > 1);
    if (levels.length === 0 || new Set(levels.map(({ level }) => level)).size > 1) return null;
    const wholes = columns.levels.filter((one) => years(one) === 1);
    return {
      kind: 'area-history',
      header: true,
      year: latestYear(columns.levels),
      unread: columns.others.map(({ heading }) => heading),
      complete: false,
      mayRepeat: true,
      dates: noDates,
      read: (record) => read(record, columns, levels, wholes),
      keyOf: ({ key }: AreaRow) => key,
      apply,
    };
  },
};

function read(
  record: CsvRecord,
  { width }: AreaColumns,
  levels: readonly LevelColumns[],
  wholes: readonly LevelColumns[],
): ReadArea {
  const broken = brokenRecord(record, width);
  if (broken) return broken;
  const { line, fields } = record;
  const areas: ToldArea[] = [];
  const successions: ToldSuccession[] = [];
  for (const columns of levels) {
    const area = areaIn(fields, columns);
    if (typeof area === 'string') return rejected(line, area);
    if (area === null) continue;
    const before = areas.at(-1);
    if (before?.code === area.code) {
      areas[areas.length - 1] = { ...area, since: before.since };
      continue;
    }
    const day = changedOn(columns);
    if (before) {
      areas[areas.length - 1] = { ...before, until: day };
      successions.push({ from: before.code, to: area.code, since: day });
    }
    areas.push(before ? { ...area, since: day } : area);
  }
  const newest = areas.at(-1);
  if (newest === undefined) return rejected(line, 'It names no area.');
  // the newest alone lies where the other columns say
  const around = newest.until === null ? landIn(fields, [levels.at(-1)!, ...wholes]) : NO_LAND;
  if (typeof around === 'string') return rejected(line, around);
  const others = around.areas.filter(({ code }) => code !== newest.code);
  return {
    line,
    key: [...areas, ...others].map(({ code }) => code).join(' '),
    areas: [...areas, ...others],
    parts: around.parts,
    successions,
    bodies: areas.flatMap((area, place) => bodyOf(area, areas[place + 1], line)),
  };
}

const NO_LAND: Land = { areas: [], parts: [] };

/** Neighbourhoods are drawn anew for a census (this one of 21 March 2021), all else by order from a 1 April. */
const changedOn = ({ level, year }: LevelColumns): LocalDate =>
  (level === 'lsoa' || level === 'msoa') && year === '21' ? '2021-03-21' : `20${year}-04-01`;

/** The council that ended with its district, and who went on with its work. */
function bodyOf(area: ToldArea, next: ToldArea | undefined, line: number): RegisterRow[] {
  if (area.kind !== 'lad' || area.until === null || next === undefined) return [];
  const { code, name, until } = area;
  return [
    {
      line,
      sector: 'council',
      name,
      identifiers: [{ scheme: 'ons', value: code }],
      validTo: addDays(until, -1),
      relations: [
        { scheme: 'ons', from: code, kind: 'succeeded-by', to: next.code, since: until, until: null },
      ],
      // the same council under a new code is no other body
      sameAs: plain(name) === plain(next.name) ? next.code : undefined,
      notes: [],
    },
  ];
}

async function apply(tx: Transaction, rows: readonly AreaRow[], summary: Summary): Promise<void> {
  await applyLand(tx, rows, 'area-history', summary);
  const bodies = bodiesOnce(rows.flatMap(({ bodies: one }) => one ?? []));
  const recoded = bodies.filter(({ sameAs }) => sameAs !== undefined);
  const held = new Set(
    (
      await lockByIdentifiers(
        tx,
        recoded.map(({ identifiers: [first] }) => first),
      )
    ).flatMap(({ identifiers }) => identifiers.map(({ value }) => value)),
  );
  await ofOrganisations('lad').apply(
    tx,
    bodies.filter(({ sameAs, identifiers: [{ value }] }) => sameAs === undefined || held.has(value)),
    summary,
  );
}

/** A district may end in several lines, as its parts went to several others: one body with several successors. */
function bodiesOnce(bodies: readonly RegisterRow[]): RegisterRow[] {
  const byCode = new Map<string, RegisterRow>();
  for (const body of bodies) {
    const code = body.identifiers[0].value;
    const before = byCode.get(code);
    byCode.set(
      code,
      before === undefined
        ? body
        : {
            ...before,
            sameAs: before.sameAs ?? body.sameAs,
            relations: [...(before.relations ?? []), ...(body.relations ?? [])],
          },
    );
  }
  return [...byCode.values()];
}
