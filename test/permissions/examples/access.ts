import { newId, type Id } from '@folkmoot/kernel/id.js';
import type { PersonReader, Reader } from '@folkmoot/kernel/reader.js';
import { OperatorSetUp } from '@folkmoot/access/operator-set-up.js';
import { letters, mailLinks, type Mailed } from '../../worlds/access.js';
import { browserKey } from '../../worlds/browser.js';
import { person, reading } from '../../worlds/partnerships.js';
import { cookieOf } from '../../worlds/session.js';
import { ask, deed, probe, type Example, type ProbeCall } from '../probe.js';
import type { ProbeWorld } from '../probe-world.js';
import type { ProbedOperation } from './all.js';

let made = 0;
const freshEmail = (): string => `newcomer${++made}@example.org`;

/** The caller, signed in in one more browser; a visitor stays one. */
async function inABrowser({ app }: ProbeWorld, reader: Reader): Promise<Reader> {
  if (reader.kind !== 'person') return reader;
  const here = { ...reader, sessionId: newId() };
  await cookieOf(app.database, here);
  return here;
}

const theirs = (at: ProbeWorld, reader: Reader): PersonReader =>
  reader.kind === 'person' ? reader : at.world.member;
/** Somebody who is never the one who calls. */
const another = (at: ProbeWorld): PersonReader => at.world.charityMember;

/** Does a deed as the one who may, through the schema, as the start of an example. */
async function first(at: ProbeWorld, call: ProbeCall, reader: Reader): Promise<void> {
  const done = await probe(at, () => call, reader);
  if (done.verdict !== 'yes') throw new Error(`${call.document}: ${done.why}`);
}

/** The mail of somebody new who asked for a link, as their mailbox holds it. */
async function asked(at: ProbeWorld): Promise<Mailed & { email: string }> {
  const name = `Newcomer${++made} Person`;
  const email = `newcomer${made}@example.org`;
  await person(at.app, name);
  await first(at, deed('askForLink', 'AskForLinkInput', { email }), { kind: 'visitor' });
  await mailLinks(at.app);
  return { email, ...(await mailTo(at, email)) };
}

async function mailTo({ app }: ProbeWorld, email: string): Promise<Mailed> {
  const mail = (await letters(app)).find((one) => one.to === email);
  if (!mail) throw new Error(`Nothing was mailed to ${email}.`);
  return mail;
}

/** The secret of a link to a further address of somebody. */
async function furtherAddress(at: ProbeWorld, whose: PersonReader): Promise<string> {
  const email = freshEmail();
  await first(at, deed('addAddress', 'AddAddressInput', { email }), whose);
  return (await mailTo(at, email)).secret;
}

async function setUpSecret(at: ProbeWorld): Promise<string> {
  const made = await at.app.nest
    .get(OperatorSetUp, { strict: false })
    .admit({ name: 'Second Operator', email: freshEmail() });
  if (!made.ok) throw new Error(made.refusal.faults.map((one) => one.code).join(', '));
  return made.value.path.split('/').at(-1)!;
}

const addressLink =
  (whose: (at: ProbeWorld, reader: Reader) => PersonReader): Example =>
  async (at, reader) =>
    ask('addressLink', { token: ['String!', await furtherAddress(at, whose(at, reader))] }, '{ email }');

const confirm =
  (whose: (at: ProbeWorld, reader: Reader) => PersonReader): Example =>
  async (at, reader) =>
    deed('confirmNewAddress', 'ConfirmNewAddressInput', {
      token: await furtherAddress(at, whose(at, reader)),
    });

const remove =
  (whose: (at: ProbeWorld, reader: Reader) => PersonReader): Example =>
  async (at, reader) => {
    const who = whose(at, reader);
    await first(
      at,
      deed('confirmNewAddress', 'ConfirmNewAddressInput', { token: await furtherAddress(at, who) }),
      who,
    );
    const newest = await at.app.database.row<{ addressId: Id; version: number }>(
      'SELECT id AS "addressId", version FROM access.address WHERE person_id = $1 AND removed_at IS NULL ORDER BY id DESC LIMIT 1',
      [who.personId],
    );
    return deed('removeAddress', 'RemoveAddressInput', { ...newest });
  };

