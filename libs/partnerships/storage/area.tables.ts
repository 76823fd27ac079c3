import { EntitySchema } from 'typeorm';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { AreaFact } from '../domain/register/area-fact.js';
import type { Box } from '../domain/register/area-path.js';
import type { Area, AreaPart, AreaSuccession } from '../domain/register/area.js';

export const areaTable = new EntitySchema<Area>({
  name: 'partnerships.area',
  schema: 'partnerships',
  tableName: 'area',
  columns: {
    code: { type: 'text', primary: true },
    kind: { type: 'text' },
    name: { type: 'text' },
    nhs: { type: 'text', nullable: true },
    since: { type: 'date', nullable: true },
    until: { type: 'date', nullable: true },
    source: { type: 'text' },
    asAt: { name: 'as_at', type: 'date' },
  },
});

export const areaPartTable = new EntitySchema<AreaPart>({
  name: 'partnerships.area_part',
  schema: 'partnerships',
  tableName: 'area_part',
  columns: {
    part: { type: 'text', primary: true },
    whole: { type: 'text', primary: true },
    since: { type: 'date', primary: true },
    partKind: { name: 'part_kind', type: 'text' },
    wholeKind: { name: 'whole_kind', type: 'text' },
    lsoas: { type: 'int', nullable: true },
    until: { type: 'date', nullable: true },
    source: { type: 'text' },
    asAt: { name: 'as_at', type: 'date' },
  },
});

export const areaSuccessionTable = new EntitySchema<AreaSuccession>({
  name: 'partnerships.area_succession',
  schema: 'partnerships',
  tableName: 'area_succession',
  columns: {
    from: { type: 'text', primary: true },
    to: { type: 'text', primary: true },
    since: { type: 'date' },
    source: { type: 'text' },
    asAt: { name: 'as_at', type: 'date' },
  },
});

export const areaFactTable = new EntitySchema<AreaFact>({
  name: 'partnerships.area_fact',
  schema: 'partnerships',
  tableName: 'area_fact',
  columns: {
    area: { type: 'text', primary: true },
    measure: { type: 'text', primary: true },
    day: { type: 'date', primary: true },
    period: { type: 'text' },
    figures: { type: 'jsonb' },
    source: { type: 'text' },
    asAt: { name: 'as_at', type: 'date' },
  },
});

/** What a register calls an area. */
export interface AreaAlias {
  readonly name: string;
  readonly code: string;
  readonly source: string;
  readonly asAt: LocalDate;
}

export const areaAliasTable = new EntitySchema<AreaAlias>({
  name: 'partnerships.area_alias',
  schema: 'partnerships',
  tableName: 'area_alias',
  columns: {
    name: { type: 'text', primary: true },
    code: { type: 'text', primary: true },
    source: { type: 'text' },
    asAt: { name: 'as_at', type: 'date' },
  },
});

/** How an area is drawn: an SVG path in the plane of `areaPath`, and the rectangle around it. */
export interface AreaBoundary extends Box {
  readonly code: string;
  readonly path: string;
  readonly corners: number;
  readonly source: string;
  readonly asAt: LocalDate;
}

export const areaBoundaryTable = new EntitySchema<AreaBoundary>({
  name: 'partnerships.area_boundary',
  schema: 'partnerships',
  tableName: 'area_boundary',
  columns: {
    code: { type: 'text', primary: true },
    path: { type: 'text' },
    left: { type: 'int' },
    top: { type: 'int' },
    right: { type: 'int' },
    bottom: { type: 'int' },
    corners: { type: 'int' },
    source: { type: 'text' },
    asAt: { name: 'as_at', type: 'date' },
  },
});

export const areaTables = [
  areaBoundaryTable,
  areaAliasTable,
  areaTable,
  areaPartTable,
  areaSuccessionTable,
  areaFactTable,
];
