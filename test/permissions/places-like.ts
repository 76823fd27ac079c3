import type { Id } from '@folkmoot/kernel/id.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { appointOffice } from '@folkmoot/partnerships/actions/appoint-office.js';
import { joinForum } from '@folkmoot/partnerships/actions/join-forum.js';
import { must, openedPlace, seat, type Place } from '../worlds/partnerships.js';
import type { ProbeWorld } from './probe-world.js';

let made = 0;

/**
 * A new place where everybody of the world's own place holds the role they have there: for deeds that can be done once in a
 * place, and for lists that earlier examples would fill.
 */
export async function placeLike({ app, world, claimant, colleague }: ProbeWorld): Promise<Place> {
  const { operator: boss, organisations } = world;
  const place = await openedPlace(app, boss, `Likeness ${++made}`, organisations.icb);
  const offices: [PersonReader, string][] = [
    [world.chair, 'chair'],
    [world.viceChair, 'vice-chair'],
    [world.secretary, 'secretary'],
    [world.observer, 'observer'],
  ];
  for (const [{ personId, organisationId }, role] of offices)
    await must(
      app,
      appointOffice,
      { partnershipId: place.id, personId, organisationId: organisationId!, role },
      boss,
    );
  const trustSeat = await seat(app, boss, place, world.member, 'nhs-provider');
  await seat(app, boss, place, world.deputy, 'nhs-provider', 'deputy', trustSeat);
  const forum: [PersonReader, Id][] = [
    [world.participant, organisations.carers],
    [claimant, organisations.trust],
    [colleague, organisations.trust],
  ];
  for (const [reader, organisationId] of forum)
    await must(app, joinForum, { partnershipId: place.id, organisationId, jobTitle: 'Volunteer' }, reader);
  return place;
}
