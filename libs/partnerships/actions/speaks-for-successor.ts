import { organisationAudience } from '@folkmoot/kernel/audience.js';
import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { insert, type RowChange } from '@folkmoot/platform/actions/change.js';
import type { Moment } from '@folkmoot/platform/actions/define-action.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Representation } from '../domain/representation.js';
import { rolesOfRepresentation } from '../domain/roles-given.js';
import { representationTable } from '../storage/places.tables.js';
import { given } from './given.js';

/** Who speaks for the one that ended and for those that go on, and who is in whose own audience. */
export interface Speakers {
  readonly representations: readonly Representation[];
  readonly inside: readonly { readonly personId: Id; readonly organisationId: Id }[];
}

export async function speakersOf(queries: Queries, organisations: readonly Id[]): Promise<Speakers> {
  const representations = await queries.rows<Representation>(
    `SELECT id, version, person_id AS "personId", organisation_id AS "organisationId", capacity, job_title AS "jobTitle", standing,
            confirmed_by AS "confirmedBy", since, until
       FROM partnerships.representation WHERE organisation_id = ANY ($1::uuid[]) AND until IS NULL ORDER BY standing, capacity, id`,
    [organisations],
  );
  const inside = await queries.rows<{ personId: Id; organisationId: Id }>(
    `SELECT person_id AS "personId", organisation_id AS "organisationId" FROM audience."grant"
      WHERE organisation_id = ANY ($1::uuid[]) AND audience = 'organisation/' || organisation_id AND withdrawn_at IS NULL`,
    [organisations],
  );
  return { representations, inside };
}

/**
 * Whoever goes on with what moved speaks for the successor: confirmed where they were confirmed before. Its own, private audience
 * opens to them only while it has nobody: else an officer of a place could let strangers into an organisation's drafts.
 */
export function speakForSuccessor(
  from: Id,
  speaks: readonly { readonly personId: Id; readonly to: Id }[],
  { representations, inside }: Speakers,
  at: Moment,
): { readonly rows: readonly RowChange[]; readonly events: readonly DomainEvent[] } {
  const rows: RowChange[] = [];
  const events: DomainEvent[] = [];
  const made = new Set<string>();
  const spokenFor = (personId: Id, organisationId: Id): Representation | undefined =>
    representations.find((one) => one.personId === personId && one.organisationId === organisationId);
  for (const { personId, to } of speaks) {
    if (made.has(`${personId} ${to}`) || spokenFor(personId, to)) continue;
    made.add(`${personId} ${to}`);
    const before = spokenFor(personId, from);
    const confirmed = before?.standing === 'confirmed';
    const next: Representation = {
      id: at.newId(),
      version: 1,
      personId,
      organisationId: to,
      capacity: 'representative',
      jobTitle: before?.jobTitle ?? '',
      standing: confirmed ? 'confirmed' : 'not-yet-confirmed',
      confirmedBy: confirmed ? (at.scope.person?.personId ?? null) : null,
      since: at.today,
      until: null,
    };
    const nobodyThere = !representations.some(
      (one) => one.organisationId === to && one.standing === 'confirmed',
    );
    const wasInside = inside.some((one) => one.personId === personId && one.organisationId === from);
    const grants = given(
      confirmed && nobodyThere && wasInside ? rolesOfRepresentation(to, 'representative') : [],
      next,
      { kind: 'representation', id: next.id },
      at,
    );
    rows.push(insert(representationTable, next), ...grants.rows);
    events.push(
      {
        type: 'partnerships.representation-followed',
        subject: { kind: 'representation', id: next.id },
        audience: organisationAudience(to),
        streams: [`organisation/${to}`],
        data: { person: personId, before: from, confirmed },
      },
      ...grants.events,
    );
  }
  return { rows, events };
}
