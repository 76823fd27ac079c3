import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { RouteConfigEntry } from '@react-router/dev/routes';
import type { Page } from 'playwright-core';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { makeCalendar } from '@folkmoot/notifications/actions/make-calendar.js';
import { calendarPath } from '@folkmoot/notifications/calendar/calendar-address.js';
import { nameVersion } from '@folkmoot/plans/actions/name-version.js';
import { startCommentThread } from '@folkmoot/plans/actions/start-comment-thread.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { links } from '../../apps/web/src/lib/links.js';
import routes from '../../apps/web/src/routes.js';
import { addressGoing } from '../worlds/access.js';
import { completeDraft, startedAgreement } from '../worlds/agreements.js';
import { allianceWorld, openedElection } from '../worlds/alliances.js';
import { bounded, patientsKnown } from '../worlds/areas.js';
import { yearToVisit } from '../worlds/agreement-in-force.js';
import { acceptedCommitment, reportTokenFor } from '../worlds/commitments.js';
import { talkedIn } from '../worlds/forum.js';
import { wordProposed } from '../worlds/glossary.js';
import { pollAsked } from '../worlds/polls.js';
import { scenarioDrawn } from '../worlds/scenarios.js';
import { declared } from '../worlds/interests.js';
import { must, partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { openedSection, prioritised, startedPlan } from '../worlds/plans.js';
import { askedOfTrust } from '../worlds/section-requests.js';
import { put, wordsAt, writeIn } from '../worlds/section-text.js';
import { cookieOf } from '../worlds/session.js';
import { invitedBy, logBrought, membersBrought, triedList } from '../worlds/spreadsheets.js';
import { signOffToVisit } from '../worlds/sign-offs.js';
import { suggestedWords } from '../worlds/suggesting.js';
import { beside } from './beside.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { startServer, type RunningServer } from './server.js';
import { sit } from './sit.js';
import { VISITS } from './visits/visits.js';
import type { Visit, Who } from './visits/visit.js';
import { weigh } from './weigh.js';

/** Those a visitor opens send no script at all. */
const WITHOUT_SCRIPT = (visit: Visit): boolean => visit.as === 'visitor';

const addressesOf = (entries: readonly RouteConfigEntry[], above = ''): string[] =>
  entries.flatMap((entry) => {
    const here = entry.path ? `${above}/${entry.path}` : above;
    const own = entry.index || (entry.path && !entry.children) ? [here || '/'] : [];
    return [...own, ...addressesOf(entry.children ?? [], here)];
  });

/** Which elements of the page's own part are seen, as one string to compare. */
const seenInMain = (page: Page): Promise<string> =>
  page.evaluate<string>(
    "[...document.querySelectorAll('main *')].map((one) => (one.checkVisibility() ? one.localName : '-')).join(' ')",
  );

describeInBrowser('every page', (browser) => {
  let server: RunningServer;
  let app: TestApp;
  let world: PartnershipWorld;
  let thread: string;
  let interest: string;
  let list: string;
  let proposal: string;
  let election: string;
  let poll: string;
  let agreement: number;
  let scenario: { number: number; id: string };
  let members: string;
  let log: string;
  let invited: string;
  let going: string;
  let mailed: string;
  let calendar: string;
  let record: string;
  let yearPages: Readonly<Record<string, string>>;
  beforeAll(async () => {
    server = await startServer({
      env: { OPERATOR_NAME: 'Northmoor Council', OPERATOR_EMAIL: 'folkmoot@northmoor.invalid' },
    });
    app = await beside(server);
    world = await partnershipWorld(app);
    await bounded(app, world);
    await patientsKnown(app, world.organisations.trust);
    await startedPlan(app, world);
    await prioritised(app, world, 'Fewer falls at home');
    agreement = (await completeDraft(app, world)).number;
    await startedAgreement(app, world);
    const sectionId = await openedSection(app, world, 'forum');
    await writeIn(app, sectionId, world.member, (text) =>
      put(text, 0, '## Clinics', 'One clinic each week.', 'Carers visit people at home.'),
    );
    await askedOfTrust(app, world, { title: 'Coming home', dueDate: '2027-06-30' });
    await must(app, nameVersion, { sectionId, name: 'Draft for the board' }, world.member);
    await writeIn(app, sectionId, world.participant, (text) => {
      wordsAt(text, 1).insert(3, ' big');
      text.delete(2, 1);
      put(text, 2, 'Befrienders ring people at home.');
    });
    await suggestedWords(app, sectionId, world.member, world.participant);
    const comment = { sectionId, text: 'Who pays for it?', mentions: [world.chair.personId] };
    const { threadId } = await must(app, startCommentThread, comment, world.participant);
    thread = `/northmoor/plan/falls-at-home/comments/${threadId}`;
    record = links.recordDecision('northmoor', 1, (await signOffToVisit(app, world)).council);
    list = `/register/import/${await triedList(app, world.operator)}`;
    members = `/northmoor/members/import/${await membersBrought(app, world.place.id, world.chair)}`;
    log = `/northmoor/commitments/bring/${await logBrought(app, world.place.id, world.chair)}`;
    const { carers } = world.organisations;
    invited = `/northmoor/invited/${await invitedBy(app, world.place.id, carers, world.secretary)}`;
    going = `/account/change/${await addressGoing(app, world.chair)}`;
    interest = `/northmoor/interests/${await declared(app, 'northmoor', world.chair)}`;
    proposal = `/northmoor/glossary/proposals/${await wordProposed(app, 'northmoor', world.participant)}`;
    election = `/moor-voices/elections/${await openedElection(app, await allianceWorld(app, world))}`;
    const promised = await acceptedCommitment(app, world, {
      what: 'Ring everybody within two days of going home',
    });
    mailed = `/report/${await reportTokenFor(app, world.member.personId, promised.id, new Date())}`;
    const { id: calendarId } = await must(app, makeCalendar, {}, world.chair);
    calendar = await calendarPath(app.database, calendarId);
    const talk = await talkedIn(app, world.place.slug, [
      [
        world.member,
        'The bus to the clinic stops at five:\n\n- nobody gets home\n- see www.example.org/buses',
      ],
      [world.participant, 'Our drivers could help. Write to carers@example.org.'],
    ]);
    yearPages = await yearToVisit(app, world);
    scenario = await scenarioDrawn(app, world, world.chair);
    poll = `/northmoor/forum/1/polls/${await pollAsked(app, talk.threadId, world.chair)}`;
  }, 90_000);
  afterAll(async () => {
    await app?.close();
    await server?.stop();
  });

  const readerOf = (who: Who): PersonReader | null =>
    who === 'visitor' ? null : who === 'elsewhere' ? world.other.chair : world[who];

  const organisationPages = (): Readonly<Record<string, string>> => {
    const { trust } = world.organisations;
    return {
      organisation: links.organisation(trust),
      'organisation then': links.organisation(trust, '2027-05-01'),
      'organisation someday': links.organisation(trust, 'someday'),
      successor: `${links.recordSuccessor(trust)}?q=northmoor`,
      ended: links.ended('northmoor', trust),
    };
  };

  it('is visited: each address of routes.ts stands in the list', async () => {
    expect(Object.keys(VISITS).sort()).toEqual([...new Set(addressesOf(routes))].sort());
  });

  it('has no fault that axe finds at 1280 and 320 px, one heading, nothing beside the window, and no script for visitors', async () => {
    const faults: string[] = [];
    for (const who of ['visitor', 'chair', 'participant', 'stranger', 'elsewhere', 'operator'] as const) {
      const reader = readerOf(who);
      const { page, context, told } = await sit(browser(), server.origin, reader && { app, reader });
      for (const [address, visits] of Object.entries(VISITS)) {
        for (const visit of visits.filter((one) => one.as === who)) {
          const where = `${visit.at ?? address} as ${who}${visit.refuse ? ` pressing “${visit.refuse}”` : ''}`;
          faults.push(...(await faultsOf(page, address, visit)).map((fault) => `${where}: ${fault}`));
        }
      }
      // What is not there is told by the browser as well.
      faults.push(
        ...told.filter((line) => !/status of 40[04]/.test(line)).map((line) => `console as ${who}: ${line}`),
      );
      await context.close();
    }
    expect(faults).toEqual([]);
  }, 900_000);

  /** People whose frame, with its menus, was looked at in both widths. */
  const framed = new Set<Who>();

  async function faultsOf(page: Page, address: string, visit: Visit): Promise<string[]> {
    if (visit.file) {
      const file = visit.at === 'calendar' ? calendar : (yearPages[visit.at ?? ''] ?? visit.at ?? address);
      const answer = await page.request.get(server.origin + file);
      return answer.status() === (visit.status ?? 200) ? [] : [`status ${answer.status()}`];
    }
    const seat = `/northmoor/members/seats/${world.trustSeat}`;
    const pages = {
      thread,
      interest,
      list,
      members,
      log,
      invited,
      record,
      going,
      mailed,
      calendar,
      'mailed slip': `${mailed}?say=slipping`,
      proposal,
      poll,
      election,
      seat,
      handover: `${seat}/handover`,
      rule: links.agreementRule('northmoor', agreement, 'r1'),
      'new rule': links.agreementRule('northmoor', agreement, 'new'),
      meaning: links.ruleMeaning('northmoor', agreement, 'r1'),
      scenarios: links.scenarios('northmoor', scenario.number),
      'new scenario': links.newScenario('northmoor', scenario.number),
      scenario: links.scenario('northmoor', scenario.number, scenario.id),
      assumptions: links.scenarioAssumptions('northmoor', scenario.number, scenario.id),
      'own rule': links.scenarioRule('northmoor', scenario.number, scenario.id, 'new'),
      ...organisationPages(),
      ...yearPages,
    };
    const at = (pages as Record<string, string>)[visit.at ?? ''] ?? visit.at ?? address;
    await page.setViewportSize({ width: 320, height: 800 });
    const answer = await page.goto(server.origin + at);
    const faults: string[] = [];
    if (answer?.status() !== (visit.status ?? 200)) faults.push(`status ${answer?.status()}`);
    if (visit.refuse) {
      const button = page.getByRole('button', { name: visit.refuse, includeHidden: true }).first();
      // What is folded away is opened first, from the outside, as anybody would.
      const folded = page.locator('details:not([open])', { has: button });
      while ((await folded.count()) > 0) await folded.first().locator('> summary').click({ timeout: 15_000 });
      await button
        .click({ timeout: 15_000 })
        .then(() => page.locator('.nhsuk-error-summary').waitFor({ timeout: 15_000 }))
        // Without scripts the answer is a page of its own, and its faults stand above the rest of it.
        .then(() => page.waitForLoadState())
        .catch(() => faults.push('says nothing about what is missing'));
    }
    if ((await page.locator('h1').count()) !== 1) faults.push('has not one heading');
    if (!(await page.title())) faults.push('has no title');
    if (WITHOUT_SCRIPT(visit) && (await page.locator('script').count()) > 0)
      faults.push('sends a script to a visitor');
    let seen: string | null = null;
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      if (await overflows(page)) faults.push(`runs off the side at ${width} px`);
      const now = await seenInMain(page);
      // axe looks at what is seen: where both widths show the same, the wider one is checked with its frame only once.
      const again = now === seen && framed.has(visit.as);
      seen = now;
      if (!again) faults.push(...(await axe(page)).map((fault) => `${width} px: ${fault}`));
    }
    framed.add(visit.as);
    return faults;
  }

  it('weighs little: a place’s home at most 180 kB, public and joining pages at most 60 kB', async () => {
    const lines: string[] = [];
    const tooHeavy: string[] = [];
    const weighAs = async (reader: PersonReader | null, path: string, most: number): Promise<void> => {
      const { page, context } = await sit(browser(), server.origin, reader && { app, reader });
      const cookie = reader
        ? await cookieOf(app.database, { ...reader, sessionId: crypto.randomUUID() })
        : undefined;
      const { bytes, scripts, requests } = await weigh(page, server.origin + path, cookie);
      const line = `${path} ${reader ? 'signed in' : 'as a visitor'}: ${(bytes / 1000).toFixed(1)} kB of ${most}, ${scripts} scripts`;
      lines.push(line);
      if (bytes > most * 1000)
        tooHeavy.push(`${line}\n${requests.map((one) => `  ${one.bytes} ${one.path}`).join('\n')}`);
      await context.close();
    };
    await weighAs(world.chair, '/northmoor', 180);
    await weighAs(world.chair, '/northmoor/plan/falls-at-home', 180);
    await weighAs(world.chair, '/northmoor/commitments', 180);
    await weighAs(world.chair, '/northmoor/forum/1', 180);
    await Promise.all(
      [
        '/',
        '/northmoor',
        '/northmoor/join',
        '/northmoor/join/code',
        '/northmoor/commitments',
        '/northmoor/forum',
        '/sign-in',
        '/privacy',
      ].map((path) => weighAs(null, path, 60)),
    );
    process.stdout.write(`first load, brotli:\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
    expect(tooHeavy).toEqual([]);
  }, 120_000);
});
