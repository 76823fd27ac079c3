import type { Worker } from '@folkmoot/platform/work/work-sources.js';

const OFFICERS = 'officers/';

/** The places that the worker runs with any hat; most people run none, and are asked no further question. */
export const placesRun = ({ held }: Pick<Worker, 'held'>): readonly string[] => [
  ...new Set(
    held.audiences.filter((one) => one.startsWith(OFFICERS)).map((one) => one.slice(OFFICERS.length)),
  ),
];

/** For a source, after `held`: the places that the worker runs, each with the first hat that runs it. `$1` are the hats. */
export const OFFICER_HATS = `
  officer AS (SELECT DISTINCT ON (audience) hat, substr(audience, 10)::uuid AS place_id FROM held WHERE audience LIKE 'officers/%'
               ORDER BY audience, array_position($1::uuid[], hat))`;
