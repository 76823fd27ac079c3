import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Identifier } from './identifier.js';
import type { Sector } from './sector.js';

/** Where the register knows an organisation from: a published file's kind, or people's own description. */
export type Source =
  | 'etr'
  | 'lad'
  | 'icb'
  | 'charity'
  | 'epraccur'
  | 'eccg'
  | 'pcn'
  | 'care-homes'
  | 'groups'
  | 'charity-mergers'
  | 'ods-named'
  | 'described';

/**
 * Lists that only mention a body: a directory of groups without numbers, a list of who merged with whom. The first list that has the
 * body under a number of its own knows it better, however old it is.
 */
export const HEARSAY: ReadonlySet<Source> = new Set(['groups', 'charity-mergers']);

/** What the Organisation Data Service's own lists tell apart inside a sector; null where a list has one kind only. */
export const ORGANISATION_KINDS = {
  'gp-practice': 'GP practice',
  'prescribing-cost-centre': 'Prescribing cost centre',
  pcn: 'Primary care network',
  'sub-icb-location': 'Sub-ICB location',
  'reporting-entity': 'Sub-ICB reporting entity',
  'commissioning-hub': 'Commissioning hub',
  ccg: 'Clinical commissioning group',
  'care-home': 'Care home',
  pharmacy: 'Pharmacy',
} as const;
export type OrganisationKind = keyof typeof ORGANISATION_KINDS;

/** Open by its dates, yet not at work: `dormant` (no longer used, not closed) or `proposed` (not opened yet). */
export type Standing = 'dormant' | 'proposed';

/**
 * An organisation of the register: the row. `validFrom` and `validTo` are its first and its last day, null when
 * not known or still open. `asAt` is the day to which the latest published facts refer: an older file never
 * overwrites them. All of it is public.
 */
export interface Organisation {
  readonly id: Id;
  readonly version: number;
  readonly sector: Sector;
  readonly kind: OrganisationKind | null;
  readonly standing: Standing | null;
  readonly postcode: string | null;
  readonly website: string | null;
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
  readonly source: Source;
  readonly asAt: LocalDate;
}

/**
 * One code of an organisation. The code is the identity, so it stays findable after it has been replaced:
 * `until` is the day from which another code of the same scheme stands in its place.
 */
export interface OrganisationIdentifier extends Identifier {
  readonly organisationId: Id;
  readonly until: LocalDate | null;
}

/** A name and the days it was borne: from `since` (null: as long as we know) up to, not including, `until` (null: still). */
export interface OrganisationName {
  readonly id: Id;
  readonly organisationId: Id;
  readonly name: string;
  readonly since: LocalDate | null;
  readonly until: LocalDate | null;
}

/** Closed from the day after its last one. */
export const isClosed = (organisation: Pick<Organisation, 'validTo'>, today: LocalDate): boolean =>
  organisation.validTo !== null && organisation.validTo < today;
