import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VISITOR } from '@folkmoot/kernel/reader.js';
import { setTerms, type TermsChange } from '@folkmoot/partnerships/actions/set-terms.js';
import { quorum, termsInForce } from '@folkmoot/partnerships/contract/terms.reader.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { codesOf, must, partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';

const HALF = {
  share: '1/2',
  base: 'all',
  minByClass: [{ of: 'any-council', count: 1 }],
  namedRoles: [],
  votingOnly: false,
  deputiesCount: true,
  remoteCounts: true,
  conflictedCount: false,
  ifLost: 'adjourn',
};

describe('terms of reference', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  let today: string;
  beforeAll(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
    today = app.clock.today();
  });
  afterAll(() => app.close());

  const day = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
  const last = async () =>
    (await app.ask('{ terms(place: "northmoor") { lastNumber } }', {}, VISITOR)).terms.lastNumber;
  const change = async (about: Partial<TermsChange> = {}): Promise<TermsChange> => ({
    partnershipId: world.place.id,
    seen: await last(),
    effectiveFrom: today,
    words: [],
    ...about,
  });
  const on = async (when: string) =>
    (
      await app.ask(
        `query ($day: LocalDate) { terms(place: "northmoor", day: $day) { number effectiveFrom nextFrom form { code } parts { code lines { field lines } } } }`,
        { day: when },
        VISITOR,
      )
    ).terms;
  const said = (terms: any, field: string) =>
    terms.parts.flatMap((part: any) => part.lines).find((line: any) => line.field === field).lines;

  it('says that nothing is settled yet, with the form the place was opened with', async () => {
    const terms = await on(today);
    expect(terms).toMatchObject({ number: 0, effectiveFrom: null, form: { code: 'consultative-forum' } });
    expect(said(terms, 'quorum')).toEqual([]);
  });

  it('hold from their day; the day before shows what held then', async () => {
    const { secretary } = world;
    await must(
      app,
      setTerms,
      await change({ words: [{ field: 'notice', text: 'Five clear days.' }] }),
      secretary,
    );
    await must(
      app,
      setTerms,
      await change({
        effectiveFrom: day(30),
        words: [{ field: 'notice', text: 'Seven clear days.' }],
        form: 'joint-committee',
        quorum: HALF,
      }),
      world.chair,
    );
    expect(said(await on(day(29)), 'notice')).toEqual(['Five clear days.']);
    expect(await on(day(29))).toMatchObject({
      number: 1,
      nextFrom: day(30),
      form: { code: 'consultative-forum' },
    });
    expect(await on(day(30))).toMatchObject({ number: 2, nextFrom: null, form: { code: 'joint-committee' } });
    expect(said(await on(day(30)), 'quorum')[0]).toMatch(/^At least half of the members/);
    expect(await on(day(-1))).toMatchObject({ number: 0 });
  });

  it('give a meeting the rule of its day', async () => {
    expect((await termsInForce(app.database, world.place.id, day(29)))?.quorum).toBeNull();
    const rule = (await termsInForce(app.database, world.place.id, day(30)))!.quorum!;
    const seats = [true, true].map((filled) => ({ filled, voting: true }));
    expect(quorum(rule, [], seats).reasons.map((one) => one.code)).toEqual([
      'quorum/members',
      'quorum/class',
    ]);
  });

  it('word what the body may do from the day of the new form', async () => {
    const form = async () =>
      (await app.ask('{ place(slug: "northmoor") { form { code } } }', {}, VISITOR)).place.form.code;
    expect(await form()).toBe('consultative-forum');
    await must(app, setTerms, await change({ form: 'icb-committee' }), world.secretary);
    expect(await form()).toBe('icb-committee');
  });

  it('correct the past only with a reason, and only until the terms that followed', async () => {
    const past = { effectiveFrom: day(-10), words: [{ field: 'notice', text: 'Three clear days.' }] };
    expect(await codesOf(app, setTerms, await change(past), world.secretary)).toEqual([
      'terms/reason-missing',
    ]);
    await must(
      app,
      setTerms,
      await change({ ...past, reason: 'The minute of the founding meeting says three.' }),
      world.secretary,
    );
    expect(said(await on(day(-1)), 'notice')).toEqual(['Three clear days.']);
    expect(said(await on(today), 'notice')).toEqual(['Five clear days.']);
  });

  it('stand in the journal, seen by everybody, without their words', async () => {
    const line = await app.database.row<{ audience: string; data: string }>(
      `SELECT audience, data FROM journal.line WHERE event = 'partnerships.terms-set' AND stream = $1 ORDER BY seq DESC LIMIT 1`,
      [`partnership/${world.place.id}`],
    );
    expect(line?.audience).toBe('public');
    expect(JSON.parse(line!.data)).toMatchObject({
      correction: true,
      effectiveFrom: day(-10),
      fields: ['notice'],
    });
    expect(line!.data).not.toContain('clear days');
  });

  it('are never changed in storage', async () => {
    await expect(app.database.rows('UPDATE partnerships.terms SET reason = NULL')).rejects.toThrow(
      /never changed/,
    );
  });

  it('are refused with every fault at once', async () => {
    const wrong = await change({
      effectiveFrom: null,
      form: 'monarchy',
      words: [
        { field: 'weather', text: 'Fine.' },
        { field: 'notice', text: 'Ask 943 476 5919.' },
      ],
      quorum: {
        ...HALF,
        share: null,
        minByClass: [{ of: 'kings', count: 1 }],
        ifLost: 'dance',
        base: 'some',
      },
      decisions: { rules: [{ business: 'ordinary', rule: 'dice' }], chairHasSecondVote: false },
    });
    expect(await codesOf(app, setTerms, wrong, world.secretary)).toEqual([
      'terms/date-missing',
      'terms/form-unknown',
      'terms/field-unknown',
      'nhs-number',
      'terms/quorum-missing',
      'terms/class-count',
      'terms/if-lost-unknown',
      'terms/base-unknown',
      'terms/rule-unknown',
    ]);
  });

  it('are refused where nothing would change, and where somebody was quicker', async () => {
    expect(await codesOf(app, setTerms, await change(), world.secretary)).toEqual(['terms/nothing-new']);
    const stale = await change({ words: [{ field: 'term', text: 'Two years.' }], seen: 1 });
    expect(await codesOf(app, setTerms, stale, world.secretary)).toEqual(['terms/changed-since']);
  });

  it('are set by chair and secretary of the body and nobody else, and a forum has none', async () => {
    const input = await change({ words: [{ field: 'term', text: 'Two years.' }] });
    for (const who of [world.member, world.viceChair, world.operator, world.other.chair, world.participant])
      expect(await codesOf(app, setTerms, input, who)).toEqual(['not-found']);
    const forum = { ...input, partnershipId: world.place.forumId };
    expect(await codesOf(app, setTerms, forum, world.chair)).toEqual(['not-found']);
  });
});
