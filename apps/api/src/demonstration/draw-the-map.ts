import { ALWAYS, type Area, type AreaKind } from '@folkmoot/partnerships/domain/register/area.js';
import { areaPath, type Ring } from '@folkmoot/partnerships/domain/register/area-path.js';
import { setBoundary } from '@folkmoot/partnerships/actions/set-boundary.js';
import {
  areaBoundaryTable,
  areaFactTable,
  areaPartTable,
  areaTable,
} from '@folkmoot/partnerships/storage/area.tables.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { done } from '@folkmoot/kernel/result.js';
import { DISTRICT, NEIGHBOURHOODS, ORIGIN, WARDS } from './northmoor-map.js';
import { bySeed, SEED } from './people.js';
import type { Stage } from './stage.js';

const SOURCE = 'demonstration';
const BOUNDED_DAYS_AGO = 84;

interface Surveyed extends Requested {
  /** The day of which the figures are. */
  readonly day: string;
}

/** The invented district and its wards, as an import would have left them. */
const addAreas = defineAction<Surveyed, object, { areas: number }>({
  name: 'demonstration.add-areas',
  find: async () => ({}),
  may: bySeed,
  decide(_found, { day }) {
    const told = { source: SOURCE, asAt: day };
    const area = (kind: AreaKind, { code, name }: Pick<Area, 'code' | 'name'>): Area => ({
      ...told,
      code,
      kind,
      name,
      nhs: null,
      since: null,
      until: null,
    });
    const people = (code: string, all: number) =>
      insert(areaFactTable, {
        ...told,
        area: code,
        measure: 'population',
        day,
        period: 'mid-2024, invented',
        figures: { all },
      });
    const rows = WARDS.flatMap((ward) => [
      insert(areaTable, area('ward', ward)),
      insert(areaPartTable, {
        ...told,
        part: ward.code,
        whole: DISTRICT.code,
        since: ALWAYS,
        partKind: 'ward',
        wholeKind: 'lad',
        lsoas: null,
        until: null,
      }),
      people(ward.code, ward.population),
      insert(areaBoundaryTable, drawn(ward.code, [ringOf(ward.outline)], day)),
    ]);
    const all = WARDS.reduce((sum, { population }) => sum + population, 0);
    return done({
      rows: [
        insert(areaTable, area('lad', DISTRICT)),
        people(DISTRICT.code, all),
        insert(
          areaBoundaryTable,
          drawn(
            DISTRICT.code,
            WARDS.map(({ outline }) => ringOf(outline)),
            day,
          ),
        ),
        ...rows,
      ],
      events: [],
      result: { areas: WARDS.length + 1 },
    });
  },
});

function ringOf(outline: string): Ring {
  const [east, north] = ORIGIN;
  const corners = outline.split(' ').map((pair): [number, number] => {
    const [x, y] = pair.split(',').map(Number);
    return [east + x! / 1000, north + y! / 1000];
  });
  return [...corners, corners[0]!];
}

function drawn(code: string, rings: readonly Ring[], asAt: string) {
  const { path, corners, box } = areaPath(rings.map((ring) => [ring]))!;
  return { code, path, corners, ...box, source: SOURCE, asAt };
}

/** Of which wards Northmoor is made, and how its partners divide it. */
export async function drawTheMap(stage: Stage): Promise<void> {
  stage.goTo(BOUNDED_DAYS_AGO);
  const day = stage.day(-BOUNDED_DAYS_AGO);
  await stage.must(addAreas, { day }, { kind: 'job', name: SEED });
  const codeOf = new Map(WARDS.map(({ name, code }) => [name, code]));
  await stage.must(
    setBoundary,
    {
      partnershipId: stage.placeId,
      seen: 0,
      effectiveFrom: day,
      areas: WARDS.map(({ code }) => code).join('\n'),
      neighbourhoods: NEIGHBOURHOODS.map(
        ({ name, wards }) => `${name}: ${wards.map((ward) => codeOf.get(ward)).join(', ')}`,
      ).join('\n'),
    },
    stage.person('secretary'),
  );
}