/** An address of theirs that is being given up, and the secret of the mail that went to it. */
async function givingUp(
  at: ProbeWorld,
  who: PersonReader,
): Promise<{ addressId: Id; version: number; secret: string }> {
  await first(at, await confirm(() => who)(at, who), who);
  const newest = await at.app.database.row<{ addressId: Id; version: number; email: string }>(
    'SELECT id AS "addressId", version, email FROM access.address WHERE person_id = $1 AND removed_at IS NULL ORDER BY id DESC LIMIT 1',
    [who.personId],
  );
  const { email, ...upon } = newest!;
  await first(at, deed('removeAddress', 'RemoveAddressInput', { ...upon }), who);
  return { addressId: upon.addressId, version: upon.version + 1, secret: (await mailTo(at, email)).secret };
}

const keep =
  (whose: (at: ProbeWorld, reader: Reader) => PersonReader): Example =>
  async (at, reader) => {
    const { addressId, version } = await givingUp(at, whose(at, reader));
    return deed('keepAddress', 'KeepAddressInput', { addressId, version });
  };

const ELSEWHERE = 'It is another person’s, and not even an operator reaches into an account.';
const NO_DEMONSTRATION =
  'The probe’s database holds real people, so it is no demonstration and cannot become one.';

export const accessExamples: Readonly<Record<string, ProbedOperation>> = {
  fileScanning: { call: () => ask('fileScanning', {}, '{ setUp waiting }') },
  me: { aboutOneself: true, call: () => ask('me', {}, '{ person { name } addresses { email } }') },
  ownData: { aboutOneself: true, call: () => ask('ownData', {}, '{ kinds { title rows } }') },
  eraseMe: {
    aboutOneself: true,
    call: async ({ app }, reader) => ({
      ...deed('eraseMe', 'EraseMeInput', { understood: true }),
      // Somebody in nothing, so that the world keeps its people.
      as: reader.kind === 'person' ? reading(await person(app, `Leaver${++made} Person`), null) : reader,
    }),
  },
  addressLink: { aboutOneself: true, call: addressLink(theirs) },
  'addressLink (of another)': { nobodyHere: ELSEWHERE, call: addressLink(another) },
  signOut: {
    aboutOneself: true,
    call: async (at, reader) => ({
      ...deed('signOut', 'SignOutInput', {}),
      as: await inABrowser(at, reader),
    }),
  },
  endSessions: {
    aboutOneself: true,
    call: async (at, reader) => {
      const here = await inABrowser(at, reader);
      return {
        ...deed('endSessions', 'EndSessionsInput', {
          sessionId: here.kind === 'person' ? here.sessionId : newId(),
        }),
        as: here,
      };
    },
  },
  'endSessions (of another)': {
    nobodyHere: ELSEWHERE,
    call: async (at) =>
      deed('endSessions', 'EndSessionsInput', {
        sessionId: ((await inABrowser(at, another(at))) as PersonReader).sessionId,
      }),
  },
  chooseHat: {
    aboutOneself: true,
    turnsAwayWith: ['hat/not-yours'],
    call: async (at, reader) => {
      const as = await inABrowser(at, reader);
      return {
        ...deed('chooseHat', 'ChooseHatInput', {
          organisationId: theirs(at, reader).organisationId ?? at.world.organisations.icb,
        }),
        as,
      };
    },
  },
  'chooseHat (of an organisation one does not speak for)': {
    nobodyHere: 'Nobody of the world speaks for it but one who never calls.',
    turnsAwayWith: ['hat/not-yours'],
    call: async (at, reader) => ({
      ...deed('chooseHat', 'ChooseHatInput', { organisationId: at.world.organisations.charity }),
      as: await inABrowser(at, reader),
    }),
  },
  changeName: {
    aboutOneself: true,
    call: async (at, reader) => {
      const who = await at.app.database.row<{ name: string; version: number }>(
        'SELECT name, version FROM access.person WHERE id = $1',
        [theirs(at, reader).personId],
      );
      return deed('changeName', 'ChangeNameInput', { ...who });
    },
  },
  addAddress: {
    aboutOneself: true,
    call: () => deed('addAddress', 'AddAddressInput', { email: freshEmail() }),
  },
  confirmNewAddress: { aboutOneself: true, call: confirm(theirs) },
  'confirmNewAddress (of another)': { nobodyHere: ELSEWHERE, call: confirm(another) },
  removeAddress: { aboutOneself: true, call: remove(theirs) },
  'removeAddress (of another)': { nobodyHere: ELSEWHERE, call: remove(another) },
  keepAddress: { aboutOneself: true, call: keep(theirs) },
  'keepAddress (of another)': { nobodyHere: ELSEWHERE, call: keep(another) },
  addressMail: {
    call: async (at) =>
      ask('addressMail', { token: ['String!', (await givingUp(at, another(at))).secret] }, '{ name }'),
  },
  answerAddressMail: {
    call: async (at) =>
      deed('answerAddressMail', 'AnswerAddressMailInput', {
        token: (await givingUp(at, another(at))).secret,
        stop: false,
      }),
  },
  signInLink: {
    call: async (at) =>
      ask('signInLink', { token: ['String!', (await asked(at)).secret] }, '{ people { name } }'),
  },
  setUpLink: {
    call: async (at) => ask('setUpLink', { token: ['String!', await setUpSecret(at)] }, '{ name }'),
  },
  askForLink: { call: () => deed('askForLink', 'AskForLinkInput', { email: freshEmail() }) },
  typeCode: {
    call: async (at) => {
      const { email, code } = await asked(at);
      return deed('typeCode', 'TypeCodeInput', { browserKey: browserKey(), purpose: 'SIGN_IN', email, code });
    },
  },
  signIn: {
    call: async (at) =>
      deed('signIn', 'SignInInput', { browserKey: browserKey(), token: (await asked(at)).secret }),
  },
  'signIn (without the mail)': {
    nobodyHere: 'A guessed secret opens nothing, whoever is signed in.',
    turnsAwayWith: ['token/expired'],
    call: () => deed('signIn', 'SignInInput', { browserKey: browserKey(), token: browserKey() }),
  },
  setUp: {
    call: async (at) =>
      deed('setUp', 'SetUpInput', { browserKey: browserKey(), token: await setUpSecret(at) }),
  },
  'setUp (without the machine’s link)': {
    nobodyHere: 'A guessed secret opens nothing, whoever is signed in.',
    turnsAwayWith: ['token/expired'],
    call: () => deed('setUp', 'SetUpInput', { browserKey: browserKey(), token: browserKey() }),
  },
  demonstrationRoles: { nobodyHere: NO_DEMONSTRATION, call: () => ask('demonstrationRoles', {}, '{ id }') },
  demonstrationMail: { nobodyHere: NO_DEMONSTRATION, call: () => ask('demonstrationMail', {}, '{ id }') },
  stepIntoRole: {
    nobodyHere: NO_DEMONSTRATION,
    call: async (at) => {
      const roleId = newId();
      await at.app.database.rows(
        `INSERT INTO access.demonstration_role (id, version, person_id, organisation_id, title, about, landing, position) VALUES ($1, 1, $2, $3, 'Chair', 'Leads the place.', '/', $4)`,
        [roleId, at.world.chair.personId, at.world.organisations.icb, ++made],
      );
      return deed('stepIntoRole', 'StepIntoRoleInput', { browserKey: browserKey(), roleId });
    },
  },
};
