import { Global } from '@nestjs/common';
import { Area } from '@folkmoot/platform/database/area.js';
import { GlossaryActionsResolver } from './graphql/glossary-actions.resolver.js';
import { GlossaryResolver } from './graphql/glossary.resolver.js';
import { ElectionActionsResolver } from './graphql/election-actions.resolver.js';
import { ElectionResolver } from './graphql/election.resolver.js';
import { SeatFollowers } from './contract/seat-followers.js';
import { JoiningResolver } from './graphql/joining.resolver.js';
import { LeavingResolver } from './graphql/leaving.resolver.js';
import { InvitationResolver } from './graphql/invitation.resolver.js';
import { MemberFileResolver } from './graphql/member-file.resolver.js';
import { MemberUpkeep } from './member-upkeep.js';
import { MemberCards } from './graphql/member-cards.js';
import { MemberResolver } from './graphql/member.resolver.js';
import { OrganisationResolver } from './graphql/organisation.resolver.js';
import { BoundaryResolver } from './graphql/boundary.resolver.js';
import { NextDatesResolver } from './graphql/next-dates.resolver.js';
import { PlaceActionsResolver } from './graphql/place-actions.resolver.js';
import { PlaceResolver } from './graphql/place.resolver.js';
import { RegisterImportResolver } from './graphql/register-import.resolver.js';
import { RegisterResolver } from './graphql/register.resolver.js';
import { SuccessionResolver } from './graphql/succession.resolver.js';
import { SeatResolver } from './graphql/seat.resolver.js';
import { TermsResolver } from './graphql/terms.resolver.js';
import { RegisterImportJob } from './register-import/register-import-job.js';
import { GlossaryReader } from './contract/glossary.reader.js';
import { Holdings } from './contract/holdings.js';
import { OwnPartnershipData } from './own-partnership-data.js';
import { PartnershipHoldings } from './partnership-holdings.js';
import { NewcomerResolver } from './graphql/newcomer.resolver.js';
import { PartnershipMentions } from './mentions.js';
import { ExplainedWords } from './reads/explained-words.js';
import { glossaryWordTable, wordProposalTable } from './storage/glossary.tables.js';
import { SeatJobs } from './seat-jobs.js';
import { VacancyNotices } from './vacancy-notices.js';
import { TrustPatients1767400020000 } from './storage/migrations/1767400020000-trust-patients.js';
import { CharitiesHeard1767400010000 } from './storage/migrations/1767400010000-charities-heard.js';
import { RelationsByFrom1765500020000 } from './storage/migrations/1765500020000-relations-by-from.js';
import { WhereCharitiesWork1765500010000 } from './storage/migrations/1765500010000-where-charities-work.js';
import { WorkResolver } from './graphql/work.resolver.js';
import { PlaceWork } from './place-work.js';
import { datedPlaceTables } from './storage/dated-places.tables.js';
import { joiningTables } from './storage/joining.tables.js';
import { Joining1763700300000 } from './storage/migrations/1763700300000-joining.js';
import { Places1763700150000 } from './storage/migrations/1763700150000-places.js';
import { Register1763700100000 } from './storage/migrations/1763700100000-register.js';
import { SeatedView1763832010000 } from './storage/migrations/1763832010000-seated-view.js';
import { Vouched1763700710000 } from './storage/migrations/1763700710000-vouched.js';
import { Terms1763833010000 } from './storage/migrations/1763833010000-terms.js';
import { RegisterImport1763902010000 } from './storage/migrations/1763902010000-register-import.js';
import { registerImportTable } from './storage/register-import.table.js';
import { Glossary1763907000000 } from './storage/migrations/1763907000000-glossary.js';
import { Welcome1763907010000 } from './storage/migrations/1763907010000-welcome.js';
import { welcomePutAwayTable } from './storage/newcomer.table.js';
import { LeftBeforeTheVote1765300000000 } from './storage/migrations/1765300000000-left-before-the-vote.js';
import { allianceTables } from './storage/alliances.tables.js';
import { Alliances1763904020000 } from './storage/migrations/1763904020000-alliances.js';
import { Seats1763904000000 } from './storage/migrations/1763904000000-seats.js';
import { DatedPlaces1763903010000 } from './storage/migrations/1763903010000-dated-places.js';
import { memberTables } from './storage/members.tables.js';
import { Members1763902020000 } from './storage/migrations/1763902020000-members.js';
import { placeTables } from './storage/places.tables.js';
import { areaTables } from './storage/area.tables.js';
import { AreaBoundaries1763901030000 } from './storage/migrations/1763901030000-area-boundaries.js';
import { AreaNames1763901040000 } from './storage/migrations/1763901040000-area-names.js';
import { AreaFacts1763901010000 } from './storage/migrations/1763901010000-area-facts.js';
import { CharitiesAndHomes1763901020000 } from './storage/migrations/1763901020000-charities-and-homes.js';
import { Areas1763901000000 } from './storage/migrations/1763901000000-areas.js';
import { Relations1763830000000 } from './storage/migrations/1763830000000-relations.js';
import { registerTables } from './storage/register.tables.js';
import { Successions1763905000000 } from './storage/migrations/1763905000000-successions.js';
import { successionTables } from './storage/succession.tables.js';
import { seatTables } from './storage/seats.tables.js';
import { termsTable } from './storage/terms.table.js';

