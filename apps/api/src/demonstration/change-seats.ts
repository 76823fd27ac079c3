import { newId } from '@folkmoot/kernel/id.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { endSitting } from '@folkmoot/partnerships/actions/end-sitting.js';
import { fillSeat } from '@folkmoot/partnerships/actions/fill-seat.js';
import { offerSeat } from '@folkmoot/partnerships/actions/offer-seat.js';
import { representOrganisation } from '@folkmoot/partnerships/actions/represent-organisation.js';
import { addOrganisation, addPerson, SEED } from './people.js';
import type { Stage } from './stage.js';

const EMPTY_SINCE = 70;
const TOLD = 5;
const HANDED_OVER = 2;
/** Days after the making. */
const LEAVES = 20;

/** Seats do not stand still: one that nobody has filled, one that passed on lately, and one that will. */
export async function changeSeats(stage: Stage, operator: PersonReader): Promise<void> {
  const seed = { kind: 'job', name: SEED } as const;
  stage.goTo(EMPTY_SINCE);
  const police = { name: 'Moor and Dales Police', sector: 'emergency-service' } as const;
  const { organisationId: policeId } = await stage.must(addOrganisation, police, seed);
  const offered = { seatClass: 'emergency-service', voting: false, template: 'police' };
  await stage.must(
    offerSeat,
    { partnershipId: stage.placeId, organisationId: policeId, ...offered },
    operator,
  );

  stage.goTo(TOLD);
  const housing = stage.person('housing');
  const { holderId, version } = await sittingOf(stage, housing);
  await stage.must(endSitting, { holderId, version, until: stage.day(LEAVES) }, housing);

  stage.goTo(HANDED_OVER);
  const fire = stage.person('fire');
  const organisationId = fire.organisationId!;
  const next = { name: 'Bronwen', email: 'prevention@northmoor.invalid' };
  const { personId } = await stage.must(addPerson, next, seed);
  stage.people.set('prevention', { kind: 'person', personId, organisationId, sessionId: newId() });
  await stage.must(
    representOrganisation,
    { personId, organisationId, capacity: 'representative', jobTitle: 'Prevention manager' },
    operator,
  );
  const { seatId } = await sittingOf(stage, fire);
  await stage.must(fillSeat, { seatId, personId, capacity: 'representative' }, stage.person('secretary'));
}

const sittingOf = async (stage: Stage, { personId }: PersonReader) =>
  (await stage.database.row<{ seatId: string; holderId: string; version: number }>(
    `SELECT h.seat_id AS "seatId", h.id AS "holderId", h.version FROM partnerships.seat_holder h
       JOIN partnerships.seat s ON s.id = h.seat_id AND s.partnership_id = $2 WHERE h.person_id = $1 AND h.until IS NULL`,
    [personId, stage.placeId],
  ))!;
