import { type Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { makeCommitment } from '@folkmoot/commitments/actions/make-commitment.js';
import type { ShownTo } from '@folkmoot/commitments/domain/commitment.js';
import { must, type Place } from '../worlds/partnerships.js';
import type { ProbeWorld } from './probe-world.js';

export const DUE = '2027-03-31' as LocalDate;

export interface Wanted {
  readonly place?: Place;
  readonly shownTo?: ShownTo;
  /** By the chair of the trust, and so waiting; otherwise promised by the trust's own member. */
  readonly asked?: true;
  readonly due?: LocalDate;
}

/** A commitment of the trust, as it was just made. */
export async function ofTheTrust(
  { app, world }: ProbeWorld,
  { place = world.place, shownTo = 'public', asked, due = DUE }: Wanted = {},
): Promise<{ id: Id; version: number; number: number }> {
  const terms = {
    organisationId: world.organisations.trust,
    role: 'Ward manager',
    dueDate: due,
    priorityId: null,
    shownTo,
  };
  const about = { ...terms, place: place.slug, what: 'Ring everybody within two days of going home' };
  const { id } = await must(
    app,
    makeCommitment,
    { ...about, personId: asked ? null : world.member.personId },
    asked ? world.chair : world.member,
  );
  return (await app.database.row<{ id: Id; version: number; number: number }>(
    'SELECT id, version, number FROM commitments.commitment WHERE id = $1',
    [id],
  ))!;
}

export const upon = async (at: ProbeWorld, wanted: Wanted = {}) => {
  const { id, version } = await ofTheTrust(at, wanted);
  return { id, version };
};
