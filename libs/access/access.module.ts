import { Global } from '@nestjs/common';
import { Area } from '@folkmoot/platform/database/area.js';
import { ReaderSource } from '@folkmoot/platform/graphql/reader-source.js';
import { SessionReaderSource } from './sessions/session-reader-source.js';
import { Access1763700050000 } from './storage/migrations/1763700050000-access.js';
import { personTable } from './storage/person.table.js';
import { sessionTable } from './storage/session.table.js';

/** People, how they sign in, and for whom they speak. Global because the platform asks it who a request's reader is. */
@Global()
@Area({
  tables: [personTable, sessionTable],
  migrations: [Access1763700050000],
  providers: [{ provide: ReaderSource, useClass: SessionReaderSource }],
  exports: [ReaderSource],
})
export class AccessModule {}
