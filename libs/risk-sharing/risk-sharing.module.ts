import { Area } from '@folkmoot/platform/database/area.js';
import { AgreementActionsResolver } from './graphql/agreement-actions.resolver.js';
import { AgreementCards } from './graphql/agreement-cards.js';
import { AgreementResolver } from './graphql/agreement.resolver.js';
import { agreementTable, agreementVersionTable } from './storage/agreement.tables.js';
import { Agreements1768200100000 } from './storage/migrations/1768200100000-agreements.js';
import { Standing1768200200000 } from './storage/migrations/1768200200000-standing.js';

/** Who bears what when a shared budget costs more or less than planned. */
@Area({
  tables: [agreementTable, agreementVersionTable],
  migrations: [Agreements1768200100000, Standing1768200200000],
  providers: [AgreementCards, AgreementResolver, AgreementActionsResolver],
})
export class RiskSharingModule {}
