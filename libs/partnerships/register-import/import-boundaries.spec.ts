import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { areas, boundaryOf } from '../contract/areas.reader.js';
import { geoJsonRecords } from './geo-json-records.js';
import { freshRegister, type FreshRegister } from './testing/fresh-register.js';

let register: FreshRegister;
beforeEach(async () => {
  register = await freshRegister();
});
afterEach(() => register.close());

type Corners = [number, number][];
const feature = (code: string, coordinates: Corners[] | Corners[][], type = 'Polygon') => ({
  type: 'Feature',
  properties: { LAD24CD: code, LAD24NM: `Area ${code}`, BNG_E: 5 },
  geometry: { type, coordinates },
});
const collection = (...features: object[]): string =>
  JSON.stringify({ type: 'FeatureCollection', features }, null, 1);
const square = (west: number, south: number, size: number): Corners => [
  [west, south],
  [west, south + size],
  [west + size, south + size],
  [west + size, south],
  [west, south],
];

describe('importing boundaries', () => {
  it('draws islands and holes, whatever the file is called, and nothing anew the second time', async () => {
    const island = feature(
      'E08000009',
      [[square(-2.5, 53, 0.3), square(-2.4, 53.1, 0.1)], [square(-3, 53, 0.1)]],
      'MultiPolygon',
    );
    const file = await register.file(
      'map.csv',
      `\uFEFF${collection(island, feature('E0800009', [square(-2, 53, 1)]))}`,
    );
    const outcome = await register.take(file);
    expect(outcome).toMatchObject({
      kind: 'area-boundaries',
      asAt: '2024-01-01',
      unread: ['BNG_E'],
      areas: { drawn: 1, added: 1 },
    });
    expect(outcome.rejected).toEqual([
      { line: 3, reason: expect.stringContaining('“E0800009” is not the code') },
    ]);
    const [drawn] = await boundaryOf(register.database, ['E08000009']);
    expect(drawn).toMatchObject({ name: 'Area E08000009', left: 30_000, right: 34_000 });
    expect(drawn!.path.match(/M/g)).toHaveLength(3);
    expect(await register.take(file)).toMatchObject({ areas: { drawn: 0 } });
    const older = await register.file(
      'map_2023.geojson',
      collection(feature('E08000009', [square(0, 53, 1)])).replaceAll('LAD24', 'LAD23'),
    );
    expect(await register.take(older)).toMatchObject({ areas: { drawn: 0, older: 2 } });
  });

  it('thins corners that a map does not need, and opens no gap between neighbours', async () => {
    const shore: Corners = Array.from({ length: 3_000 }, (_, at) => [
      -2 + Math.sin(at * 7) / 200,
      53 + at / 3_000,
    ]);
    const west: Corners = [[-3, 54], [-3, 53], ...shore, [-3, 54]];
    const east: Corners = [[-1, 53], [-1, 54], ...[...shore].reverse(), [-1, 53]];
    const file = await register.file(
      'two.geojson',
      collection(feature('E08000001', [west]), feature('E08000002', [east])),
    );
    const records = await geoJsonRecords(() => createReadStream(file));
    const rings = records.slice(1).map(({ fields }) => (JSON.parse(fields.at(-1)!) as Corners[][])[0]![0]!);
    const border = rings.map(
      (ring) => new Set(ring.filter(([longitude]) => longitude > -2.5 && longitude < -1.5).map(String)),
    );
    expect(border[0]!.size).toBeGreaterThan(50);
    expect(border[0]!.size).toBeLessThan(700);
    expect([...border[0]!].sort()).toEqual([...border[1]!].sort());
  });

  it('refuses as data what is no map, or a map in other coordinates', async () => {
    const refused = async (text: string) => register.bringIn(await register.file('a.geojson', text));
    expect(await refused('{"type":"FeatureCollection","features":[')).toMatchObject({
      code: 'register/file-broken',
    });
    expect(await refused('{"rows":[]}')).toMatchObject({
      code: 'register/file-broken',
      message: expect.stringContaining('GeoJSON'),
    });
    expect(await refused(collection(feature('E08000009', [square(380_000, 390_000, 9)])))).toMatchObject({
      message: expect.stringContaining('WGS 84'),
    });
    expect(
      await refused(collection({ type: 'Feature', properties: { region: 'North' }, geometry: null })),
    ).toMatchObject({
      code: 'register/file-unknown',
    });
  });
});

const data = resolve(import.meta.dirname, '../../../../shared/data/geo');
const published = existsSync(data) ? describe : describe.skip;
if (!existsSync(data))
  console.warn(`The published boundaries are not at ${data}: their import is not tested.`);

published('importing the boundaries as published', () => {
  it('draws districts and boards, and knows a board of 2022 under its present code', async () => {
    await register.take(resolve(data, 'icb_names_codes_2024-12.csv'));
    expect(await register.take(resolve(data, 'lad24_england.geojson'))).toMatchObject({
      rows: 296,
      rejected: [],
      areas: { drawn: 296 },
    });
    expect(await register.take(resolve(data, 'icb22_ultra_generalised.geojson'))).toMatchObject({
      rows: 42,
      areas: { drawn: 42 },
    });
    expect(await areas(register.database, ['E54000052'], '2023-01-01')).toMatchObject([
      { successors: [{ code: 'E54000063' }] },
    ]);
    const [trafford] = await boundaryOf(register.database, ['E08000009']);
    // about 15 km from west to east at 53.4 degrees north
    expect(((trafford!.right - trafford!.left) / 5_000) * 66.4).toBeGreaterThan(10);
    expect(((trafford!.right - trafford!.left) / 5_000) * 66.4).toBeLessThan(20);
    expect(await register.bringIn(resolve(data, 'vcs_emergencies_region22.geojson'))).toMatchObject({
      ok: false,
    });
  });
});
