import { Global } from '@nestjs/common';
import { Area } from '@folkmoot/platform/database/area.js';
import { AgreementHoldings } from './agreement-holdings.js';
import { AgreementNotices } from './agreement-notices.js';
import { AgreementWork } from './agreement-work.js';
import { AgreementSignOff } from './agreement-sign-off.js';
import { AgreementActionsResolver } from './graphql/agreement-actions.resolver.js';
import { AgreementCards } from './graphql/agreement-cards.js';
import { AgreementResolver } from './graphql/agreement.resolver.js';
import { MoneyColoursResolver } from './graphql/money-colours.resolver.js';
import { SchemePurposesResolver } from './graphql/scheme-purposes.resolver.js';
import { ScenarioResolver } from './graphql/scenario.resolver.js';
import { YearActionsResolver } from './graphql/year-actions.resolver.js';
import { YearCards } from './graphql/year-cards.js';
import { YearResolver } from './graphql/year.resolver.js';
import { IllustrationThread } from './illustrating/illustration-thread.js';
import { Illustrations } from './illustrating/illustrations.js';
import { DecisionKinds } from './contract/decision-kinds.js';
import { DecisionOfVersionResolver } from './graphql/decision-of-version.resolver.js';
import { ExecutedDeedResolver } from './graphql/executed-deed.resolver.js';
import { RiskShareCaseResolver } from './graphql/risk-share-case.resolver.js';
import { OwnAgreementData } from './own-agreement-data.js';
import { agreementTable, agreementVersionTable } from './storage/agreement.tables.js';
import { executedDeedTable } from './storage/executed-deed.table.js';
import { Agreements1768200100000 } from './storage/migrations/1768200100000-agreements.js';
import { Standing1768200200000 } from './storage/migrations/1768200200000-standing.js';
import { Scenarios1768400000000 } from './storage/migrations/1768400000000-scenarios.js';
import { RunningTheYear1768500100000 } from './storage/migrations/1768500100000-running-the-year.js';
import { MoneyColours1769200100000 } from './storage/migrations/1769200100000-money-colours.js';
import { Stretches1769200200000 } from './storage/migrations/1769200200000-stretches.js';
import { moneyColourRuleTable } from './storage/money-colour-rule.table.js';
import { ExecutedDeeds1769100100000 } from './storage/migrations/1769100100000-executed-deeds.js';
import { DecidedDrafts1769100200000 } from './storage/migrations/1769100200000-decided-drafts.js';
import { YearTells } from './year-tells.js';
import { illustrationTable, scenarioTable } from './storage/scenario.tables.js';
import { allocationTable, positionTable } from './storage/year.tables.js';

/** Who bears what when a shared budget costs more or less than planned. Global for the registry of decisions. */
@Global()
@Area({
  tables: [
    agreementTable,
    agreementVersionTable,
    executedDeedTable,
    scenarioTable,
    illustrationTable,
    positionTable,
    allocationTable,
    moneyColourRuleTable,
  ],
  migrations: [
    Agreements1768200100000,
    Standing1768200200000,
    Scenarios1768400000000,
    RunningTheYear1768500100000,
    MoneyColours1769200100000,
    ExecutedDeeds1769100100000,
    Stretches1769200200000,
    DecidedDrafts1769100200000,
  ],
  providers: [
    AgreementCards,
    AgreementHoldings,
    AgreementNotices,
    AgreementSignOff,
    AgreementWork,
    OwnAgreementData,
    AgreementResolver,
    AgreementActionsResolver,
    DecisionKinds,
    DecisionOfVersionResolver,
    ExecutedDeedResolver,
    RiskShareCaseResolver,
    ScenarioResolver,
    SchemePurposesResolver,
    IllustrationThread,
    Illustrations,
    YearCards,
    YearTells,
    YearResolver,
    YearActionsResolver,
    MoneyColoursResolver,
  ],
  exports: [DecisionKinds],
})
export class RiskSharingModule {}
