// A list of boards or councils has one line for each. A table that also names smaller areas, or both, says
// what lies in what: reading it as a list would register the same body many times.
const SMALLER = /^(lsoa|msoa|oa|ward|wd|sicbl|loc|ccg|pfa)\d\d/i;

export const isLookup = (header: readonly string[]): boolean =>
  header.some((heading) => SMALLER.test(heading));
