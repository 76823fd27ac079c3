import { join } from 'node:path';
import {
  Module,
  type DynamicModule,
  type OnApplicationShutdown,
  type OnModuleInit,
  type Type,
} from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { Clock, SystemClock } from '@folkmoot/kernel/clock.js';
import { Actions } from './actions/actions.js';
import { grantTable } from './audience/grant.table.js';
import { Parties1768200000000 } from './audience/migrations/1768200000000-parties.js';
import { partyTable } from './audience/party.table.js';
import { Config } from './config/config.js';
import { storageOf } from './database/area.js';
import { Database, type DatabaseShape } from './database/database.js';
import { Platform1763700000000 } from './database/migrations/1763700000000-platform.js';
import { documentTable } from './documents/document.table.js';
import { documentClientTable, updateLogTable } from './documents/update-log.table.js';
import { documentProviders } from './documents/documents.providers.js';
import { Documents1763700400000 } from './documents/migrations/1763700400000-documents.js';
import { DocumentSuggestions1763801000000 } from './documents/migrations/1763801000000-suggestions.js';
import { Rewrites1763802000000 } from './documents/migrations/1763802000000-rewrites.js';
import { rewriteTable } from './documents/rewrite.table.js';
import { AccessGuard } from './graphql/access.guard.js';
import { Files1763700010000 } from './database/migrations/1763700010000-files.js';
import { fileTable } from './files/file.table.js';
import { FilesOfTexts1763805000000 } from './files/migrations/1763805000000-files-of-texts.js';
import { HandingOutFiles1765200010000 } from './files/migrations/1765200010000-handing-out-files.js';
import { FileScanner } from './files/file-scanner.js';
import { FileScans } from './files/file-scans.js';
import { FileStore } from './files/file-store.js';
import { TakeFile } from './files/take-file.js';
import { FilesController } from './files/files.controller.js';
import { GraphqlModule } from './graphql/graphql.module.js';
import { SpokenErrors } from './graphql/spoken-errors.filter.js';
import { TrustedDocuments } from './graphql/trusted-documents.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { JobRunner } from './jobs/job-runner.js';
import { JobWorkers1765400000000 } from './jobs/migrations/1765400000000-job-workers.js';
import { JournalFollower } from './journal/journal-follower.js';
import { JournalWake } from './journal/journal-wake.js';
import { CardReader } from './live/card-reader.js';
import { CardSender } from './live/card-sender.js';
import { CardKinds } from './live/cards.js';
import { LiveChannel } from './live/live-channel.js';
import { LiveCursors } from './live/live-cursors.js';
import { LiveServer } from './live/live-server.js';
import { LiveCursor1763700700000 } from './live/migrations/1763700700000-live-cursor.js';
import { Mailer } from './mail/mailer.js';
import { messageTable } from './mail/message.table.js';
import { Mail1763700200000 } from './mail/migrations/1763700200000-mail.js';
import { MentionKinds } from './mentions/mention-kinds.js';
import { NoticeRules } from './notices/notice-rules.js';
import { NextDates } from './work/next-dates.js';
import { WorkSources } from './work/work-sources.js';

/** The tables and migrations of the platform and of all areas, in migration order. */
export function databaseShape(areas: readonly Type[]): DatabaseShape {
  const storages = areas.map(storageOf);
  return {
    tables: [
      grantTable,
      partyTable,
      fileTable,
      messageTable,
      documentTable,
      documentClientTable,
      updateLogTable,
      rewriteTable,
      ...storages.flatMap((one) => one.tables ?? []),
    ],
    migrations: [
      Platform1763700000000,
      Files1763700010000,
      Mail1763700200000,
      Documents1763700400000,
      LiveCursor1763700700000,
      DocumentSuggestions1763801000000,
      Rewrites1763802000000,
      FilesOfTexts1763805000000,
      HandingOutFiles1765200010000,
      JobWorkers1765400000000,
      Parties1768200000000,
      ...storages.flatMap((one) => one.migrations ?? []),
    ],
  };
}

/** The floor every area stands on. Global: an area names only what it adds. */
@Module({})
export class PlatformModule implements OnModuleInit, OnApplicationShutdown {
  constructor(private readonly database: Database) {}

  async onModuleInit(): Promise<void> {
    await this.database.open();
  }

  /** Last of all: whoever still writes while shutting down has done so in an earlier step. */
  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }

  static for(
    config: Config,
    areas: readonly Type[],
    documents: TrustedDocuments,
    clock: Clock = new SystemClock(),
  ): DynamicModule {
    const database = new Database(config, databaseShape(areas));
    const providers = [
      { provide: Config, useValue: config },
      { provide: Clock, useValue: clock },
      { provide: Database, useValue: database },
      Actions,
      JournalWake,
      JournalFollower,
      JobRunner,
      Readiness,
      { provide: FileStore, useValue: new FileStore(join(config.dataFolder, 'files')) },
      TakeFile,
      { provide: FileScanner, useValue: new FileScanner(config.fileScanner) },
      FileScans,
      { provide: CardKinds, useValue: new CardKinds() },
      { provide: WorkSources, useValue: new WorkSources() },
      { provide: NextDates, useValue: new NextDates() },
      { provide: NoticeRules, useValue: new NoticeRules() },
      { provide: MentionKinds, useValue: new MentionKinds() },
      CardReader,
      CardSender,
      LiveCursors,
      LiveServer,
      LiveChannel,
      ...documentProviders,
      Mailer,
    ];
    return {
      module: PlatformModule,
      global: true,
      imports: [GraphqlModule.forDocuments(documents)],
      controllers: [HealthController, FilesController],
      providers: [
        ...providers,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: SpokenErrors },
      ],
      exports: providers,
    };
  }
}
