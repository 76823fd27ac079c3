import { PUBLIC } from '@folkmoot/kernel/audience.js';
import type { DomainEvent, JournalData } from '@folkmoot/kernel/event.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { addDays, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert, update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { isOperator } from '../domain/place-policy.js';
import type { RecordedSuccession } from '../domain/succession.js';
import { organisationExists } from '../storage/places.store.js';
import { organisationTable } from '../storage/register.tables.js';
import { endedOrganisation, followsAlready, type EndedOrganisation } from '../storage/succession.store.js';
import { recordedSuccessionTable } from '../storage/succession.tables.js';

export interface RecordSuccessionInput extends Requested {
  readonly organisationId: Id;
  readonly successorId: Id;
  readonly since: LocalDate | null;
  /** The one before ended the day before; else it goes on with the rest of its work. */
  readonly ends: boolean;
}

interface Found {
  readonly organisation: EndedOrganisation;
  readonly successorKnown: boolean;
  /** The one that would follow is already followed by this one: nobody follows themselves. */
  readonly circle: boolean;
  readonly already: boolean;
}

/** An operator records that an organisation goes on with another's work, where no list tells it. */
export const recordSuccession = defineAction<RecordSuccessionInput, Found, { organisationId: Id }>({
  name: 'partnerships.record-succession',

  async find({ organisationId, successorId }, { tx, scope, today }) {
    if (!isOperator(scope) || !isId(organisationId)) return null;
    await lockSeries(tx, 'successions');
    const organisation = await endedOrganisation(tx, organisationId, today);
    if (organisation === null) return null;
    const known = isId(successorId) && (await organisationExists(tx, successorId));
    return {
      organisation,
      successorKnown: known,
      circle:
        known && (successorId === organisationId || (await followsAlready(tx, successorId, organisationId))),
      already: known && organisation.successors.some(({ id }) => id === successorId),
    };
  },

  may: (scope) => isOperator(scope),

  decide({ organisation, successorKnown, circle, already }, { successorId, since, ends }, at) {
    const faults: Fault[] = [];
    if (!successorKnown)
      faults.push(
        fault('succession/successor-unknown', 'successorId', 'Choose the successor from the register.'),
      );
    if (circle)
      faults.push(
        fault('succession/circle', 'successorId', 'This one follows nobody but itself. Choose another one.'),
      );
    if (already)
      faults.push(fault('succession/recorded', 'successorId', 'The register has this succession already.'));
    if (since === null)
      faults.push(
        fault('succession/day-missing', 'since', 'Enter the day from which it goes on with the work.'),
      );
    else if (since > at.today)
      faults.push(
        fault('succession/day-to-come', 'since', 'This day has not come yet. Record it on that day.'),
      );
    if (faults.length > 0 || since === null) return refused(refusal(...faults));
    const { id } = organisation;
    const recorded: RecordedSuccession = {
      id: at.newId(),
      version: 1,
      organisationId: id,
      successorId,
      since,
      recordedAt: at.now,
      recordedBy: at.scope.person!.personId,
    };
    const closes = ends && organisation.validTo === null;
    const validTo = addDays(since, -1);
    const told = (type: string, data: JournalData): DomainEvent => ({
      type,
      subject: { kind: 'organisation', id },
      audience: PUBLIC,
      streams: ['register'],
      data,
    });
    return done({
      rows: [
        insert(recordedSuccessionTable, recorded),
        ...(closes ? [update(organisationTable, organisation, { validTo })] : []),
      ],
      events: [
        told('register.succession-recorded', { successor: successorId, since }),
        ...(closes ? [told('register.organisation-closed', { validTo, asAt: at.today })] : []),
      ],
      result: { organisationId: id },
    });
  },
});
