import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VISITOR, type PersonReader, type Reader } from '@folkmoot/kernel/reader.js';
import { leaveForum } from '@folkmoot/partnerships/actions/leave-forum.js';
import { vouch } from '@folkmoot/partnerships/actions/vouch.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { acceptedCommitment, deed, make, type Said } from '../../worlds/commitments.js';
import { must, partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';

const NAME = 'Northmoor Carers Centre';
const PAGE = `query($number: Int!) { commitmentPage(place: "northmoor", number: $number) {
  commitment { askedFor { id name } askerConfirmed } history { event organisationName confirmed } } }`;

describe('a commitment asked for by somebody nobody has vouched for', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  let asked: Said;
  beforeAll(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
    const made = await make(app, world, {}, world.participant);
    const seen = { id: made.id, version: made.version };
    asked = await deed(app, 'acceptCommitment', 'UponCommitmentInput', seen, world.member);
    expect(asked).toMatchObject({ state: 'accepted', audience: 'public' });
  });
  afterAll(() => app.close());

  const page = async (reader: Reader, one = asked) =>
    (await app.ask(PAGE, { number: one.number }, reader)).commitmentPage;
  const all = async (reader: Reader): Promise<string> =>
    JSON.stringify([
      await page(reader),
      await app.ask(
        `query($id: ID!) { commitment(id: $id) { askedFor { name } } }`,
        { id: asked.id },
        reader,
      ),
      await app.ask(
        `{ commitmentBoard(place: "northmoor") { commitments { askedFor { name } } } }`,
        {},
        reader,
      ),
    ]);

  it.each<[string, (world: PartnershipWorld) => Reader]>([
    ['a visitor', () => VISITOR],
    ['a stranger', (world) => world.stranger],
    ['the chair of another place', (world) => world.other.chair],
    ['the public’s own card', () => ({ kind: 'audience', audience: 'public' })],
  ])('does not name the claimed organisation to %s', async (_, reader) => {
    expect((await page(reader(world))).commitment).toEqual({ askedFor: null, askerConfirmed: false });
    expect(await all(reader(world))).not.toContain(NAME);
  });

  it.each(['chair', 'member', 'observer', 'participant'] as const)(
    'names it to the %s as not yet confirmed',
    async (who) => {
      const { commitment, history } = await page(world[who]);
      expect(commitment).toMatchObject({ askedFor: { name: NAME }, askerConfirmed: false });
      expect(history.at(-1)).toEqual({
        event: 'commitment-made',
        organisationName: NAME,
        confirmed: false,
      });
    },
  );

  it('names who asked as a confirmed representative to everybody', async () => {
    const one = await acceptedCommitment(app, world);
    expect((await page(VISITOR, one)).commitment).toMatchObject({
      askedFor: { name: 'Moorland Integrated Care Board' },
      askerConfirmed: true,
    });
  });

  it('names it to everybody from when somebody vouches, also after they have left', async () => {
    const { id, version } = (await app.database.row<{ id: string; version: number }>(
      'SELECT id, version FROM partnerships.representation WHERE person_id = $1',
      [(world.participant as PersonReader).personId],
    ))!;
    await must(app, vouch, { partnershipId: world.place.id, representationId: id, version }, world.member);
    const named = { askedFor: { name: NAME }, askerConfirmed: true };
    expect((await page(VISITOR)).commitment).toMatchObject(named);
    const member = (await app.database.row<{ id: string; version: number }>(
      'SELECT id, version FROM partnerships.forum_member WHERE person_id = $1',
      [world.participant.personId],
    ))!;
    await must(app, leaveForum, { memberId: member.id, version: member.version }, world.participant);
    expect((await page(VISITOR)).commitment).toMatchObject(named);
  });
});