/** Organisations, the bodies they meet in, their seats, and who speaks for whom. Global for its registries, which later areas fill. */
@Global()
@Area({
  tables: [
    ...registerTables,
    ...areaTables,
    ...placeTables,
    ...joiningTables,
    ...seatTables,
    ...allianceTables,
    termsTable,
    registerImportTable,
    ...successionTables,
    glossaryWordTable,
    wordProposalTable,
    welcomePutAwayTable,
    ...datedPlaceTables,
    ...memberTables,
  ],
  migrations: [
    Register1763700100000,
    Places1763700150000,
    Joining1763700300000,
    Vouched1763700710000,
    Relations1763830000000,
    SeatedView1763832010000,
    Terms1763833010000,
    Areas1763901000000,
    AreaFacts1763901010000,
    CharitiesAndHomes1763901020000,
    AreaBoundaries1763901030000,
    AreaNames1763901040000,
    RegisterImport1763902010000,
    Successions1763905000000,
    Glossary1763907000000,
    Welcome1763907010000,
    Seats1763904000000,
    Alliances1763904020000,
    DatedPlaces1763903010000,
    Members1763902020000,
    LeftBeforeTheVote1765300000000,
    WhereCharitiesWork1765500010000,
    RelationsByFrom1765500020000,
    CharitiesHeard1767400010000,
    TrustPatients1767400020000,
  ],
  providers: [
    PlaceResolver,
    PlaceActionsResolver,
    MemberResolver,
    MemberCards,
    PartnershipMentions,
    JoiningResolver,
    RegisterResolver,
    RegisterImportResolver,
    RegisterImportJob,
    OrganisationResolver,
    MemberFileResolver,
    InvitationResolver,
    TermsResolver,
    SuccessionResolver,
    LeavingResolver,
    Holdings,
    PartnershipHoldings,
    ExplainedWords,
    { provide: GlossaryReader, useExisting: ExplainedWords },
    GlossaryResolver,
    GlossaryActionsResolver,
    NewcomerResolver,
    SeatFollowers,
    SeatJobs,
    MemberUpkeep,
    SeatResolver,
    ElectionResolver,
    ElectionActionsResolver,
    BoundaryResolver,
    WorkResolver,
    NextDatesResolver,
    PlaceWork,
    VacancyNotices,
    OwnPartnershipData,
  ],
  exports: [GlossaryReader, Holdings, SeatFollowers],
})
export class PartnershipsModule {}
