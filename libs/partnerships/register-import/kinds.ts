import { ethnicGroups, gpPatients } from './area-figure-rows.js';
import { areaAliases } from './area-alias-rows.js';
import { areaHistory } from './area-history-rows.js';
import { areaLookup } from './area-lookup-rows.js';
import { boundaries } from './boundary-rows.js';
import { careHomes } from './care-home-rows.js';
import { charityAreas } from './charity-area-rows.js';
import { charityMergers } from './charity-merger-rows.js';
import { charity } from './charity-rows.js';
import { deprivation } from './deprivation-rows.js';
import { eccg } from './eccg-rows.js';
import { epraccur } from './epraccur-rows.js';
import { etr } from './etr-rows.js';
import { groups } from './group-rows.js';
import { icb } from './icb-rows.js';
import type { KindOfFile } from './kind.js';
import { lad } from './lad-rows.js';
import { odsNamed } from './ods-named-rows.js';
import { pcnMembers } from './pcn-members-rows.js';
import { pcn } from './pcn-rows.js';
import { populationByLine } from './population-by-line.js';
import { censusPopulation, population } from './population-rows.js';
import type { Kind } from './register-row.js';
import { successors } from './successor-rows.js';
import { trustPatients } from './trust-patient-rows.js';

/**
 * Every kind of published file that the register takes. The first that recognises a file has it: a table of figures may name
 * districts as a list of them does.
 */
export const KINDS: readonly KindOfFile[] = [
  etr,
  epraccur,
  eccg,
  pcn,
  pcnMembers,
  successors,
  boundaries,
  deprivation,
  population,
  populationByLine,
  censusPopulation,
  ethnicGroups,
  gpPatients,
  trustPatients,
  icb,
  lad,
  charity,
  charityMergers,
  charityAreas,
  careHomes,
  groups,
  odsNamed,
  areaAliases,
  areaHistory,
  areaLookup,
];

export const titleOf = (kind: Kind): string => KINDS.find((one) => one.kind === kind)?.title ?? kind;
