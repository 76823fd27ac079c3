import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Reader } from '@folkmoot/kernel/reader.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { acceptedCommitment, codesOf, deed, make, type Said } from '../../worlds/commitments.js';
import { partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';

let app: TestApp;
let world: PartnershipWorld;
beforeAll(async () => {
  app = await folkmoot();
  world = await partnershipWorld(app);
});
afterAll(() => app.close());

const seen = (one: Said) => ({ id: one.id, version: one.version });
const report = (one: Said, status: string, text: string, reader: Reader = world.member) =>
  deed(app, 'reportProgress', 'ReportProgressInput', { ...seen(one), status, text }, reader);
const move = (one: Said, dueDate: string, reason: string, reader: Reader = world.member) =>
  deed(app, 'moveDueDate', 'MoveDueDateInput', { ...seen(one), dueDate, reason }, reader);
const close = (one: Said, evidence: string, reader: Reader = world.member) =>
  deed(app, 'closeCommitment', 'CloseCommitmentInput', { ...seen(one), evidence }, reader);
const handOver = (one: Said, personId: string, reader: Reader = world.member) =>
  deed(
    app,
    'handOverCommitment',
    'HandOverCommitmentInput',
    { ...seen(one), personId, role: 'Ward manager' },
    reader,
  );
const outsiders = (): Reader[] => [
  world.chair,
  world.charityMember,
  world.observer,
  world.participant,
  world.stranger,
  world.other.chair,
];

describe('reporting progress', () => {
  it('is done by the owner or a colleague of the same organisation', async () => {
    const slipping = await report(
      await acceptedCommitment(app, world),
      'slipping',
      'Two nurses left.',
      world.deputy,
    );
    expect(slipping).toMatchObject({
      status: 'slipping',
      standing: 'slipping',
      latest: { kind: 'progress', text: 'Two nurses left.' },
      version: 3,
    });
  });
  it('slipping without a reason is refused', async () =>
    expect(codesOf(await report(await acceptedCommitment(app, world), 'slipping', ' '))).toEqual([
      'commitment/missing',
    ]));
  it('is not for what nobody has accepted', async () =>
    expect(codesOf(await report(await make(app, world, {}, world.chair), 'on-track', ''))).toEqual([
      'commitment/not-accepted',
    ]));
  it('is not for others', async () => {
    const one = await acceptedCommitment(app, world);
    for (const reader of outsiders())
      expect(codesOf(await report(one, 'on-track', '', reader))).toEqual(['not-found']);
  });
  it('of two at once, the second is told what changed', async () => {
    const one = await acceptedCommitment(app, world);
    await report(one, 'on-track', '');
    const late = await report(one, 'slipping', 'Really', world.deputy);
    expect(codesOf(late)).toEqual(['stale']);
    expect(late.faults?.[0]?.message).toContain('progress reported');
  });
});

describe('moving the day', () => {
  it('is kept and counted', async () => {
    const once = await move(await acceptedCommitment(app, world), '2027-05-31', 'The building is late.');
    expect(await move(once, '2027-06-30', 'Later still.')).toMatchObject({
      dueDate: '2027-06-30',
      dueMoves: 2,
      latest: { kind: 'due-date-moved', text: 'Later still.' },
    });
  });
  it('not to a day that has passed, nor without a reason', async () =>
    expect(codesOf(await move(await acceptedCommitment(app, world), '2026-11-17', ''))).toEqual([
      'commitment/due-date-passed',
      'commitment/missing',
    ]));
  it('is not for others', async () => {
    const one = await acceptedCommitment(app, world);
    for (const reader of outsiders())
      expect(codesOf(await move(one, '2027-06-30', 'Why', reader))).toEqual(['not-found']);
  });
});

describe('closing', () => {
  it('keeps what shows that it is done', async () =>
    expect(await close(await acceptedCommitment(app, world), 'Opened on 2 March.')).toMatchObject({
      status: 'done',
      standing: 'done',
      latest: { kind: 'closed', text: 'Opened on 2 March.' },
    }));
  it('without evidence is refused', async () =>
    expect(codesOf(await close(await acceptedCommitment(app, world), ''))).toEqual(['commitment/missing']));
  it('is once and for all', async () => {
    const closed = await close(await acceptedCommitment(app, world), 'Opened.');
    expect(codesOf(await report(closed, 'on-track', ''))).toEqual(['commitment/closed']);
    expect(codesOf(await close(closed, 'Again'))).toEqual(['commitment/closed']);
  });
  it('is not for others', async () => {
    const one = await acceptedCommitment(app, world);
    for (const reader of outsiders())
      expect(codesOf(await close(one, 'Done', reader))).toEqual(['not-found']);
  });
});

describe('handing over', () => {
  it('goes to a colleague, with everything', async () => {
    const handed = await handOver(await acceptedCommitment(app, world), world.deputy.personId);
    expect(handed).toMatchObject({ owner: { name: 'Dora Deputy' }, handOvers: 1, role: 'Ward manager' });
    expect((await report(handed, 'on-track', '', world.deputy)).status).toBe('on-track');
  });
  it('not to another organisation, nor to the same person', async () => {
    const one = await acceptedCommitment(app, world);
    expect(codesOf(await handOver(one, world.charityMember.personId))).toEqual([
      'commitment/person-elsewhere',
    ]);
    expect(codesOf(await handOver(one, world.member.personId))).toEqual(['commitment/same-owner']);
  });
  it('is not for others', async () => {
    const one = await acceptedCommitment(app, world);
    for (const reader of outsiders())
      expect(codesOf(await handOver(one, world.deputy.personId, reader))).toEqual(['not-found']);
  });
});
