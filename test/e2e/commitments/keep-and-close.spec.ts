import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VISITOR, type Reader } from '@folkmoot/kernel/reader.js';
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
const saying = (one: Said, over: Record<string, unknown>, reader: Reader = world.member) =>
  deed(app, 'reportProgress', 'ReportProgressInput', { ...seen(one), ...over }, reader);
const ask = (one: Said, question: string, reader: Reader = world.chair) =>
  deed(app, 'questionCommitment', 'QuestionCommitmentInput', { ...seen(one), question }, reader);
const reply = (one: Said, answer: string, reader: Reader = world.member) =>
  deed(app, 'answerCommitmentQuestion', 'AnswerCommitmentQuestionInput', { ...seen(one), answer }, reader);
const report = (one: Said, status: string, text: string, reader: Reader = world.member) =>
  deed(app, 'reportProgress', 'ReportProgressInput', { ...seen(one), status, text }, reader);
const move = (one: Said, dueDate: string, reason: string, reader: Reader = world.member) =>
  deed(app, 'moveDueDate', 'MoveDueDateInput', { ...seen(one), dueDate, reason }, reader);
const close = (one: Said, evidence: string, reader: Reader = world.member) =>
  deed(
    app,
    'closeCommitment',
    'CloseCommitmentInput',
    { ...seen(one), evidence, whereSeen: 'At the front desk' },
    reader,
  );
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
  it('blocked says why in a word, and what shows it; what is in order again says neither', async () => {
    const blocked = await saying(await acceptedCommitment(app, world), {
      status: 'blocked',
      reason: 'decision',
      text: 'The board has not met.',
      link: 'https://example.org/board-papers',
    });
    expect(blocked).toMatchObject({
      standing: 'blocked',
      reason: 'decision',
      latest: { text: 'The board has not met.', link: 'https://example.org/board-papers' },
    });
    expect(await saying(blocked, { status: 'on-track' })).toMatchObject({ reason: null, latest: null });
  });
  it('takes no reason that is not of the list, and no link that is none', async () =>
    expect(
      codesOf(
        await saying(await acceptedCommitment(app, world), {
          status: 'slipping',
          reason: 'weather',
          text: 'Storm',
          link: 'javascript:alert(1)',
        }),
      ),
    ).toEqual(['commitment/no-such-reason', 'commitment/not-a-link']));
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
      latest: { kind: 'closed', text: 'Opened on 2 March.', whereSeen: 'At the front desk' },
    }));
  it('without words, or anything that shows it, is refused', async () => {
    const one = await acceptedCommitment(app, world);
    expect(codesOf(await close(one, ''))).toEqual(['commitment/missing']);
    const bare = { ...seen(one), evidence: 'Opened.' };
    expect(codesOf(await deed(app, 'closeCommitment', 'CloseCommitmentInput', bare, world.member))).toEqual([
      'commitment/evidence-missing',
    ]);
  });
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

