import type { Id } from '@folkmoot/kernel/id.js';
import { type Reader } from '@folkmoot/kernel/reader.js';
import { offerSeat } from '@folkmoot/partnerships/actions/offer-seat.js';
import { must, openedPlace, organisation, type Place } from '../worlds/partnerships.js';
import type { ProbeWorld } from './probe-world.js';

let made = 0;

/** Tells names apart. */
export const nth = (): number => ++made;

export const group = ({ app }: ProbeWorld): Promise<Id> =>
  organisation(app, `Mutual aid group ${nth()}`, 'vcse');

export const freshPlace = ({ app, world }: ProbeWorld): Promise<Place> =>
  openedPlace(app, world.operator, `Hamlet ${nth()}`, world.organisations.icb);

export const emptySeat = async (at: ProbeWorld, organisationId: Id): Promise<Id> =>
  (
    await must(
      at.app,
      offerSeat,
      { partnershipId: at.world.place.id, organisationId, seatClass: 'vcse', voting: false },
      at.world.operator,
    )
  ).seatId;

/** The number of the last version of the place, for a change that has seen it. */
export const lastOf = async (
  { app, world }: ProbeWorld,
  table: 'terms' | 'boundary' | 'partnership_name',
): Promise<number> =>
  (await app.database.row<{ last: number }>(
    `SELECT coalesce(max(number), 0)::int AS last FROM partnerships.${table} WHERE partnership_id = $1`,
    [world.place.id],
  ))!.last;

/** The caller joins a forum that they are not in. */
export const join = async (
  at: ProbeWorld,
  reader: Reader,
): Promise<{ partnershipId: Id; organisationId: Id; jobTitle: string }> => ({
  partnershipId: (await freshPlace(at)).id,
  organisationId: (reader.kind === 'person' ? reader.organisationId : null) ?? at.world.organisations.icb,
  jobTitle: 'Volunteer',
});

export const START = 'Operators start a place and help where every officer has gone; they see nothing by it.';
