import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { organisationAudience, partiesAudience } from '@folkmoot/kernel/audience.js';
import { JobRunner } from '@folkmoot/platform/jobs/job-runner.js';
import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import type { IllustrationResult } from '@folkmoot/risk-sharing/terms/scenario.js';
import { folkmoot } from '../../worlds/app.js';
import { partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import {
  assumptions,
  corridorAgreement,
  drawn,
  savedScenario,
  scenarioDeed,
  scenarioTold,
} from '../../worlds/scenarios.js';

let app: TestApp;
let world: PartnershipWorld;
beforeAll(async () => {
  app = await folkmoot();
  world = await partnershipWorld(app);
});
afterAll(() => app.close());

const resultOf = (told: { illustration: { result: string | null } | null }): IllustrationResult =>
  JSON.parse(told.illustration!.result!) as IllustrationResult;

describe('a scenario', () => {
  it('is its organisation’s own: another party sees nothing of it', async () => {
    const made = await savedScenario(app, world);
    expect(made).toMatchObject({
      audience: organisationAudience(world.organisations.trust),
      organisationName: 'Northmoor Hospitals Trust',
      released: false,
      mayWorkOn: true,
    });
    for (const reader of [
      world.secretary,
      world.chair,
      world.charityMember,
      world.operator,
      world.other.chair,
    ]) {
      expect(await scenarioTold(app, made.id, reader)).toBeNull();
      const { faults } = await scenarioDeed(app, 'runScenario', { id: made.id }, reader);
      expect(faults.map(({ code }) => code)).toEqual(['not-found']);
    }
  });

  it('is kept only whole: every fault at once, at its field', async () => {
    const agreementId = await corridorAgreement(app, world);
    const given = assumptions();
    const [first, second, third] = given.lines;
    const save = (over: object) =>
      scenarioDeed(
        app,
        'saveScenario',
        { agreementId, id: null, version: 0, title: ' ', assumptions: JSON.stringify({ ...given, ...over }) },
        world.member,
      );
    const blank = await save({
      lines: [{ ...first, outlook: { kind: 'judgement', low: null, likely: '1', high: '2' } }, second, third],
      compare: [],
    });
    expect(blank.faults.map(({ path }) => path)).toEqual(['title', 'lines.0.outlook.low', 'compare']);
    const wrong = await save({
      pastMonths: 12,
      lines: [
        { ...first, scheme: 's9' },
        { ...second, budgetPence: '5' },
      ],
      compare: [{ kind: 'family', code: 'nobody-knows' }],
    });
    expect(wrong.faults.map(({ code, path }) => [code, path])).toEqual([
      ['scenario/title-missing', 'title'],
      ['scenario/year-is-over', 'pastMonths'],
      ['scenario/no-such-scheme', 'lines.0.scheme'],
      ['scenario/scheme-left-out', 'lines'],
      ['scenario/lines-do-not-add-up', 'lines.1.budgetPence'],
      ['scenario/scheme-left-out', 'lines'],
      ['scenario/rule-not-ready', 'compare.0'],
    ]);
  });

  it('keeps nothing that its form does not know, and no NHS number', async () => {
    const agreementId = await corridorAgreement(app, world);
    const { lines, ...rest } = assumptions();
    const save = (title: string, named: string) =>
      scenarioDeed(
        app,
        'saveScenario',
        {
          agreementId,
          id: null,
          version: 0,
          title,
          assumptions: JSON.stringify({
            ...rest,
            lines: [{ ...lines[0], title: named, unknown: 'x' }, ...lines.slice(1)],
            more: 'x'.repeat(1_000),
          }),
        },
        world.member,
      );
    const refused = await save('For 943 476 5919', 'The stay of 943 476 5919');
    expect(refused.faults.map(({ code, path }) => [code, path])).toEqual([
      ['nhs-number', 'title'],
      ['nhs-number', 'lines.0.title'],
    ]);
    const { told } = await save('A hard winter', lines[0]!.title);
    const [row] = await app.database.rows<{ kept: object }>(
      'SELECT assumptions AS kept FROM risk_sharing.scenario WHERE id = $1',
      [told!.id],
    );
    expect(row!.kept).toEqual({ ...rest, lines });
  });

  it('is stale where a colleague saved it meanwhile', async () => {
    const { id, agreementId, version } = await savedScenario(app, world);
    const input = {
      agreementId,
      id,
      version,
      title: 'A mild winter',
      assumptions: JSON.stringify(assumptions()),
    };
    expect((await scenarioDeed(app, 'saveScenario', input, world.member)).told).toMatchObject({
      title: 'A mild winter',
      version: version + 1,
    });
    const late = await scenarioDeed(app, 'saveScenario', input, world.member);
    expect(late.faults.map(({ code }) => code)).toEqual(['stale']);
  });
});

describe('an illustration', () => {
  it('waits, can be cancelled, and is one at a time for an organisation', async () => {
    const { id } = await savedScenario(app, world);
    const other = await savedScenario(app, world);
    const { told } = await scenarioDeed(app, 'runScenario', { id }, world.member);
    expect(told!.illustration).toMatchObject({ state: 'waiting', progress: 0, outdated: false });
    const second = await scenarioDeed(app, 'runScenario', { id: other.id }, world.member);
    expect(second.faults.map(({ code }) => code)).toEqual(['illustration/one-at-a-time']);
    const stopped = await scenarioDeed(app, 'cancelIllustration', { id }, world.member);
    expect(stopped.told!.illustration).toMatchObject({ state: 'cancelled', result: null });
    expect(
      (
        await scenarioDeed(
          app,
          'releaseScenario',
          { id, illustrationId: told!.illustration!.id },
          world.member,
        )
      ).faults,
    ).toMatchObject([{ code: 'scenario/nothing-to-release' }]);
  });

  it('is drawn by a job, is the same again, and can be released as a copy that stays', async () => {
    await app.nest.get(JobRunner).start();
    const { council, icb, trust } = world.organisations;
    const given = assumptions({
      tolerances: { [council]: '20000000' },
      compare: [
        { kind: 'draft' },
        { kind: 'family', code: 'contribution' },
        { kind: 'capped', partner: trust, limitPence: '100000' },
      ],
    });
    const scenario = await savedScenario(app, world, { assumptions: given });
    await scenarioDeed(app, 'runScenario', { id: scenario.id }, world.member);
    const made = await drawn(app, scenario.id, world.member);
    expect(made.illustration).toMatchObject({ state: 'done', progress: 1, outdated: false });
    const { partners, titles, months, figures, cheaper } = resultOf(made);
    expect(partners.map(({ id, tolerance }) => [id, tolerance])).toEqual([
      [icb, null],
      [council, 20_000_000],
      [trust, null],
    ]);
    expect(titles).toEqual([
      'As drafted',
      'By contribution',
      'As drafted, with a cap of £1,000 for Northmoor Trust',
    ]);
    expect([months[0], months.at(-1), months.length]).toEqual(['2026-04', '2027-03', 12]);
    const [drafted, byContribution, capped] = figures.arrangements;
    // The reserve meets the first £120,000: as drafted everybody together bears less.
    const borne = (one: typeof drafted): number =>
      one!.partners.reduce((all, { spread }) => all + spread.mean, 0);
    expect(borne(drafted)).toBeCloseTo(borne(byContribution) - drafted!.reserveDraw, 0);
    expect(drafted!.partners[1]!.spread.p95).toBeLessThanOrEqual(25_000_000);
    expect(drafted!.partners[1]!.aboveTolerance).toBeGreaterThan(0);
    expect(capped!.partners[2]!.spread.p95).toBeLessThanOrEqual(100_000);
    expect(cheaper[0]![1]!.length).toBeGreaterThan(1);

    // Nothing is drawn twice from the same.
    const again = await scenarioDeed(app, 'runScenario', { id: scenario.id }, world.member);
    expect(again.told!.illustration!.id).toBe(made.illustration!.id);

    const illustrationId = made.illustration!.id;
    const released = await scenarioDeed(
      app,
      'releaseScenario',
      { id: scenario.id, illustrationId },
      world.member,
    );
    expect(released.told).toMatchObject({
      audience: partiesAudience(scenario.agreementId),
      released: true,
      mayWorkOn: false,
    });
    const copy = released.told!.id;
    expect(resultOf((await scenarioTold(app, copy, world.secretary))!)).toEqual(resultOf(made));
    expect(await scenarioTold(app, copy, world.charityMember)).toBeNull();
    expect(await scenarioTold(app, scenario.id, world.secretary)).toBeNull();
    for (const deed of ['runScenario', 'cancelIllustration'] as const)
      expect((await scenarioDeed(app, deed, { id: copy }, world.member)).faults).toMatchObject([
        { code: 'not-found' },
      ]);
    await expect(
      app.database.rows('UPDATE risk_sharing.scenario SET title = title WHERE id = $1', [copy]),
    ).rejects.toThrow('A scenario that was released is not changed.');

    // Of what is assumed later the copy knows nothing; one’s own figures are then of yesterday.
    await scenarioDeed(
      app,
      'saveScenario',
      {
        agreementId: scenario.agreementId,
        id: scenario.id,
        version: scenario.version,
        title: 'A hard winter',
        assumptions: JSON.stringify({ ...given, correlationPercent: 80 }),
      },
      world.member,
    );
    expect((await scenarioTold(app, scenario.id, world.member))!.illustration!.outdated).toBe(true);
    expect((await scenarioTold(app, copy, world.chair))!.illustration!.outdated).toBe(false);
  });

  it('is told in the record by its seed and hash, for its organisation alone', async () => {
    const { id } = await savedScenario(app, world);
    await scenarioDeed(app, 'runScenario', { id, requestId: requestId() }, world.member);
    const lines = await app.database.rows<{ audience: string; data: string }>(
      `SELECT audience, data FROM journal.line WHERE event = 'risk-sharing.illustration-asked' AND subject_id = $1`,
      [id],
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]!.audience).toBe(organisationAudience(world.organisations.trust));
    expect(JSON.parse(lines[0]!.data)).toMatchObject({ seed: '20261121', trials: 1_000, engine: 1 });
    await drawn(app, id, world.member);
  });

  it('may have several lines in one scheme, each with a name, that add up to its budget', async () => {
    const { id, version, agreementId } = await savedScenario(app, world);
    const [first, second, third] = assumptions().lines;
    const save = (...lines: object[]) =>
      scenarioDeed(
        app,
        'saveScenario',
        {
          agreementId,
          id,
          version,
          title: 'Three lines',
          assumptions: JSON.stringify({ ...assumptions(), lines: [...lines, second, third] }),
        },
        world.member,
      );
    const part = (title: string, budgetPence: string, outlook: object = first!.outlook) => ({
      ...first,
      title,
      budgetPence,
      outlook,
    });
    const packages = { kind: 'packages', expected: 6, costPence: '8500000', spreadPercent: 40 };
    const wrong = await save(part('', '900000000'), part('Packages', '40000000', packages));
    expect(wrong.faults.map(({ code, path }) => [code, path])).toEqual([
      ['scenario/line-name', 'lines.0.title'],
      ['scenario/lines-do-not-add-up', 'lines.0.budgetPence'],
    ]);
    expect(wrong.faults[1]!.message).toContain('come to £9,400,000, and its budget is £14,400,000');
    const { told } = await save(
      part('Home care', '1380000000'),
      part('Packages', '51000000', packages),
      part('Equipment', '9000000', { kind: 'contracted', spreadPercent: 2 }),
    );
    expect((JSON.parse(told!.assumptions) as { lines: unknown[] }).lines).toHaveLength(5);
    await scenarioDeed(app, 'runScenario', { id }, world.member);
    const { figures, titles } = resultOf(await drawn(app, id, world.member));
    expect(titles).toHaveLength(3);
    // The plan’s line of packages expects about what it has: nearly all of the spread is home care’s and the beds’.
    expect(figures.whole.p95).toBeGreaterThan(figures.whole.p10);
  });
});

