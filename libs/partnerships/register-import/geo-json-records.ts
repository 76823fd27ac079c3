import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import { BrokenFile } from './csv-records.js';
import type { CsvRecord } from './register-row.js';
import { decoded, type Pieces } from './text-form.js';

/** As much of RFC 7946 as an area has. */
interface Collection {
  readonly type: 'FeatureCollection';
  readonly features: readonly {
    readonly properties: Readonly<Record<string, unknown>> | null;
    readonly geometry: { readonly type: string; readonly coordinates: readonly unknown[] } | null;
  }[];
}

/** The column in which a feature's polygons stand, as JSON: a MultiPolygon's coordinates. */
export const POLYGONS = 'polygons';

/** A map of a place shows some hundred corners an area; more make it slow, and no clearer. */
const CORNERS = 300;
/** All of it is held while shared borders are found. */
const LARGEST = 64 * 1024 * 1024;

/**
 * The features of a GeoJSON file as records, under a heading of their properties. Where there are more corners than a map needs
 * they are thinned, those first that matter least to the shape; neighbours keep the border they share, so that no gaps open.
 */
export async function geoJsonRecords(pieces: Pieces): Promise<CsvRecord[]> {
  let text = '';
  for await (const piece of decoded(pieces(), 'utf-8'))
    if ((text += piece).length > LARGEST)
      throw new BrokenFile('These boundaries are larger than 64 MB. Take the publisher’s generalised ones.');
  const collection = read(text);
  const names = [...new Set(collection.features.flatMap(({ properties }) => Object.keys(properties ?? {})))];
  const records: CsvRecord[] = [{ line: 1, fields: [...names, POLYGONS] }];
  for (const [place, { properties, geometry }] of thinned(collection).features.entries()) {
    const polygons =
      geometry?.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry?.type === 'MultiPolygon'
          ? geometry.coordinates
          : [];
    records.push({
      line: place + 2,
      fields: [...names.map((name) => String(properties?.[name] ?? '')), JSON.stringify(polygons)],
    });
  }
  return records;
}

function read(text: string): Collection {
  let found: unknown;
  try {
    found = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new BrokenFile(
      'This file begins like boundaries (GeoJSON) but breaks off. Nothing of it was imported.',
    );
  }
  const collection = found as Partial<Collection> & {
    crs?: { properties?: { name?: string } };
  };
  if (collection.type !== 'FeatureCollection' || !Array.isArray(collection.features))
    throw new BrokenFile('This is JSON, but no collection of boundaries (GeoJSON).');
  const name = collection.crs?.properties?.name ?? '';
  const corner = firstCorner(collection.features);
  if (
    (name !== '' && !/CRS84|4326/.test(name)) ||
    (corner && (Math.abs(corner[0]!) > 180 || Math.abs(corner[1]!) > 90))
  )
    throw new BrokenFile(
      'These boundaries are not in longitude and latitude (WGS 84). Download them as GeoJSON in WGS 84.',
    );
  return collection as Collection;
}

function firstCorner(features: Collection['features']): number[] | null {
  let at: unknown = features.find(({ geometry }) => geometry)?.geometry?.coordinates;
  while (Array.isArray(at) && Array.isArray(at[0])) at = at[0];
  return Array.isArray(at) && at.length >= 2 ? (at as number[]) : null;
}

function thinned(collection: Collection): Collection {
  const most = CORNERS * Math.max(1, collection.features.length);
  const all = collection.features.reduce((sum, { geometry }) => sum + cornersOf(geometry?.coordinates), 0);
  if (all <= most) return collection;
  const shared = presimplify(topology({ areas: collection as never }) as Shared);
  const simple = simplify(shared, quantile(shared, most / all));
  return feature(simple, simple.objects['areas']!) as unknown as Collection;
}

type Shared = Parameters<typeof presimplify>[0];

function cornersOf(coordinates: unknown): number {
  if (!Array.isArray(coordinates)) return 0;
  return typeof coordinates[0] === 'number'
    ? 1
    : coordinates.reduce((sum: number, one) => sum + cornersOf(one), 0);
}
