import { Area } from '@folkmoot/platform/database/area.js';
import { InterestActionsResolver } from './graphql/interest-actions.resolver.js';
import { InterestResolver } from './graphql/interest.resolver.js';
import { InterestNotices } from './interest-notices.js';
import { InterestWork } from './interest-work.js';
import { confirmationTable, earlierWordsTable, interestTable } from './storage/interest.tables.js';
import { Interests1763832020000 } from './storage/migrations/1763832020000-interests.js';
import { InterestHoldings } from './interest-holdings.js';
import { OwnInterestData } from './own-interest-data.js';

/** What the people of a place declare that could sway them. */
@Area({
  tables: [interestTable, earlierWordsTable, confirmationTable],
  migrations: [Interests1763832020000],
  providers: [
    OwnInterestData,
    InterestHoldings,
    InterestResolver,
    InterestActionsResolver,
    InterestWork,
    InterestNotices,
  ],
})
export class InterestsModule {}
