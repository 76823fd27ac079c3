import { describe, expect, it } from '@jest/globals';
import { areaPath, type Polygon } from './area-path.js';

const square = (west: number, south: number, size: number): Polygon[number] => [
  [west, south],
  [west, south + size],
  [west + size, south + size],
  [west + size, south],
  [west, south],
];

describe('the path of an area', () => {
  it('has an outline for each part and each hole, and the box around all', () => {
    const { path, box, corners } = areaPath([
      [square(-2.5, 53, 0.5), square(-2.4, 53.1, 0.1)],
      [square(-1.5, 53, 0.1)],
    ])!;
    expect(path.match(/M/g)).toHaveLength(3);
    expect(path.match(/z/g)).toHaveLength(3);
    expect(corners).toBe(12);
    expect(box.left).toBe(6.5 * 5_000);
    expect(box.right).toBe(7.6 * 5_000);
    // a degree of latitude is longer than one of longitude, as on every map of England
    expect((box.bottom - box.top) / (0.5 * 5_000)).toBeCloseTo(1 / Math.cos((53.25 / 180) * Math.PI), 2);
  });
  it('has north above south, and one plane for all areas', () => {
    const [south, north] = [areaPath([[square(-2, 50, 1)]])!, areaPath([[square(-2, 55, 1)]])!];
    expect(north.box.bottom).toBeLessThan(south.box.top);
    expect(north.box.left).toBe(south.box.left);
  });
  it('is none where all corners fall together', () =>
    expect(areaPath([[square(-2, 53, 0.00001)]])).toBeNull());
  it('draws each corner by its distance from the one before', () =>
    expect(
      areaPath([
        [
          [
            [-9, 61],
            [-8.999, 61],
            [-8.999, 60.999],
            [-9, 61],
          ],
        ],
      ])!.path,
    ).toBe('M0 0l5 0 0 10z'));
});
