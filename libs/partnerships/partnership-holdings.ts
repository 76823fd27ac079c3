import { Injectable } from '@nestjs/common';
import { forumHoldings } from './actions/holdings/carry-forum-members.js';
import { hostHoldings } from './actions/holdings/carry-hosting.js';
import { invitationHoldings } from './actions/holdings/carry-invitations.js';
import { officeHoldings } from './actions/holdings/carry-offices.js';
import { seatRequestHoldings } from './actions/holdings/carry-seat-requests.js';
import { seatHoldings } from './actions/holdings/carry-seats.js';
import { Holdings } from './contract/holdings.js';

/** What this area itself knows that an organisation holds in a place. */
@Injectable()
export class PartnershipHoldings {
  constructor(holdings: Holdings) {
    for (const kind of [
      hostHoldings,
      seatHoldings,
      officeHoldings,
      forumHoldings,
      invitationHoldings,
      seatRequestHoldings,
    ])
      holdings.register(kind);
  }
}
