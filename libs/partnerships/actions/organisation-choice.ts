import { PUBLIC } from '@folkmoot/kernel/audience.js';
import type { DomainEvent } from '@folkmoot/kernel/event.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
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
  return {
    organisationId:
      organisationId && isId(organisationId) && (await organisationExists(tx, organisationId))
        ? organisationId
        : null,
  };
}

interface Chosen {
  readonly id: Id;
  readonly rows: readonly RowChange[];
  readonly events: readonly DomainEvent[];
}

/** What is wrong with a choice, without making anything. */
export function faultsOfChoice(found: FoundChoice, choice: Choice, at: Moment): readonly Fault[] {
  const chosen = chosenOrganisation(found, choice, at);
  return chosen.ok ? [] : chosen.refusal.faults;
}

type Ids = Parameters<typeof describeOrganisation>[1];

/** What is wrong with a group's description, at paths under `group.`. */
export function faultsOfDescription(group: DescribedGroup, ids: Ids, today: LocalDate): Fault[] {
  const described = describeOrganisation(group, ids, today);
  return [...(described.ok ? [] : described.refusal.faults), ...faultsOfGroup(group)].map((one) => ({
    ...one,
    path: `group.${one.path}`,
  }));
}

/** The organisation to act for; the rows of a described group come with it. */
export function chosenOrganisation(found: FoundChoice, { group }: Choice, at: Moment): Result<Chosen> {
  if (found.organisationId !== null) return done({ id: found.organisationId, rows: [], events: [] });
  if (!group)
    return refused(
      refusal(
        fault(
          'join/organisation-missing',
          'organisationId',
          'Choose your organisation, or describe your group.',
        ),
      ),
    );
  const ids = { organisation: at.newId(), name: at.newId() };
  const described = describeOrganisation(group, ids, at.today);
  const faults = faultsOfDescription(group, ids, at.today);
  if (!described.ok || faults.length > 0) return refused(refusal(...faults));
  const { organisation, name } = described.value;
  return done({
    id: organisation.id,
    rows: [
      insert(organisationTable, organisation),
      insert(organisationNameTable, name),
      insert(groupTable, {
        organisationId: organisation.id,
        what: group.what.trim(),
        area: group.area.trim(),
      }),
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