describe('a question', () => {
  it('waits on the board for the owner’s answer, and both stand in the history', async () => {
    const asked = await ask(await acceptedCommitment(app, world), 'What shows that it is on track?');
    expect(asked).toMatchObject({ question: { text: 'What shows that it is on track?' }, latest: null });
    expect(codesOf(await ask(asked, 'Well?'))).toEqual(['commitment/question-waits']);
    const answered = await reply(asked, 'The first patients came on Monday.', world.deputy);
    expect(answered).toMatchObject({
      question: null,
      latest: { kind: 'answered', text: 'The first patients came on Monday.' },
    });
    expect(codesOf(await reply(answered, 'More'))).toEqual(['commitment/no-question']);
    const { commitmentPage } = await app.ask(
      'query($number: Int!) { commitmentPage(place: "northmoor", number: $number) { history { event text } } }',
      { number: asked.number },
      world.member,
    );
    expect(commitmentPage.history.slice(0, 2)).toEqual([
      { event: 'commitment-question-answered', text: 'The first patients came on Monday.' },
      { event: 'commitment-questioned', text: 'What shows that it is on track?' },
    ]);
  });
  it('may be about what is closed as done; then it waits with its owner again', async () => {
    const closed = await close(await acceptedCommitment(app, world), 'Opened.');
    await ask(closed, 'Who can confirm it?', world.secretary);
    const { myWork } = await app.ask('{ myWork { ask path } }', {}, world.member);
    expect(myWork).toContainEqual({
      ask: 'An officer asks about it: answer.',
      path: `/northmoor/commitments/${closed.number}`,
    });
  });
  it('needs words, and something promised', async () => {
    expect(codesOf(await ask(await acceptedCommitment(app, world), ' '))).toEqual(['commitment/missing']);
    expect(codesOf(await ask(await make(app, world, {}, world.chair), 'Why?'))).toEqual([
      'commitment/not-accepted',
    ]);
  });
  it('is for officers to ask and for the owner to answer', async () => {
    const one = await acceptedCommitment(app, world);
    for (const reader of [
      world.member,
      world.charityMember,
      world.observer,
      world.participant,
      world.stranger,
    ])
      expect(codesOf(await ask(one, 'Why?', reader))).toEqual(['not-found']);
    const asked = await ask(one, 'Why?', world.secretary);
    for (const reader of outsiders())
      expect(codesOf(await reply(asked, 'So', reader))).toEqual(['not-found']);
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

describe('waiting for another commitment', () => {
  const wait = (one: Said, number: number | null, reader: Reader = world.member) =>
    deed(app, 'waitForCommitment', 'WaitForCommitmentInput', { ...seen(one), number }, reader);
  const end = (one: Said, otherId: string, reader: Reader = world.member) =>
    deed(app, 'stopWaiting', 'StopWaitingInput', { ...seen(one), otherId }, reader);
  const ofTheCharity = (input: Record<string, unknown> = {}) =>
    make(
      app,
      world,
      {
        what: 'Train volunteers',
        organisationId: world.organisations.charity,
        personId: world.charityMember.personId,
        ...input,
      },
      world.charityMember,
    );
  const page = async (one: Said, reader: Reader) =>
    (
      await app.ask(
        `query($number: Int!) { commitmentPage(place: "northmoor", number: $number) { abilities { link }
          commitment { flag { code } waitsFor { number standing } }
          upstream { number standing direct } downstream { number standing direct } history { event otherNumber } } }`,
        { number: one.number },
        reader,
      )
    ).commitmentPage;

  it('goes across organisations; a slip shows on both pages and through others, and red turns the flag', async () => {
    const [first, second, third] = [
      await ofTheCharity(),
      await acceptedCommitment(app, world),
      await ofTheCharity({ what: 'Open the door' }),
    ];
    const waiting = await wait(second, first.number);
    expect(waiting).toMatchObject({
      version: second.version + 1,
      flag: { code: 'not-started' },
      waitsFor: [{ number: first.number, standing: 'not-started' }],
    });
    // An officer may say so too, of whatever organisation.
    await wait(third, second.number, world.chair);
    const blocked = await saying(first, { status: 'blocked', text: 'No room' }, world.charityMember);
    expect(blocked.status).toBe('blocked');
    expect(await page(second, VISITOR)).toMatchObject({
      abilities: { link: false },
      commitment: { flag: { code: 'waits' }, waitsFor: [{ number: first.number, standing: 'blocked' }] },
      upstream: [{ number: first.number, standing: 'blocked', direct: true }],
      downstream: [{ number: third.number, direct: true }],
    });
    expect((await page(second, world.member)).history[0]).toEqual({
      event: 'commitment-waits',
      otherNumber: first.number,
    });
    expect((await page(first, world.member)).downstream).toEqual([
      { number: second.number, standing: 'not-started', direct: true },
      { number: third.number, standing: 'not-started', direct: false },
    ]);
    // What is done is waited for no more; the link stays on record.
    const ready = await saying(blocked, { status: 'on-track' }, world.charityMember);
    await close(ready, 'There is room.', world.charityMember);
    expect(await page(second, VISITOR)).toMatchObject({
      commitment: { flag: { code: 'not-started' }, waitsFor: [] },
      upstream: [{ number: first.number, standing: 'done' }],
    });
    expect(await end(waiting, first.id)).toMatchObject({ waitsFor: [] });
    expect((await page(second, VISITOR)).upstream).toEqual([]);
  });

  it('never goes in a circle, also when two links are made at once', async () => {
    const [a, b, c] = [await ofTheCharity(), await ofTheCharity(), await ofTheCharity()];
    const by = world.charityMember;
    const b2 = await wait(b, a.number, by);
    const c2 = await wait(c, b.number, by);
    expect(codesOf(await wait(a, c.number, by))).toEqual(['commitment/waits-in-a-circle']);
    expect(codesOf(await wait(a, a.number, by))).toEqual(['commitment/waits-for-itself']);
    expect(codesOf(await wait(c2, b.number, by))).toEqual(['commitment/waits-already']);
    await end(b2, a.id, by);
    const [x, y] = [await ofTheCharity(), await ofTheCharity()];
    const both = await Promise.all([wait(x, y.number, by), wait(y, x.number, by)]);
    expect(both.flatMap(codesOf).sort()).toEqual(['Commitment', 'commitment/waits-in-a-circle']);
    expect(codesOf(await wait(await ofTheCharity(), a.number, by))).toEqual(['Commitment']);
  });

  it('is for a commitment that is there and open', async () => {
    const one = await ofTheCharity();
    const by = world.charityMember;
    const gone = await close(await ofTheCharity(), 'Done', by);
    expect(codesOf(await wait(one, null, by))).toEqual(['commitment/no-such-commitment']);
    expect(codesOf(await wait(one, 999_999, by))).toEqual(['commitment/no-such-commitment']);
    expect(codesOf(await wait(one, gone.number, by))).toEqual(['commitment/nothing-to-wait-for']);
    expect(codesOf(await wait(gone, one.number, by))).toEqual(['commitment/over']);
    expect(codesOf(await end(one, gone.id, by))).toEqual(['commitment/does-not-wait']);
  });

  it('is said by its owner or an officer, by nobody else', async () => {
    const [one, other] = [await ofTheCharity(), await acceptedCommitment(app, world)];
    for (const reader of [world.member, world.observer, world.participant, world.stranger, world.other.chair])
      expect(codesOf(await wait(one, other.number, reader))).toEqual(['not-found']);
    const waiting = await wait(one, other.number, world.secretary);
    for (const reader of [world.member, world.observer, world.participant, world.other.chair])
      expect(codesOf(await end(waiting, other.id, reader))).toEqual(['not-found']);
  });

  it('tells the public nothing of what only partners see, neither by the link nor by the flag', async () => {
    const one = await ofTheCharity();
    const kept = await acceptedCommitment(app, world, { shownTo: 'partners' });
    await saying(kept, { status: 'blocked', text: 'No room' });
    await wait(one, kept.number, world.chair);
    const shown = await page(one, VISITOR);
    expect(shown).toMatchObject({
      commitment: { flag: { code: 'not-started' }, waitsFor: [] },
      upstream: [],
    });
    expect(shown.history.map((line: Said) => line.event)).not.toContain('commitment-waits');
    expect(await page(one, world.chair)).toMatchObject({
      upstream: [{ number: kept.number, standing: 'blocked' }],
    });
    expect((await page(kept, world.observer)).downstream).toEqual([
      { number: one.number, standing: 'not-started', direct: true },
    ]);
  });
});

describe('amending what it holds', () => {
  const amend = (one: Said, over: Record<string, unknown>, reader: Reader = world.member) =>
    deed(app, 'amendCommitment', 'AmendCommitmentInput', { ...seen(one), ...over }, reader);

  it('is for its owner and the officers, and the history says what stood before', async () => {
    const held = { pence: '1200000', evidenceExpected: 'A report', need: 'respiratory' };
    const one = await acceptedCommitment(app, world, held);
    const amended = await amend(one, { ...held, pence: '1400000', evidenceExpected: 'Figures' });
    expect(amended).toMatchObject({ pence: '1400000', evidenceExpected: 'Figures', need: 'respiratory' });
    const { priorities } = (
      await app.ask('{ commitmentChoices(place: "northmoor") { priorities { id } } }', {}, world.chair)
    ).commitmentChoices;
    const next = await amend(
      amended,
      { need: 'other', priorityId: priorities[0]?.id ?? null },
      world.secretary,
    );
    expect(next).toMatchObject({ pence: null, evidenceExpected: '', need: 'other' });
    const { commitmentPage } = await app.ask(
      'query($number: Int!) { commitmentPage(place: "northmoor", number: $number) { history { event text amended { what from to } } } }',
      { number: one.number },
      VISITOR,
    );
    const [second, first] = commitmentPage.history;
    expect(first).toEqual({
      event: 'commitment-amended',
      text: 'A report',
      amended: [
        { what: 'evidenceExpected', from: null, to: null },
        { what: 'pence', from: '1200000', to: '1400000' },
      ],
    });
    expect(second.text).toBe('Figures');
    expect(second.amended).toContainEqual({ what: 'pence', from: '1400000', to: null });
    expect(second.amended).toContainEqual({ what: 'need', from: 'respiratory', to: 'other' });
  });

  it('is refused without a change, of what is over, and to everybody else', async () => {
    const one = await acceptedCommitment(app, world);
    expect(codesOf(await amend(one, {}))).toEqual(['commitment/nothing-changed']);
    const pence = { pence: '100' };
    expect(codesOf(await amend(await close(one, 'Opened.'), pence))).toEqual(['commitment/over']);
    const other = await acceptedCommitment(app, world);
    for (const reader of [world.observer, world.participant, world.stranger, world.other.chair])
      expect(codesOf(await amend(other, pence, reader))).toEqual(['not-found']);
  });
});

describe('slipping twice', () => {
  const move = (one: Said, dueDate: string) =>
    deed(app, 'moveDueDate', 'MoveDueDateInput', { ...seen(one), dueDate, reason: 'Later' }, world.member);
  const see = (one: Said, words: string, reader: Reader = world.chair) =>
    deed(app, 'seeEscalation', 'SeeEscalationInput', { ...seen(one), seen: words }, reader);
  const waits = async (one: Said, reader: Reader) =>
    (await app.ask('{ myWork { ask path } }', {}, reader)).myWork.filter(
      (item: Said) =>
        item.path === `/northmoor/commitments/${one.number}` && /slipped too often/.test(item.ask),
    ).length;
  const twice = async () =>
    move(await move(await acceptedCommitment(app, world), '2027-06-01'), '2027-07-01');

  it('waits for the officers until one has seen it with words, in My work and on the page', async () => {
    const once = await move(await acceptedCommitment(app, world), '2027-06-01');
    expect(once.escalatedAt).toBeNull();
    expect(await waits(once, world.chair)).toBe(0);
    const escalated = await move(once, '2027-07-01');
    expect(escalated.escalatedAt).not.toBeNull();
    for (const officer of [world.chair, world.secretary]) expect(await waits(escalated, officer)).toBe(1);
    for (const other of [world.member, world.observer, world.participant])
      expect(await waits(escalated, other)).toBe(0);
    expect(codesOf(await see(escalated, ''))).toEqual(['commitment/missing']);
    const settled = await see(escalated, 'The trust lends two nurses.');
    expect(settled.escalatedAt).toBeNull();
    expect(await waits(settled, world.secretary)).toBe(0);
    expect(codesOf(await see(settled, 'Again'))).toEqual(['commitment/not-escalated']);
    const { commitmentPage } = await app.ask(
      'query($number: Int!) { commitmentPage(place: "northmoor", number: $number) { history { event text } } }',
      { number: once.number },
      VISITOR,
    );
    expect(commitmentPage.history.slice(0, 3)).toEqual([
      { event: 'commitment-escalation-seen', text: 'The trust lends two nurses.' },
      { event: 'commitment-escalated', text: null },
      { event: 'due-date-moved', text: 'Later' },
    ]);
  });

  it('is seen to by a question as well', async () => {
    const asked = await ask(await twice(), 'What would help?');
    expect(asked.escalatedAt).toBeNull();
    expect(await waits(asked, world.chair)).toBe(0);
  });

  it('is for officers of the place alone', async () => {
    const one = await twice();
    for (const reader of [world.member, world.observer, world.participant, world.stranger, world.other.chair])
      expect(codesOf(await see(one, 'Well', reader))).toEqual(['not-found']);
  });
});

describe('a file as evidence', () => {
  const file = { name: 'figures.txt', bytes: Buffer.from('Twelve beds.').toString('base64') };

  it('alone is enough beside on track, stands in the history, and closes too', async () => {
    const shown = await saying(await acceptedCommitment(app, world), { status: 'on-track', file });
    expect(shown).toMatchObject({
      flag: { code: 'on-track' },
      latest: { text: '', link: null, file: { name: 'figures.txt', state: 'ready' } },
    });
    const closed = await deed(
      app,
      'closeCommitment',
      'CloseCommitmentInput',
      { ...seen(shown), evidence: 'It is open.', file },
      world.member,
    );
    expect(closed).toMatchObject({ standing: 'done', latest: { file: { name: 'figures.txt' } } });
    const { commitmentPage } = await app.ask(
      'query($number: Int!) { commitmentPage(place: "northmoor", number: $number) { history { event file { name } } } }',
      { number: shown.number },
      VISITOR,
    );
    expect(commitmentPage.history.slice(0, 2)).toEqual([
      { event: 'commitment-closed', file: { name: 'figures.txt' } },
      { event: 'progress-reported', file: { name: 'figures.txt' } },
    ]);
  });

  it('is for those who see the commitment', async () => {
    const kept = await acceptedCommitment(app, world, { shownTo: 'partners' });
    await saying(kept, { status: 'on-track', file });
    expect(
      await app.database.rows(
        'SELECT f.audience FROM commitments.update u JOIN files.file f ON f.id = u.file_id WHERE u.commitment_id = $1',
        [kept.id],
      ),
    ).toEqual([{ audience: `partnership/${world.place.id}` }]);
  });

  it('has a limit for a person and a day, wherever they bring it', async () => {
    const [one, other] = [await acceptedCommitment(app, world), await acceptedCommitment(app, world)];
    const shown = await saying(one, { status: 'on-track', file });
    await app.database.rows(
      `WITH brought AS (
         INSERT INTO files.file SELECT (jsonb_populate_record(f, jsonb_build_object('id', gen_random_uuid()))).*
           FROM commitments.update u JOIN files.file f ON f.id = u.file_id CROSS JOIN generate_series(1, 49) WHERE u.commitment_id = $1 RETURNING id)
       INSERT INTO commitments.update (id, commitment_id, kind, text, file_id, at) SELECT gen_random_uuid(), $2, 'progress', '', id, $3 FROM brought`,
      [one.id, other.id, app.clock.now()],
    );
    const again = { status: 'on-track', file };
    expect(codesOf(await saying(shown, again))).toEqual(['commitment/too-many-files-today']);
    expect(codesOf(await saying(other, again, world.deputy))).toEqual(['commitment/too-many-files']);
    expect(codesOf(await saying(shown, again, world.deputy))).toEqual(['Commitment']);
  });

  it('is told by its content, and taken from nobody else', async () => {
    const one = await acceptedCommitment(app, world);
    const program = { name: 'figures.pdf', bytes: Buffer.from('MZ\0\0\0\u0001').toString('base64') };
    expect(codesOf(await saying(one, { status: 'on-track', file: program }))).toEqual(['file/type']);
    for (const reader of outsiders())
      expect(codesOf(await saying(one, { status: 'on-track', file }, reader))).toEqual(['not-found']);
  });
});
