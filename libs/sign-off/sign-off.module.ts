import { Global } from '@nestjs/common';
import { Area } from '@folkmoot/platform/database/area.js';
import { SignOffSubjects } from './contract/sign-off-subjects.js';
import { SignOffActionsResolver } from './graphql/sign-off-actions.resolver.js';
import { SignOffCards } from './graphql/sign-off-cards.js';
import { SignOffResolver } from './graphql/sign-off.resolver.js';
import { SignOffs1768100000000 } from './storage/migrations/1768100000000-sign-offs.js';
import { approvalTable, conditionTable, signOffTable, statementTable } from './storage/sign-off.tables.js';

/** Each organisation's own route to approving something, and what they signed. Global for the registry of subjects. */
@Global()
@Area({
  tables: [signOffTable, approvalTable, statementTable, conditionTable],
  migrations: [SignOffs1768100000000],
  providers: [SignOffSubjects, SignOffResolver, SignOffActionsResolver, SignOffCards],
  exports: [SignOffSubjects],
})
export class SignOffModule {}
