import { Area } from '@folkmoot/platform/database/area.js';
import { SignOffs1768100000000 } from './storage/migrations/1768100000000-sign-offs.js';
import { approvalTable, conditionTable, signOffTable, statementTable } from './storage/sign-off.tables.js';

/** Each organisation's own route to approving something, and what they signed. */
@Area({
  tables: [signOffTable, approvalTable, statementTable, conditionTable],
  migrations: [SignOffs1768100000000],
  providers: [],
})
export class SignOffModule {}
