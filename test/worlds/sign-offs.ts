import { newId, type Id } from '@folkmoot/kernel/id.js';
import { addDays } from '@folkmoot/kernel/local-date.js';
import type { PersonReader, Reader } from '@folkmoot/kernel/reader.js';
import { done } from '@folkmoot/kernel/result.js';
import { sessionTable } from '@folkmoot/access/storage/session.table.js';
import { representOrganisation } from '@folkmoot/partnerships/actions/represent-organisation.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { sign } from '@folkmoot/sign-off/actions/sign.js';
import {
  nextSignOffNumber,
  openSignOff,
  signOffToChange,
  withdrawSignOff,
  type SignOffToOpen,
} from '@folkmoot/sign-off/contract/open-sign-off.js';
import type { Saying } from '@folkmoot/sign-off/domain/say.js';
import { must, person, reading, type PartnershipWorld } from './partnerships.js';
import { grant } from './people.js';

/** Signed in a moment ago, or `minutes` before. */
export async function signedInNow(app: TestApp, who: PersonReader, minutes = 0): Promise<PersonReader> {
  const startedAt = new Date(app.clock.now().getTime() - minutes * 60_000);
  const sessionId = newId();
  await app.database.source
    .createQueryBuilder()
    .insert()
    .into(sessionTable)
    .values({
      id: sessionId,
      version: 1,
      personId: who.personId,
      organisationId: who.organisationId,
      tokenHash: Buffer.from(sessionId),
      device: 'Specification',
      startedAt,
      expiresAt: new Date(startedAt.getTime() + 86_400_000),
      endedAt: null,
    })
    .updateEntity(false)
    .execute();
  return { ...who, sessionId };
}

/** Signs for an organisation, freshly signed in. */
export async function signatory(
  app: TestApp,
  boss: Reader,
  name: string,
  organisationId: Id,
): Promise<PersonReader> {
  const id = await person(app, name);
  await must(
    app,
    representOrganisation,
    { personId: id, organisationId, capacity: 'signatory', jobTitle: 'Chief executive' },
    boss,
  );
  return signedInNow(app, reading(id, organisationId));
}

interface Opening extends Requested {
  readonly open: Omit<SignOffToOpen, 'number'>;
}

/** An area's own action that asks for a sign-off, as small as it can be. */
const askForSignOff = defineAction<Opening, { number: number }, { id: Id }>({
  name: 'specification.ask-for-sign-off',
  find: async ({ open }, { tx }) => ({ number: await nextSignOffNumber(tx, open.partnershipId) }),
  may: () => true,
  decide({ number }, { open }, at) {
    const who = at.scope.person!;
    const { id, rows, events } = openSignOff(
      { ...open, number },
      { personId: who.personId, organisationId: who.organisationId! },
      at,
    );
    return done({ rows, events, result: { id } });
  },
});

type ToWithdraw = NonNullable<Awaited<ReturnType<typeof signOffToChange>>>;

export const takeBack = defineAction<Requested & { subjectId: Id }, ToWithdraw, object>({
  name: 'specification.take-back',
  find: ({ subjectId }, { tx }) => signOffToChange(tx, { kind: 'specification', id: subjectId }),
  may: () => true,
  decide: (signOff, _input, at) => done({ ...withdrawSignOff(signOff, at), result: {} }),
});

export const MANIFEST = {
  title: 'Home first, version 1',
  contributions: [
    { partner: 'Northmoor Council', pence: '120000000' },
    { partner: 'Northmoor Carers’ Centre', pence: '2500000' },
  ],
};

/** A sign-off that the world's partners are asked for; all members of the place see it. */
export async function openedSignOff(
  app: TestApp,
  world: PartnershipWorld,
  parties: readonly Id[],
  more: Partial<SignOffToOpen> = {},
): Promise<Id> {
  const open = {
    partnershipId: world.place.id,
    subject: { kind: 'specification', id: newId() },
    title: 'Agreement 1: Home first',
    audience: `partnership/${world.place.id}`,
    manifest: MANIFEST,
    rule: { kind: 'all' } as const,
    parties,
    ...more,
  };
  return (await must(app, askForSignOff, { open }, world.secretary)).id;
}

