import type { Id } from '@folkmoot/kernel/id.js';
import type { PersonReader, Reader } from '@folkmoot/kernel/reader.js';
import { inviteMember } from '@folkmoot/partnerships/actions/invite-member.js';
import { keepMemberFile } from '@folkmoot/partnerships/actions/keep-member-file.js';
import { mayArrangeSeats } from '@folkmoot/partnerships/domain/place-policy.js';
import { loadScope } from '@folkmoot/platform/audience/load-scope.js';
import { letters } from '../../worlds/access.js';
import { browserKey } from '../../worlds/browser.js';
import { must, openedPlace, organisation, type Place } from '../../worlds/partnerships.js';
import { triedList } from '../../worlds/spreadsheets.js';
import { ask, deed } from '../probe.js';
import type { ProbeWorld } from '../probe-world.js';
import type { ProbedOperation } from './all.js';

let made = 0;

const START = 'Operators start a place and help where every officer has gone; they see nothing by it.';

const freshPlace = ({ app, world }: ProbeWorld): Promise<Place> =>
  openedPlace(app, world.operator, `Clearing ${++made}`, world.organisations.icb);

/** Somebody who has not answered yet, and the secret of the link in their mail. */
async function asked(
  { app }: ProbeWorld,
  { id }: Place,
  by: PersonReader,
): Promise<{ id: Id; organisationId: Id; secret: string }> {
  const email = `asked${++made}@example.org`;
  const organisationId = await organisation(app, `Invited group ${made}`, 'vcse');
  const { invitationId } = await must(app, inviteMember, { partnershipId: id, organisationId, email }, by);
  const mail = (await letters(app)).find((one) => one.to === email);
  if (!mail) throw new Error('Nothing was mailed to who is invited.');
  return { id: invitationId, organisationId, secret: mail.secret };
}

/** A list with one organisation that has no seat yet, brought by the caller if they may, else by the secretary. */
async function listBrought({ app, world }: ProbeWorld, reader: Reader): Promise<Id> {
  const name = `Listed group ${++made}`;
  await organisation(app, name, 'vcse');
  const may = mayArrangeSeats(await loadScope(app.database, reader), world.place);
  const content = {
    sheet: null,
    otherSheets: [],
    columns: ['Organisation'],
    lines: [{ line: 2, cells: [name] }],
  };
  const about = { partnershipId: world.place.id, name: 'members.csv', content };
  return (await must(app, keepMemberFile, about, may ? reader : world.secretary)).fileId;
}

export const spreadsheetExamples: Readonly<Record<string, ProbedOperation>> = {
  registerImports: {
    call: async ({ app, world }) => {
      await triedList(app, world.operator);
      return ask('registerImports', {}, '{ name }');
    },
  },
  registerImport: {
    call: async ({ app, world }) =>
      ask('registerImport', { id: ['ID!', await triedList(app, world.operator)] }, '{ name }'),
  },
  bringRegisterFile: {
    call: () =>
      deed('bringRegisterFile', 'BringRegisterFileInput', {
        name: 'etr.csv',
        base64: Buffer.from('a,b\n').toString('base64'),
      }),
  },
  applyRegisterFile: {
    call: async ({ app, world }) =>
      deed('applyRegisterFile', 'ApplyRegisterFileInput', {
        id: await triedList(app, world.operator),
        version: 1,
      }),
  },
  memberFile: {
    operators: START,
    call: async (at, reader) =>
      ask('memberFile', { id: ['ID!', await listBrought(at, reader)] }, '{ lines { line } }'),
  },
  bringMemberFile: {
    operators: START,
    call: ({ world }) =>
      deed('bringMemberFile', 'BringMemberFileInput', {
        partnershipId: world.place.id,
        name: 'members.csv',
        base64: Buffer.from('Organisation,Seat\nMoor Trust,Other\n').toString('base64'),
      }),
  },
  importMembers: {
    operators: START,
    call: async (at, reader) =>
      deed('importMembers', 'ImportMembersInput', {
        fileId: await listBrought(at, reader),
        version: 1,
        how: {},
      }),
  },
  invitations: {
    hidden: true,
    call: async (at) => {
      await asked(at, at.world.place, at.world.secretary);
      return ask('invitations', { partnershipId: ['ID!', at.world.place.id] }, '{ email }');
    },
  },
  invitationLink: {
    call: async (at) => {
      const { secret } = await asked(at, at.world.place, at.world.secretary);
      return ask('invitationLink', { token: ['String!', secret] }, '{ placeName }');
    },
  },
  inviteMember: {
    operators: START,
    call: async (at) =>
      deed('inviteMember', 'InviteMemberInput', {
        partnershipId: at.world.place.id,
        organisationId: at.world.organisations.carers,
        email: `inviting${++made}@example.org`,
      }),
  },
  'inviteMember (a colleague)': {
    operators: START,
    call: async (at) =>
      deed('inviteMember', 'InviteMemberInput', {
        partnershipId: at.world.place.id,
        organisationId: at.world.organisations.trust,
        email: `inviting${++made}@example.org`,
      }),
  },
  'inviteMember (into an office)': {
    operators: START,
    call: async (at) =>
      deed('inviteMember', 'InviteMemberInput', {
        partnershipId: at.world.place.id,
        organisationId: at.world.organisations.carers,
        email: `inviting${++made}@example.org`,
        office: 'secretary',
      }),
  },
  remindInvited: {
    operators: START,
    call: async (at) => {
      const { id } = await asked(at, at.world.place, at.world.secretary);
      const before = new Date(at.app.clock.now().getTime() - 4 * 86_400_000);
      await at.app.database.rows('UPDATE partnerships.invitation SET mailed_at = $2 WHERE id = $1', [
        id,
        before,
      ]);
      return deed('remindInvited', 'RemindInvitedInput', { partnershipId: at.world.place.id, ids: [id] });
    },
  },
  withdrawInvitation: {
    operators: START,
    call: async (at) => {
      const { id } = await asked(at, at.world.place, at.world.secretary);
      return deed('withdrawInvitation', 'WithdrawInvitationInput', { id, version: 1 });
    },
  },
  acceptInvitation: {
    call: async (at, reader) => {
      const { operator, secretary } = at.world;
      const { id, secret } = await asked(at, await freshPlace(at), operator);
      // Nobody takes up what they sent themselves.
      if (reader.kind === 'person' && reader.personId === operator.personId)
        await at.app.database.rows('UPDATE partnerships.invitation SET invited_by = $2 WHERE id = $1', [
          id,
          secretary.personId,
        ]);
      return deed('acceptInvitation', 'AcceptInvitationInput', {
        token: secret,
        name: `Coming Person ${made}`,
        jobTitle: 'Trustee',
        browserKey: browserKey(),
      });
    },
  },
  'acceptInvitation (without the mail)': {
    nobodyHere: 'A guessed secret opens nothing, whoever is signed in.',
    turnsAwayWith: ['token/expired'],
    call: () =>
      deed('acceptInvitation', 'AcceptInvitationInput', {
        token: browserKey(),
        name: 'Guessing Person',
        jobTitle: 'Trustee',
        browserKey: browserKey(),
      }),
  },
  declineInvitation: {
    call: async (at) =>
      deed('declineInvitation', 'DeclineInvitationInput', {
        token: (await asked(at, await freshPlace(at), at.world.operator)).secret,
      }),
  },
};
