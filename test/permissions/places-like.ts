import type { Id } from '@folkmoot/kernel/id.js';
import type { Reader } from '@folkmoot/kernel/reader.js';
import { appointOffice } from '@folkmoot/partnerships/actions/appoint-office.js';
import { joinForum } from '@folkmoot/partnerships/actions/join-forum.js';
import { must, openedPlace, seat, type Place } from '../worlds/partnerships.js';
import type { ProbeWorld } from './probe-world.js';

let made = 0;

/**
 * A new place where the world's chair is chair and the trust has its seat, and where the reader holds the role they hold in the
 * world's own place: for deeds that can be done once in a place, and for lists that earlier examples would fill.
 */
export async function placeLike(
  { app, world, claimant, colleague }: ProbeWorld,
  reader: Reader,
): Promise<Place> {
  const { operator: boss, organisations } = world;
  const place = await openedPlace(app, boss, `Likeness ${++made}`, organisations.icb);
  const appoint = (who: { personId: string; organisationId: string | null }, role: string) =>
    must(
      app,
      appointOffice,
      { partnershipId: place.id, personId: who.personId, organisationId: who.organisationId!, role },
      boss,
    );
  await appoint(world.chair, 'chair');
  const trustSeat = await seat(app, boss, place, world.member, 'nhs-provider');
  if (reader === world.viceChair) await appoint(world.viceChair, 'vice-chair');
  if (reader === world.secretary) await appoint(world.secretary, 'secretary');
  if (reader === world.observer) await appoint(world.observer, 'observer');
  if (reader === world.deputy)
    await seat(app, boss, place, world.deputy, 'nhs-provider', 'deputy', trustSeat);
  const forum = new Map<Reader, Id>([
    [world.participant, organisations.carers],
    [claimant, organisations.trust],
    [colleague, organisations.trust],
  ]);
  const organisationId = forum.get(reader);
  if (organisationId)
    await must(app, joinForum, { partnershipId: place.id, organisationId, jobTitle: 'Volunteer' }, reader);
  return place;
}
