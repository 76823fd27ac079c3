import { Module, type ModuleMetadata } from '@nestjs/common';
import type { EntitySchema, MigrationInterface } from 'typeorm';

/** A migration class as TypeORM wants it: its name ends in a timestamp. */
export type MigrationClass = new () => MigrationInterface;

/** What an area brings besides Nest's own module metadata. */
export interface AreaStorage {
  readonly tables?: readonly EntitySchema<any>[];
  readonly migrations?: readonly MigrationClass[];
}

const STORAGE = Symbol('folkmoot area storage');

/** A Nest module that also names its tables and migrations: one list of areas then serves boot, migration and checks. */
export function Area(metadata: ModuleMetadata & AreaStorage): ClassDecorator {
  const { tables, migrations, ...module } = metadata;
  return (target) => {
    Module(module)(target);
    Reflect.defineMetadata(STORAGE, { tables, migrations }, target);
  };
}

export const storageOf = (area: object): AreaStorage =>
  (Reflect.getMetadata(STORAGE, area) as AreaStorage | undefined) ?? {};
