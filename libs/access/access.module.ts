import { Global } from '@nestjs/common';
import { Area } from '@folkmoot/platform/database/area.js';
import { ReaderSource } from '@folkmoot/platform/graphql/reader-source.js';
import { FileScanningResolver } from './graphql/file-scanning.resolver.js';
import { AccessNotices } from './access-notices.js';
import { AccountResolver } from './graphql/account.resolver.js';
import { OwnData } from './contract/own-data.js';
import { DemonstrationResolver } from './graphql/demonstration.resolver.js';
import { OwnDataResolver } from './graphql/own-data.resolver.js';
import { SignInResolver } from './graphql/sign-in.resolver.js';
import { AddressJobs } from './mail/address-jobs.js';
import { SignInMail } from './mail/sign-in-mail.js';
import { OwnAccessData } from './own-access-data.js';
import { OperatorSetUp } from './operator-set-up.js';
import { SessionReaderSource } from './sessions/session-reader-source.js';
import { addressTable } from './storage/address.table.js';
import { attemptTable } from './storage/attempt.table.js';
import { demonstrationRoleTable } from './storage/demonstration-role.table.js';
import { GivingUp1765300020000 } from './storage/migrations/1765300020000-giving-up.js';
import { Invitations1763902000000 } from './storage/migrations/1763902000000-invitations.js';
import { Access1763700050000 } from './storage/migrations/1763700050000-access.js';
import { SignIn1763700210000 } from './storage/migrations/1763700210000-sign-in.js';
import { personTable } from './storage/person.table.js';
import { sessionTable } from './storage/session.table.js';
import { tokenTable } from './storage/token.table.js';

/** People, how they sign in, and for whom they speak. Global because the platform asks it who a request's reader is. */
@Global()
@Area({
  tables: [personTable, addressTable, sessionTable, tokenTable, attemptTable, demonstrationRoleTable],
  migrations: [Access1763700050000, SignIn1763700210000, Invitations1763902000000, GivingUp1765300020000],
  providers: [
    { provide: ReaderSource, useClass: SessionReaderSource },
    SignInMail,
    AddressJobs,
    AccessNotices,
    OperatorSetUp,
    OwnData,
    OwnAccessData,
    FileScanningResolver,
    OwnDataResolver,
    SignInResolver,
    AccountResolver,
    DemonstrationResolver,
  ],
  exports: [ReaderSource, OperatorSetUp, OwnData],
})
export class AccessModule {}
