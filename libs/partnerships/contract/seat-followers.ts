import { Injectable } from '@nestjs/common';
import type { Id } from '@folkmoot/kernel/id.js';

/** What a seat holds goes on with the seat: who sits there now, and who sat there and no longer speaks for its organisation here. */
export interface SeatHandedOver {
  readonly seatId: Id;
  readonly partnershipId: Id;
  readonly organisationId: Id;
  /** Null while nobody represents the organisation there. */
  readonly representativeId: Id | null;
  readonly formerIds: readonly Id[];
}

/** Told again whenever who sits on a seat has changed, and after a failure: what is handed over already must stay as it is. */
export type SeatFollower = (seat: SeatHandedOver) => Promise<void>;

/** Areas whose things belong to a seat register here while modules are made. */
@Injectable()
export class SeatFollowers {
  private readonly followers: SeatFollower[] = [];

  register(follower: SeatFollower): void {
    this.followers.push(follower);
  }

  async tell(seat: SeatHandedOver): Promise<void> {
    for (const follower of this.followers) await follower(seat);
  }
}
