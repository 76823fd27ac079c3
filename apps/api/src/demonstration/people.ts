import type { Id } from '@folkmoot/kernel/id.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { newPerson } from '@folkmoot/access/contract/people.js';
import { offerRole } from '@folkmoot/access/contract/demonstration.js';
import { startSession } from '@folkmoot/access/contract/sessions.js';
import { describeOrganisation } from '@folkmoot/partnerships/domain/register/describe-organisation.js';
import type { Sector } from '@folkmoot/partnerships/domain/register/sector.js';
import { organisationNameTable, organisationTable } from '@folkmoot/partnerships/storage/register.tables.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';

export const SEED = 'seed';
export const bySeed = (scope: { reader: { kind: string; name?: string } }): boolean =>
  scope.reader.kind === 'job' && scope.reader.name === SEED;

interface NewOrganisation extends Requested {
  readonly name: string;
  readonly sector: Sector;
}

/** An invented organisation, as somebody would describe one that no register holds. */
export const addOrganisation = defineAction<NewOrganisation, object, { organisationId: Id }>({
  name: 'demonstration.add-organisation',
  find: async () => ({}),
  may: bySeed,
  decide(_found, { name, sector }, { newId, today }) {
    const described = describeOrganisation(
      { name, sector, postcode: null },
      { organisation: newId(), name: newId() },
      today,
    );
    if (!described.ok) return refused(described.refusal);
    const { organisation, name: called } = described.value;
    return done({
      rows: [insert(organisationTable, organisation), insert(organisationNameTable, called)],
      events: [
        {
          type: 'register.organisation-described',
          subject: { kind: 'organisation', id: organisation.id },
          audience: 'public',
          streams: ['register'],
          data: { sector },
        },
      ],
      result: { organisationId: organisation.id },
    });
  },
});

interface NewPerson extends Requested {
  readonly name: string;
  readonly email: string;
}

export const addPerson = defineAction<NewPerson, object, { personId: Id }>({
  name: 'demonstration.add-person',
  find: async () => ({}),
  may: bySeed,
  decide(_found, { name, email }, at) {
    const made = newPerson({ name, email, confirmed: true }, at);
    return done({ rows: made.rows, events: made.events, result: { personId: made.personId } });
  },
});

interface Offered extends Requested {
  readonly position: number;
  readonly personId: Id;
  readonly organisationId: Id;
  readonly title: string;
  readonly about: string;
  readonly landing: string;
}

export const offerDemonstrationRole = defineAction<Offered, object, { id: Id }>({
  name: 'demonstration.offer-role',
  find: async () => ({}),
  may: bySeed,
  decide(_found, { requestId: _, ...role }, { newId }) {
    const id = newId();
    return done({ rows: [offerRole({ id, ...role })], events: [], result: { id } });
  },
});

interface SignedIn extends Requested {
  readonly personId: Id;
  readonly organisationId: Id;
  readonly tokenHash: Buffer;
}

/** A signature needs somebody who has just signed in. Nobody has the secret of this session. */
export const signInForDemonstration = defineAction<SignedIn, object, { sessionId: Id }>({
  name: 'demonstration.sign-in',
  find: async () => ({}),
  may: bySeed,
  decide(_found, { requestId: _, ...session }, at) {
    const { sessionId, rows, events } = startSession({ ...session, device: 'Demonstration' }, at);
    return done({ rows, events, result: { sessionId } });
  },
});
