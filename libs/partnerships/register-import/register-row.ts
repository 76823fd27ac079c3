import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { AreaFact } from '../domain/register/area-fact.js';
import type { AreaKind } from '../domain/register/area.js';
import type { Identifier } from '../domain/register/identifier.js';
import type { OrganisationKind, Source, Standing } from '../domain/register/organisation.js';
import type { Relation } from '../domain/register/relation.js';
import type { Sector } from '../domain/register/sector.js';

/** The kinds of published file: lists of organisations, which are a source of their own, of relations, and of areas. */
export type Kind =
  | Exclude<Source, 'described'>
  | 'pcn-members'
  | 'successors'
  | 'charity-mergers'
  | 'charity-areas'
  | 'area-lookup'
  | 'area-history'
  | 'area-aliases'
  | 'area-boundaries'
  | 'trust-patients'
  | FactKind;

/** Tables of figures about areas. */
export type FactKind = 'deprivation' | 'population' | 'census-population' | 'ethnic-groups' | 'gp-patients';

/** What one line of a file came to; each kind has its own. */
export interface FileRow {
  readonly line: number;
}

/** A record of the file before anybody has made sense of it; `line` is where it begins, counted from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
  /** The last one of a file that has no line end: it may be cut off. */
  readonly open?: true;
}

/** Something that was left out of an otherwise good row, so that the person who keeps the source can put it right. */
export interface Note {
  readonly line: number;
  readonly note: string;
}

/**
 * What one line of a published file says about one organisation. The first identifier is the one by which it
 * is known. A fact of `undefined` is one the file does not carry (what we hold stays); `null` means the
 * file says there is none (what we hold goes, as when a charity withdraws its postcode).
 */
export interface RegisterRow {
  readonly line: number;
  readonly sector: Sector;
  readonly kind?: OrganisationKind | null;
  readonly standing?: Standing | null;
  readonly name: string;
  readonly identifiers: readonly [Identifier, ...Identifier[]];
  readonly postcode?: string | null;
  readonly website?: string | null;
  readonly validFrom?: LocalDate;
  readonly validTo?: LocalDate | null;
  /** What the same line says about where the organisation belongs. */
  readonly relations?: readonly Relation[];
  /** Of a body that has ended: the code under which the same body goes on. */
  readonly sameAs?: string;
  /** The area it is named after, and what that lies in. */
  readonly land?: Land;
  readonly notes: readonly string[];
}

/** One line that tells only of a relation between two organisations. */
export interface RelationRow extends Relation {
  readonly line: number;
}

/** An area as one line names it. What is null is not said there. */
export interface ToldArea {
  readonly code: string;
  readonly kind: AreaKind;
  readonly name: string;
  readonly nhs: string | null;
  readonly since: LocalDate | null;
  readonly until: LocalDate | null;
}

/** That one area lies in another, and with how many of its lower layer areas where the line says so. */
export interface ToldPart {
  readonly part: string;
  readonly whole: string;
  readonly lsoas: number | null;
}

export interface ToldSuccession {
  readonly from: string;
  readonly to: string;
  readonly since: LocalDate;
}

/** What one line says about areas. */
export interface Land {
  readonly areas: readonly ToldArea[];
  readonly parts: readonly ToldPart[];
  readonly successions?: readonly ToldSuccession[];
}

/** One line that tells of areas; `key` tells it from the other lines of its file. */
export interface AreaRow extends Land {
  readonly line: number;
  readonly key: string;
  /** Bodies that ended with their area. */
  readonly bodies?: readonly RegisterRow[];
}

/** One line of figures about an area. Its day is in it, or the same for all of the file. */
export interface FactRow extends Pick<AreaFact, 'measure' | 'figures'> {
  readonly line: number;
  readonly key: string;
  readonly area: ToldArea;
  readonly day: AreaFact['day'] | null;
  /** The same of other days, where they stand side by side. */
  readonly others?: readonly Pick<AreaFact, 'day' | 'figures'>[];
}

export interface RejectedRow {
  readonly line: number;
  readonly reason: string;
}

export type ReadRow = RegisterRow | RejectedRow;
export type ReadRelation = RelationRow | RejectedRow;
export type ReadFact = FactRow | RejectedRow;
export type ReadArea = AreaRow | RejectedRow;

/** Makes sense of one record; made once per file, when its header is known. */
export type RowReader = (record: CsvRecord) => ReadRow;

export const isRejected = (row: object): row is RejectedRow => 'reason' in row;
export const rejected = (line: number, reason: string): RejectedRow => ({ line, reason });
