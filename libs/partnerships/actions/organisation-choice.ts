import { PUBLIC } from '@folkmoot/kernel/audience.js';
import type { DomainEvent } from '@folkmoot/kernel/event.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import { insert, type RowChange } from '@folkmoot/platform/actions/change.js';
import type { Moment } from '@folkmoot/platform/actions/define-action.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { faultsOfGroup } from '../domain/applicant.js';
import type { DescribedGroup } from '../domain/join-draft.js';
import { describeOrganisation } from '../domain/register/describe-organisation.js';
import { organisationExists } from '../storage/places.store.js';
import { groupTable } from '../storage/joining.tables.js';
import { organisationNameTable, organisationTable } from '../storage/register.tables.js';

/** An organisation of the register, or a group described because no register has it. */
export interface Choice {
  readonly organisationId?: Id | null;
  readonly group?: DescribedGroup | null;
}

export interface FoundChoice {
  /** Null for a described group, or where the register has no such organisation. */
  readonly organisationId: Id | null;
}

export async function findChoice(tx: Queries, { organisationId }: Choice): Promise<FoundChoice> {
  return { organisationId: organisationId && isId(organisationId) && (await organisationExists(tx, organisationId)) ? organisationId : null };
}

interface Chosen {
  readonly id: Id;
  readonly rows: readonly RowChange[];
  readonly events: readonly DomainEvent[];
}

/** The organisation to act for; the rows of a described group come with it. Faults of the group are under `group.`. */
export function chosenOrganisation(found: FoundChoice, { group }: Choice, at: Moment): Result<Chosen> {
  if (found.organisationId !== null) return done({ id: found.organisationId, rows: [], events: [] });
  if (!group) return refused(refusal(fault('join/organisation-missing', 'organisationId', 'Choose your organisation, or describe your group.')));
  const described = describeOrganisation(group, { organisation: at.newId(), name: at.newId() }, at.today);
  const faults: Fault[] = [...(described.ok ? [] : described.refusal.faults), ...faultsOfGroup(group)];
  if (!described.ok || faults.length > 0) return refused(refusal(...faults.map((one) => ({ ...one, path: `group.${one.path}` }))));
  const { organisation, name } = described.value;
  return done({
    id: organisation.id,
    rows: [
      insert(organisationTable, organisation),
      insert(organisationNameTable, name),
      insert(groupTable, { organisationId: organisation.id, what: group.what.trim(), area: group.area.trim() }),
    ],
    events: [
      {
        type: 'register.organisation-described',
        subject: { kind: 'organisation', id: organisation.id },
        audience: PUBLIC,
        streams: ['register'],
        data: { sector: organisation.sector },
      },
    ],
  });
}
