import { Global } from '@nestjs/common';
import { Area } from '@folkmoot/platform/database/area.js';
import { SignOffSubjects } from './contract/sign-off-subjects.js';
import { RouteResolver } from './graphql/route.resolver.js';
import { SignOffActionsResolver } from './graphql/sign-off-actions.resolver.js';
import { SignOffCards } from './graphql/sign-off-cards.js';
import { SignOffResolver } from './graphql/sign-off.resolver.js';
import { OwnSignOffData } from './own-sign-off-data.js';
import { SignOffHoldings } from './sign-off-holdings.js';
import { SignOffNotices } from './sign-off-notices.js';
import { SignOffWork } from './sign-off-work.js';
import { SignOffs1768100000000 } from './storage/migrations/1768100000000-sign-offs.js';
import { Routes1768100100000 } from './storage/migrations/1768100100000-routes.js';
import { Successors1769100300000 } from './storage/migrations/1769100300000-successors.js';
import { routeMeetingTable, routeTable } from './storage/route.tables.js';
import { approvalTable, conditionTable, signOffTable, statementTable } from './storage/sign-off.tables.js';

/** Each organisation's own route to approving something, and what they signed. Global for the registry of subjects. */
@Global()
@Area({
  tables: [signOffTable, approvalTable, statementTable, conditionTable, routeTable, routeMeetingTable],
  migrations: [SignOffs1768100000000, Routes1768100100000, Successors1769100300000],
  providers: [
    SignOffSubjects,
    SignOffResolver,
    SignOffActionsResolver,
    RouteResolver,
    SignOffCards,
    SignOffWork,
    SignOffNotices,
    SignOffHoldings,
    OwnSignOffData,
  ],
  exports: [SignOffSubjects],
})
export class SignOffModule {}
