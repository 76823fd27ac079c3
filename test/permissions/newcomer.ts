import type { Id } from '@folkmoot/kernel/id.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { askForSeat } from '@folkmoot/partnerships/actions/ask-for-seat.js';
import { joinForum } from '@folkmoot/partnerships/actions/join-forum.js';
import { must, organisation, person, reading, type Place } from '../worlds/partnerships.js';
import type { ProbeWorld } from './probe-world.js';

let made = 0;

/** Somebody of a group that nobody knows yet, with the hat they joined with. */
export interface Newcomer {
  readonly who: PersonReader;
  readonly organisationId: Id;
  readonly memberId: Id;
  readonly representationId: Id;
}

/** Joins a place's forum; not yet confirmed. */
export async function newcomer({ app }: ProbeWorld, place: Place): Promise<Newcomer> {
  const organisationId = await organisation(app, `Self-help group ${++made}`, 'vcse');
  const who = reading(await person(app, `Joiner${made} Person`), organisationId);
  const { memberId } = await must(
    app,
    joinForum,
    { partnershipId: place.id, organisationId, jobTitle: 'Treasurer' },
    who,
  );
  const claim = await app.database.row<{ id: Id }>(
    'SELECT id FROM partnerships.representation WHERE person_id = $1',
    [who.personId],
  );
  return { who, organisationId, memberId, representationId: claim!.id };
}

/** The request of such a newcomer for a seat. */
export async function seatAskedFor(at: ProbeWorld, place: Place): Promise<Id> {
  const { who } = await newcomer(at, place);
  return (await must(at.app, askForSeat, { partnershipId: place.id, why: 'Carers ask us every day.' }, who))
    .seatRequestId;
}