export const APPROVED: Saying = {
  state: 'approved',
  routeKind: 'board',
  body: 'Board of directors',
  decidedOn: '2026-11-12',
  minute: 'Item 7, minute 42/26',
  words: '',
  lapsesOn: null,
  conditions: [],
};

export const saying = (said: Partial<Saying> = {}) => ({ saying: { ...APPROVED, ...said }, file: null });

export interface PartyNow {
  readonly id: Id;
  readonly version: number;
  readonly state: string;
  readonly confirmed: boolean;
  readonly hash: string;
}

export const partyNow = async (app: TestApp, signOffId: Id, organisationId: Id): Promise<PartyNow> =>
  (await app.database.row<PartyNow>(
    `SELECT a.id, a.version, a.state, a.confirmed, s.manifest_hash AS hash FROM sign_off.approval a
       JOIN sign_off.sign_off s ON s.id = a.sign_off_id WHERE s.id = $1 AND a.organisation_id = $2`,
    [signOffId, organisationId],
  ))!;

/** The organisation of `who` signs, as it stands now. */
export async function signed(
  app: TestApp,
  id: Id,
  who: PersonReader,
  said: Partial<Saying> | null = {},
): Promise<void> {
  const { version, hash } = await partyNow(app, id, who.organisationId!);
  await must(app, sign, { id, version, manifestHash: hash, say: said && saying(said) }, who);
}

/** Signs for a party, and sees what the members of the place see. */
export async function partySignatory(
  app: TestApp,
  world: PartnershipWorld,
  name: string,
  organisationId: Id,
): Promise<PersonReader> {
  const who = await signatory(app, world.operator, name, organisationId);
  await grant(app.database, who.personId, organisationId, `partnership/${world.place.id}`, 'member');
  return who;
}

/** The trust approved on a condition of its own that is not met. Answers the sign-off and the condition. */
export async function conditionSet(
  app: TestApp,
  world: PartnershipWorld,
): Promise<{ id: Id; conditionId: Id; signatory: PersonReader }> {
  const { trust, council } = world.organisations;
  const id = await openedSignOff(app, world, [trust, council]);
  const who = await partySignatory(app, world, `Sig${newId().slice(-6)} Natory`, trust);
  await signed(app, id, who, {
    state: 'approved-with-conditions',
    conditions: [
      {
        words: 'The equality assessment is published.',
        ownerOrganisationId: trust,
        ownerPersonId: null,
        due: addDays(app.clock.today(), 13),
      },
    ],
  });
  const condition = await app.database.row<{ id: Id }>(
    'SELECT id FROM sign_off.condition WHERE sign_off_id = $1',
    [id],
  );
  return { id, conditionId: condition!.id, signatory: who };
}

/** Sign-off 1 as the pages show it: the chair may sign for the board, the trust set a condition, the council has said nothing. */
export async function signOffToVisit(app: TestApp, world: PartnershipWorld): Promise<{ council: Id }> {
  const { icb, trust, council } = world.organisations;
  await must(
    app,
    representOrganisation,
    { personId: world.chair.personId, organisationId: icb, capacity: 'signatory', jobTitle: 'Chair' },
    world.operator,
  );
  const id = await openedSignOff(app, world, [icb, trust, council]);
  await signed(app, id, await partySignatory(app, world, 'Tess Trust', trust), {
    state: 'approved-with-conditions',
    conditions: [
      {
        words: 'The equality assessment is published.',
        ownerOrganisationId: icb,
        ownerPersonId: null,
        due: addDays(app.clock.today(), 13),
      },
    ],
  });
  return { council };
}
