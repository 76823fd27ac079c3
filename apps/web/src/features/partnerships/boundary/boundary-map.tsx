import type { OutlineFragment } from '../../../gql/operations.js';

interface Props {
  place: string;
  outlines: readonly OutlineFragment[];
  /** The number of each area in the table, by code. */
  numbers: ReadonlyMap<string, number>;
  /** How many areas the place is made of. */
  total: number;
}

/** The outlines of a place’s areas with the numbers of the table above: a picture of it, which tells nothing that the table does not. */
export function BoundaryMap({ place, outlines, numbers, total }: Props) {
  if (outlines.length === 0)
    return <p>The register has no outlines of these areas, so there is no map of them.</p>;
  const [left, top] = [least(outlines, 'left'), least(outlines, 'top')];
  const width = most(outlines, 'right') - left;
  const height = most(outlines, 'bottom') - top;
  const margin = Math.max(width, height) * 0.03;
  const numbered = outlines.length > 1;
  return (
    <figure className="app-map">
      <svg
        role="img"
        aria-labelledby="map-title map-desc"
        viewBox={[left - margin, top - margin, width + 2 * margin, height + 2 * margin].join(' ')}
      >
        <title id="map-title">{`Map of ${place}`}</title>
        <desc id="map-desc">
          {`The outline of ${outlines.map(({ name }) => name).join(', ')}. The table of areas says the same in words.`}
        </desc>
        {outlines.map(({ code, path }) => (
          <path className="app-map__area" key={code} d={path} fillRule="evenodd" />
        ))}
        {numbered &&
          outlines.map((one) => (
            <text
              className="app-map__number"
              key={one.code}
              x={(one.left + one.right) / 2}
              y={(one.top + one.bottom) / 2}
              fontSize={Math.max(width, height) / 18}
              textAnchor="middle"
              dominantBaseline="central"
            >
              {numbers.get(one.code)}
            </text>
          ))}
      </svg>
      <figcaption className="app-detail">
        {numbered && 'The numbers are those of the table. '}
        {outlines.length < total &&
          `${outlines.length} of ${total} areas are drawn: the register has no outlines of the others. `}
        Simplified: not for measuring.
      </figcaption>
    </figure>
  );
}

const least = (outlines: readonly OutlineFragment[], side: 'left' | 'top'): number =>
  Math.min(...outlines.map((one) => one[side]));
const most = (outlines: readonly OutlineFragment[], side: 'right' | 'bottom'): number =>
  Math.max(...outlines.map((one) => one[side]));
