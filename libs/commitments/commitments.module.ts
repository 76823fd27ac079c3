import { Global } from '@nestjs/common';
import { Area } from '@folkmoot/platform/database/area.js';
import { CommitmentSeats } from './commitment-seats.js';
import { ActionLogResolver } from './graphql/action-log.resolver.js';
import { LogUpkeep } from './log-upkeep.js';
import { logFileTable } from './storage/log-file.table.js';
import { ActionLogs1767100000000 } from './storage/migrations/1767100000000-action-logs.js';
import { CommitmentActionsResolver } from './graphql/commitment-actions.resolver.js';
import { CommitmentCards } from './graphql/commitment-cards.js';
import { CommitmentMentions } from './graphql/commitment-mentions.js';
import { CommitmentResolver } from './graphql/commitment.resolver.js';
import { CommitmentNotices } from './commitment-notices.js';
import { CommitmentWork } from './commitment-work.js';
import { BornInSection } from './born-in-section.js';
import { BirthKinds } from './contract/birth-kinds.js';
import { birthTable } from './storage/birth.table.js';
import { Births1767200010000 } from './storage/migrations/1767200010000-births.js';
import { commitmentUpdateTable } from './storage/commitment-update.table.js';
import { PlaceCommitmentsResolver } from './graphql/place-commitments.resolver.js';
import { BoardViewsResolver } from './graphql/board-views.resolver.js';
import { boardMarkTable } from './storage/board-mark.table.js';
import { boardViewTable } from './storage/board-view.table.js';
import { LookingAtTheBoard1767500000000 } from './storage/migrations/1767500000000-looking-at-the-board.js';
import { FlagRulesResolver } from './graphql/flag-rules.resolver.js';
import { commitmentTable } from './storage/commitment.table.js';
import { Commitments1763700600000 } from './storage/migrations/1763700600000-commitments.js';
import { CommitmentHoldings } from './commitment-holdings.js';
import { WithTheSeat1763904010000 } from './storage/migrations/1763904010000-with-the-seat.js';
import { ReasonsAndQuestions1765700000000 } from './storage/migrations/1765700000000-reasons-and-questions.js';
import { FlagRules1765700100000 } from './storage/migrations/1765700100000-flag-rules.js';
import { WhatItHolds1766000000000 } from './storage/migrations/1766000000000-what-it-holds.js';
import { Dependencies1766000100000 } from './storage/migrations/1766000100000-dependencies.js';
import { ClosingWithEvidence1767300000000 } from './storage/migrations/1767300000000-closing-with-evidence.js';
import { Escalations1767300100000 } from './storage/migrations/1767300100000-escalations.js';
import { EscalationsOnTheBoard1769500000000 } from './storage/migrations/1769500000000-escalations-on-the-board.js';
import { dependencyTable } from './storage/dependency.table.js';
import { FilesAsEvidence1766000200000 } from './storage/migrations/1766000200000-files-as-evidence.js';
import { EvidenceFileResolver } from './graphql/evidence-file.resolver.js';
import { EvidenceFiles } from './graphql/evidence-files.js';
import { ScannedEvidence } from './scanned-evidence.js';
import { ReportFromMail1767600000000 } from './storage/migrations/1767600000000-report-from-mail.js';
import { MailedReportResolver } from './graphql/mailed-report.resolver.js';
import { flagRuleTable } from './storage/flag-rule.table.js';
import { OwnCommitmentData } from './own-commitment-data.js';

/** Who promised what to a place, by when, and how it stands. Global for the registry of what commitments are made of. */
@Global()
@Area({
  tables: [
    commitmentTable,
    commitmentUpdateTable,
    dependencyTable,
    flagRuleTable,
    boardMarkTable,
    boardViewTable,
    birthTable,
    logFileTable,
  ],
  migrations: [
    Commitments1763700600000,
    WithTheSeat1763904010000,
    ReasonsAndQuestions1765700000000,
    FlagRules1765700100000,
    WhatItHolds1766000000000,
    Dependencies1766000100000,
    FilesAsEvidence1766000200000,
    LookingAtTheBoard1767500000000,
    ReportFromMail1767600000000,
    Births1767200010000,
    ClosingWithEvidence1767300000000,
    Escalations1767300100000,
    ActionLogs1767100000000,
    EscalationsOnTheBoard1769500000000,
  ],
  providers: [
    BirthKinds,
    BornInSection,
    OwnCommitmentData,
    CommitmentHoldings,
    CommitmentResolver,
    CommitmentActionsResolver,
    FlagRulesResolver,
    PlaceCommitmentsResolver,
    EvidenceFiles,
    ScannedEvidence,
    EvidenceFileResolver,
    MailedReportResolver,
    BoardViewsResolver,
    ActionLogResolver,
    LogUpkeep,
    CommitmentCards,
    CommitmentMentions,
    CommitmentNotices,
    CommitmentSeats,
    CommitmentWork,
  ],
  exports: [BirthKinds],
})
export class CommitmentsModule {}
