import type { DomainEvent } from '@folkmoot/kernel/event.js';
import { update, type RowChange } from '@folkmoot/platform/actions/change.js';
import type { Moment } from '@folkmoot/platform/actions/define-action.js';
import { grantsFrom } from '@folkmoot/platform/audience/grants.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { opensPrivateAudience, type Representation } from '../domain/representation.js';
import { rolesOfRepresentation } from '../domain/roles-given.js';
import { nobodyConfirmed } from '../storage/places.store.js';
import { representationTable } from '../storage/places.tables.js';
import { given } from './given.js';

export interface Confirmation {
  readonly representation: Representation;
  readonly nobodyThereYet: boolean;
  /** They are in the organisation's own audience already. */
  readonly inside: boolean;
}

export async function findConfirmation(tx: Queries, representation: Representation): Promise<Confirmation> {
  return {
    representation,
    nobodyThereYet: await nobodyConfirmed(tx, representation.organisationId),
    inside: (await grantsFrom(tx, 'representation', representation.id)).length > 0,
  };
}

/** Rows and events of confirming a person and, where that is right, of letting them into the organisation; null when nothing is left to do. */
export function confirmed(
  { representation, nobodyThereYet, inside }: Confirmation,
  version: number,
  ofTheOrganisation: boolean,
  at: Moment,
): { readonly rows: readonly RowChange[]; readonly events: readonly DomainEvent[] } | null {
  const opens = !inside && opensPrivateAudience({ ofTheOrganisation, nobodyThereYet });
  if (representation.standing === 'confirmed' && !opens) return null;
  const { id, organisationId, capacity } = representation;
  const grants = given(
    opens ? rolesOfRepresentation(organisationId, capacity) : [],
    representation,
    { kind: 'representation', id },
    at,
  );
  const patch = { standing: 'confirmed' as const, confirmedBy: at.scope.person?.personId ?? null };
  return {
    rows: [update(representationTable, { id, version }, patch), ...grants.rows],
    events: grants.events,
  };
}
