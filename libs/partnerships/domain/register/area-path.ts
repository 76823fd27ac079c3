/** A ring of corners by longitude and latitude (WGS 84), the last of them the first again. */
export type Ring = readonly (readonly [number, number, ...number[]])[];
/** An outline and its holes. */
export type Polygon = readonly Ring[];

/** The smallest rectangle around an area, in the units of its path. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface AreaPath {
  /** The `d` of an SVG path: outlines and holes, to be filled by the rule “evenodd”. */
  readonly path: string;
  readonly box: Box;
  readonly corners: number;
}

// Mercator keeps shapes as people know them from maps. A degree of longitude is 5,000 units: one is about 13 m across in England.
const UNITS = 5_000;
const DEGREES = 180 / Math.PI;
const x = (longitude: number): number => Math.round((longitude + 9) * UNITS);
const y = (latitude: number): number =>
  Math.round((TOP - DEGREES * Math.log(Math.tan(Math.PI / 4 + latitude / DEGREES / 2))) * UNITS);
/** The 61st parallel, north of Shetland, lies at the top. */
const TOP = DEGREES * Math.log(Math.tan(Math.PI / 4 + 61 / DEGREES / 2));

/** The polygons of an area as one path in a plane that all areas share. Pure. Corners that fall together are one; null where nothing is left. */
export function areaPath(polygons: readonly Polygon[]): AreaPath | null {
  let [path, corners] = ['', 0];
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const ring of polygons.flat()) {
    const points: [number, number][] = [];
    for (const [longitude, latitude] of ring) {
      const point: [number, number] = [x(longitude), y(latitude)];
      const before = points.at(-1);
      if (before?.[0] !== point[0] || before[1] !== point[1]) points.push(point);
    }
    if (points.length > 1 && points[0]![0] === points.at(-1)![0] && points[0]![1] === points.at(-1)![1])
      points.pop();
    if (points.length < 3) continue;
    corners += points.length;
    for (const [left, top] of points) {
      box.left = Math.min(box.left, left);
      box.right = Math.max(box.right, left);
      box.top = Math.min(box.top, top);
      box.bottom = Math.max(box.bottom, top);
    }
    path += points.reduce((text, [across, down], at) => {
      const before = points[at - 1];
      if (!before) return `M${across} ${down}`;
      return `${text}${at === 1 ? 'l' : ' '}${across - before[0]} ${down - before[1]}`;
    }, '');
    path += 'z';
  }
  return corners === 0 ? null : { path, box, corners };
}