describe('a rule of one’s own', () => {
  const contribution = { kind: 'contribution' as const, asOf: 'final' as const };
  const councilFirst = (schemes: string[] = ['s1', 's2'], title = 'Council pays first') => ({
    key: 'o1',
    title,
    schemes,
    rule: {
      over: [
        {
          from: '0',
          to: '10000000',
          unit: 'pence' as const,
          basis: { kind: 'single' as const, partner: world.organisations.council },
        },
        { from: '10000000', to: null, unit: 'pence' as const, basis: contribution },
      ],
      under: [{ from: '0', to: null, unit: 'pence' as const, basis: contribution }],
    },
    printedBps: null,
    governs: null,
  });
  const three = [
    { kind: 'draft' as const },
    { kind: 'own' as const, key: 'o1' },
    { kind: 'family' as const, code: 'contribution' },
  ];

  it('has a name of its own, is of what the draft shares together, and must be one that can be computed', async () => {
    const { id, version, agreementId } = await savedScenario(app, world);
    const codes = async (over: object): Promise<string[][]> => {
      const given = { ...assumptions({ compare: three }), ...over };
      const input = { agreementId, id, version, title: 'A', assumptions: JSON.stringify(given) };
      const { faults } = await scenarioDeed(app, 'saveScenario', input, world.member);
      return faults.map(({ code, path }) => [code, path]);
    };
    expect(await codes({})).toEqual([['scenario/no-such-rule', 'compare.1']]);
    expect(await codes({ ownRules: [councilFirst(['s1'], 'by Contribution')] })).toEqual([
      ['scenario/rule-name-taken', 'ownRules.0.title'],
      ['scenario/rule-of-other-schemes', 'compare.1'],
    ]);
    const nobody = { ...councilFirst(), title: ' ' };
    expect(await codes({ ownRules: [nobody] })).toEqual([['scenario/malformed', 'ownRules.0.title']]);
    const holed = councilFirst();
    holed.rule.over[1]!.from = '20000000';
    expect((await codes({ ownRules: [holed] })).map(([code]) => code)).toEqual(['scenario/rule-not-ready']);
  });

  it('is compared on the same draws, and only with the scenario do the others see it', async () => {
    const secret = { ...councilFirst(['s1', 's2'], 'Never shown'), key: 'o2' };
    const given = assumptions({ compare: three, ownRules: [councilFirst(), secret] });
    const scenario = await savedScenario(app, world, { assumptions: given });
    await scenarioDeed(app, 'runScenario', { id: scenario.id }, world.member);
    const made = await drawn(app, scenario.id, world.member);
    const { titles, figures, cheaper, cheaperOf } = resultOf(made);
    expect(titles).toEqual(['As drafted', 'Council pays first', 'By contribution']);
    const council = 1;
    const [, own, byContribution] = figures.arrangements.map(({ partners }) => partners[council]!.spread);
    expect(own!.mean).toBeGreaterThan(byContribution!.mean);
    // Above the first £100,000 both share by contribution: the council has paid its 27.3% of that more than its part, and never the same again.
    const second = figures.comparisons.findIndex(({ first, second: other }) => first === 1 && other === 2);
    expect(cheaper[second]![council]!.map((one) => one.cheaper)).toEqual(['same', 'second']);
    expect(cheaperOf![second]).toBe('Care at home, Beds between hospital and home');

    // What is kept and not compared decides nothing, and stays one’s own.
    const deed = { agreementId: scenario.agreementId, id: scenario.id, version: scenario.version };
    const renamed = { ...given, ownRules: [councilFirst(), { ...secret, title: 'Kept back' }] };
    await scenarioDeed(
      app,
      'saveScenario',
      { ...deed, title: 'A hard winter', assumptions: JSON.stringify(renamed) },
      world.member,
    );
    const now = (await scenarioTold(app, scenario.id, world.member))!;
    expect(now.illustration!.outdated).toBe(false);
    expect(await scenarioTold(app, scenario.id, world.secretary)).toBeNull();
    const { told } = await scenarioDeed(
      app,
      'releaseScenario',
      { id: scenario.id, illustrationId: now.illustration!.id },
      world.member,
    );
    const copy = (await scenarioTold(app, told!.id, world.secretary))!;
    expect(copy.assumptions).toContain('Council pays first');
    expect(copy.assumptions).not.toContain('Kept back');
  });
});
