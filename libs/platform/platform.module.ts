import { Module, type DynamicModule, type OnModuleInit, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { Clock, SystemClock } from '@folkmoot/kernel/clock.js';
import { Actions } from './actions/actions.js';
import { grantTable } from './audience/grant.table.js';
import { Config } from './config/config.js';
import { storageOf } from './database/area.js';
import { Database, type DatabaseShape } from './database/database.js';
import { Platform1763700000000 } from './database/migrations/1763700000000-platform.js';
import { AccessGuard } from './graphql/access.guard.js';
import { GraphqlModule } from './graphql/graphql.module.js';
import { SpokenErrors } from './graphql/spoken-errors.filter.js';
import { TrustedDocuments } from './graphql/trusted-documents.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { JobRunner } from './jobs/job-runner.js';
import { JournalFollower } from './journal/journal-follower.js';
import { JournalWake } from './journal/journal-wake.js';
import { CardReader } from './live/card-reader.js';
import { CardKinds } from './live/cards.js';
import { LiveChannel } from './live/live-channel.js';
import { LiveServer } from './live/live-server.js';

/** The tables and migrations of the platform and of all areas, in migration order. */
export function databaseShape(areas: readonly Type[]): DatabaseShape {
  const storages = areas.map(storageOf);
  return {
    tables: [grantTable, ...storages.flatMap((one) => one.tables ?? [])],
    migrations: [Platform1763700000000, ...storages.flatMap((one) => one.migrations ?? [])],
  };
}

/** The floor every area stands on. Global: an area names only what it adds. */
@Module({})
export class PlatformModule implements OnModuleInit {
  constructor(private readonly database: Database) {}

  async onModuleInit(): Promise<void> {
    await this.database.open();
  }

  static for(config: Config, areas: readonly Type[], documents: TrustedDocuments): DynamicModule {
    const database = new Database(config, databaseShape(areas));
    const providers = [
      { provide: Config, useValue: config },
      { provide: Clock, useClass: SystemClock },
      { provide: Database, useValue: database },
      Actions,
      JournalWake,
      JournalFollower,
      JobRunner,
      Readiness,
      { provide: CardKinds, useValue: new CardKinds() },
      CardReader,
      LiveServer,
      LiveChannel,
    ];
    return {
      module: PlatformModule,
      global: true,
      imports: [GraphqlModule.forDocuments(documents)],
      controllers: [HealthController],
      providers: [...providers, { provide: APP_GUARD, useClass: AccessGuard }, { provide: APP_FILTER, useClass: SpokenErrors }],
      exports: providers,
    };
  }
}
