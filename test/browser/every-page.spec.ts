import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { RouteConfigEntry } from '@react-router/dev/routes';
import type { Page } from 'playwright-core';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { nameVersion } from '@folkmoot/plans/actions/name-version.js';
import { startCommentThread } from '@folkmoot/plans/actions/start-comment-thread.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import routes from '../../apps/web/src/routes.js';
import { folkmoot } from '../worlds/app.js';
import { acceptedCommitment } from '../worlds/commitments.js';
import { declared } from '../worlds/interests.js';
import { must, partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { openedSection, prioritised, startedPlan } from '../worlds/plans.js';
import { askedOfTrust } from '../worlds/section-requests.js';
import { put, wordsAt, writeIn } from '../worlds/section-text.js';
import { cookieOf } from '../worlds/session.js';
import { suggestedWords } from '../worlds/suggesting.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { startServer, type RunningServer } from './server.js';
import { sit } from './sit.js';
import { weigh } from './weigh.js';

type Who = 'visitor' | 'chair' | 'participant' | 'stranger' | 'elsewhere';

interface Visit {
  readonly as: Who;
  /** Where the address has parts that depend on the world; `thread` and `interest` stand for the ones it has. */
  readonly at?: string;
  /** The answer's status; 200 where it is not said. */
  readonly status?: number;
  /** A button that is pressed with nothing filled in: the page must then say what is missing. */
  readonly refuse?: string;
  /** A file, not a page: it is asked for as a link would. */
  readonly file?: true;
}

const everybody: readonly Visit[] = [{ as: 'visitor' }, { as: 'chair' }];

/**
 * For every address of routes.ts: who opens it, and what is tried there. A new address without a line here fails the spec.
 * `northmoor` is a place at work; `eastvale` one that has nothing yet, for the empty states.
 */
const VISITS: Readonly<Record<string, readonly Visit[]>> = {
  '/': [...everybody, { as: 'visitor', at: '/?q=nowhere' }],
  '/help': everybody,
  '/privacy': everybody,
  '/cookies': everybody,
  '/accessibility': everybody,
  '/contact': everybody,
  '/sign-in': [{ as: 'visitor' }, { as: 'visitor', refuse: 'Mail me a link' }],
  '/sign-in/sent': [{ as: 'visitor' }],
  '/sign-in/code': [{ as: 'visitor' }, { as: 'visitor', refuse: 'Sign in' }],
  '/sign-in/link/:token': [{ as: 'visitor', at: '/sign-in/link/spent' }],
  '/sign-out': [{ as: 'chair' }],
  '/account': [{ as: 'chair' }],
  '/account/code': [{ as: 'chair' }],
  '/account/kept-words': [{ as: 'chair' }],
  '/account/speaking-for': [{ as: 'chair' }],
  '/account/address/:token': [{ as: 'chair', at: '/account/address/spent' }],
  '/set-up/:token': [{ as: 'visitor', at: '/set-up/spent' }],
  '/demonstration': [{ as: 'visitor', status: 404 }],
  '/demonstration/mail': [{ as: 'visitor', status: 404 }],
  '/my-work': [{ as: 'chair' }, { as: 'stranger' }],
  '/:place': [
    { as: 'visitor', at: '/northmoor' },
    { as: 'chair', at: '/northmoor' },
    { as: 'participant', at: '/northmoor' },
    { as: 'stranger', at: '/northmoor' },
    { as: 'visitor', at: '/eastvale' },
    { as: 'elsewhere', at: '/eastvale' },
  ],
  '/:place/members': [
    { as: 'visitor', at: '/northmoor/members' },
    { as: 'chair', at: '/northmoor/members' },
    { as: 'participant', at: '/northmoor/members' },
    { as: 'elsewhere', at: '/eastvale/members' },
  ],
  '/:place/members/arrange': [
    { as: 'chair', at: '/northmoor/members/arrange' },
    { as: 'visitor', at: '/northmoor/members/arrange', status: 404 },
  ],
  '/:place/about': [
    { as: 'visitor', at: '/northmoor/about' },
    { as: 'chair', at: '/northmoor/about' },
  ],
  '/:place/about/terms': [
    { as: 'visitor', at: '/northmoor/about/terms' },
    { as: 'chair', at: '/northmoor/about/terms' },
    { as: 'visitor', at: '/northmoor/about/terms?day=someday' },
    { as: 'visitor', at: '/eastvale/about/terms' },
  ],
  '/:place/about/terms/change/:part': [
    ...['authority', 'members', 'quorum', 'decisions', 'meetings', 'account'].map((part) => ({
      as: 'chair' as const,
      at: `/northmoor/about/terms/change/${part}`,
    })),
    { as: 'chair', at: '/northmoor/about/terms/change/quorum', refuse: 'See what changes' },
    { as: 'visitor', at: '/northmoor/about/terms/change/quorum', status: 404 },
    { as: 'elsewhere', at: '/northmoor/about/terms/change/quorum', status: 404 },
  ],
  '/:place/about/terms/print': [{ as: 'visitor', at: '/northmoor/about/terms/print' }],
  '/:place/about/terms/export/markdown': [
    { as: 'visitor', at: '/northmoor/about/terms/export/markdown', file: true },
  ],
  '/:place/join': [
    { as: 'visitor', at: '/northmoor/join' },
    { as: 'visitor', at: '/northmoor/join?q=Befrienders' },
    { as: 'visitor', at: '/northmoor/join?q=Befrienders', refuse: 'Continue' },
    { as: 'chair', at: '/northmoor/join' },
  ],
  '/:place/join/you': [{ as: 'visitor', at: '/northmoor/join/you' }],
  '/:place/join/check': [{ as: 'visitor', at: '/northmoor/join/check' }],
  '/:place/join/code': [
    { as: 'visitor', at: '/northmoor/join/code' },
    { as: 'visitor', at: '/northmoor/join/code', refuse: 'Continue' },
  ],
  '/:place/join/confirm/:token': [{ as: 'visitor', at: '/northmoor/join/confirm/spent' }],
  '/:place/join/seat': [
    { as: 'visitor', at: '/northmoor/join/seat' },
    { as: 'participant', at: '/northmoor/join/seat' },
    { as: 'participant', at: '/northmoor/join/seat', refuse: 'Ask for a seat' },
  ],
  '/:place/mentions': [
    { as: 'chair', at: '/northmoor/mentions?typed=north', file: true },
    { as: 'visitor', at: '/northmoor/mentions?typed=north', file: true, status: 404 },
  ],
  '/:place/plan': [
    { as: 'chair', at: '/northmoor/plan' },
    { as: 'chair', at: '/northmoor/plan?order=plan' },
    { as: 'visitor', at: '/northmoor/plan' },
    { as: 'elsewhere', at: '/eastvale/plan' },
  ],
  '/:place/plan/start': [
    { as: 'elsewhere', at: '/eastvale/plan/start' },
    { as: 'elsewhere', at: '/eastvale/plan/start', refuse: 'Start the plan' },
  ],
  '/:place/plan/priorities': [
    { as: 'chair', at: '/northmoor/plan/priorities' },
    { as: 'chair', at: '/northmoor/plan/priorities', refuse: 'Add this priority' },
  ],
  '/:place/plan/sections': [
    { as: 'chair', at: '/northmoor/plan/sections' },
    { as: 'chair', at: '/northmoor/plan/sections?like=better-care-fund-narrative' },
    { as: 'participant', at: '/northmoor/plan/sections', status: 404 },
  ],
  '/:place/plan/new': [
    { as: 'chair', at: '/northmoor/plan/new' },
    { as: 'chair', at: '/northmoor/plan/new', refuse: 'Add the section' },
  ],
  '/:place/plan/ask': [
    { as: 'chair', at: '/northmoor/plan/ask' },
    { as: 'chair', at: '/northmoor/plan/ask', refuse: 'Ask for it' },
    { as: 'participant', at: '/northmoor/plan/ask', status: 404 },
  ],
  '/:place/plan/:section/changes': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/changes' },
    { as: 'visitor', at: '/northmoor/plan/falls-at-home/changes', status: 404 },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home/changes', status: 404 },
  ],
  '/:place/plan/:section/asked': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/asked' },
    { as: 'chair', at: '/northmoor/plan/falls-at-home/asked', refuse: 'Ask for it' },
    { as: 'chair', at: '/northmoor/plan/coming-home/asked' },
    { as: 'participant', at: '/northmoor/plan/coming-home/asked' },
    { as: 'visitor', at: '/northmoor/plan/coming-home/asked', status: 404 },
  ],
  '/:place/plan/new/word': [
    { as: 'chair', at: '/northmoor/plan/new/word' },
    { as: 'chair', at: '/northmoor/plan/new/word', refuse: 'Read this file' },
    { as: 'participant', at: '/northmoor/plan/new/word', status: 404 },
  ],
  '/:place/plan/new/word/:file': [{ as: 'chair', at: '/northmoor/plan/new/word/no-such-file', status: 404 }],
  '/:place/plan/:section/word': [{ as: 'stranger', at: '/northmoor/plan/falls-at-home/word', status: 404 }],
  '/:place/plan/:section/word/:file': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/word/no-such-file', status: 404 },
  ],
  '/:place/plan/:section/returned': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/returned' },
    { as: 'chair', at: '/northmoor/plan/falls-at-home/returned', refuse: 'Read this file' },
    { as: 'participant', at: '/northmoor/plan/falls-at-home/returned' },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home/returned', status: 404 },
  ],
  '/:place/plan/:section/returned/:file': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/returned/no-such-file', status: 404 },
  ],
  '/:place/plan/print': [
    { as: 'chair', at: '/northmoor/plan/print' },
    { as: 'participant', at: '/northmoor/plan/print' },
    { as: 'elsewhere', at: '/eastvale/plan/print', status: 404 },
  ],
  '/:place/plan/export/word': [
    { as: 'chair', at: '/northmoor/plan/export/word', file: true },
    { as: 'elsewhere', at: '/eastvale/plan/export/word', file: true, status: 404 },
  ],
  '/:place/plan/export/markdown': [
    { as: 'chair', at: '/northmoor/plan/export/markdown', file: true },
    { as: 'elsewhere', at: '/eastvale/plan/export/markdown', file: true, status: 404 },
  ],
  '/:place/plan/:section': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home' },
    { as: 'chair', at: '/northmoor/plan/falls-at-home?write' },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home', status: 404 },
  ],
  '/:place/plan/:section/pictures': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/pictures', file: true, status: 404 },
  ],
  '/:place/plan/:section/settings': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/settings' },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home/settings', status: 404 },
  ],
  '/:place/plan/:section/versions': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/versions' },
    { as: 'chair', at: '/northmoor/plan/falls-at-home/versions', refuse: 'Name this version' },
    { as: 'participant', at: '/northmoor/plan/falls-at-home/versions' },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home/versions', status: 404 },
  ],
  '/:place/plan/:section/versions/:number': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/versions/1' },
    { as: 'participant', at: '/northmoor/plan/falls-at-home/versions/1' },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home/versions/1', status: 404 },
  ],
  '/:place/plan/:section/versions/:number/print': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/versions/1/print' },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home/versions/1/print', status: 404 },
  ],
  '/:place/plan/:section/versions/:number/export/word': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/versions/1/export/word', file: true },
    {
      as: 'stranger',
      at: '/northmoor/plan/falls-at-home/versions/1/export/word',
      file: true,
      status: 404,
    },
  ],
  '/:place/plan/:section/versions/:number/export/markdown': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/versions/1/export/markdown', file: true },
    {
      as: 'stranger',
      at: '/northmoor/plan/falls-at-home/versions/1/export/markdown',
      file: true,
      status: 404,
    },
  ],
  '/:place/plan/:section/redact': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/redact' },
    { as: 'chair', at: '/northmoor/plan/falls-at-home/redact', refuse: 'Find these words' },
    { as: 'participant', at: '/northmoor/plan/falls-at-home/redact', status: 404 },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home/redact', status: 404 },
  ],
  '/:place/plan/:section/versions/:number/restore': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/versions/1/restore' },
    { as: 'participant', at: '/northmoor/plan/falls-at-home/versions/1/restore', status: 404 },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home/versions/1/restore', status: 404 },
  ],
  '/:place/plan/:section/print': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/print' },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home/print', status: 404 },
  ],
  '/:place/plan/:section/export/word': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/export/word', file: true },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home/export/word', file: true, status: 404 },
  ],
  '/:place/plan/:section/export/markdown': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/export/markdown', file: true },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home/export/markdown', file: true, status: 404 },
  ],
  '/:place/plan/:section/differences': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/differences?from=1' },
    { as: 'participant', at: '/northmoor/plan/falls-at-home/differences?from=1&to=1' },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home/differences?from=1', status: 404 },
  ],
  '/:place/plan/:section/writers': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/writers' },
    { as: 'participant', at: '/northmoor/plan/falls-at-home/writers?version=1' },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home/writers', status: 404 },
  ],
  '/:place/plan/:section/paragraphs': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/paragraphs', file: true },
  ],
  '/:place/plan/:section/suggestions/list': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/suggestions/list', file: true },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home/suggestions/list', file: true, status: 404 },
  ],
  '/:place/plan/:section/suggestions': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/suggestions' },
    { as: 'chair', at: '/northmoor/plan/falls-at-home/suggestions', refuse: 'Reject the chosen' },
    { as: 'participant', at: '/northmoor/plan/falls-at-home/suggestions' },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home/suggestions', status: 404 },
  ],
  '/:place/plan/:section/comments': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/comments' },
    { as: 'chair', at: '/northmoor/plan/falls-at-home/comments', refuse: 'Send comment' },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home/comments', status: 404 },
  ],
  '/:place/plan/:section/comments/posts': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/comments/posts', file: true, status: 404 },
  ],
  '/:place/plan/:section/comments/:thread': [
    { as: 'chair', at: 'thread' },
    { as: 'chair', at: 'thread', refuse: 'Send reply' },
    { as: 'visitor', at: 'thread', status: 404 },
    { as: 'elsewhere', at: 'thread', status: 404 },
  ],
  '/:place/interests': [
    { as: 'visitor', at: '/northmoor/interests' },
    { as: 'chair', at: '/northmoor/interests' },
    { as: 'visitor', at: '/eastvale/interests' },
  ],
  '/:place/interests/export/csv': [{ as: 'visitor', at: '/northmoor/interests/export/csv', file: true }],
  '/:place/interests/mine': [
    { as: 'chair', at: '/northmoor/interests/mine' },
    { as: 'elsewhere', at: '/eastvale/interests/mine' },
    { as: 'visitor', at: '/northmoor/interests/mine', status: 404 },
  ],
  '/:place/interests/declare': [
    { as: 'chair', at: '/northmoor/interests/declare' },
    { as: 'chair', at: '/northmoor/interests/declare', refuse: 'Declare the interest' },
    { as: 'participant', at: '/northmoor/interests/declare', status: 404 },
  ],
  '/:place/interests/all': [
    { as: 'chair', at: '/northmoor/interests/all' },
    { as: 'elsewhere', at: '/eastvale/interests/all' },
    { as: 'participant', at: '/northmoor/interests/all', status: 404 },
  ],
  '/:place/interests/:interest': [
    { as: 'chair', at: 'interest' },
    { as: 'chair', at: 'interest', refuse: 'End the interest' },
    { as: 'elsewhere', at: 'interest', status: 404 },
  ],
  '/:place/commitments': [
    { as: 'visitor', at: '/northmoor/commitments' },
    { as: 'chair', at: '/northmoor/commitments' },
    { as: 'chair', at: '/northmoor/commitments?by=owner' },
    { as: 'elsewhere', at: '/eastvale/commitments' },
  ],
  '/:place/commitments/new': [
    { as: 'chair', at: '/northmoor/commitments/new' },
    { as: 'chair', at: '/northmoor/commitments/new', refuse: 'Make the commitment' },
  ],
  '/:place/commitments/:number': [
    { as: 'visitor', at: '/northmoor/commitments/1' },
    { as: 'chair', at: '/northmoor/commitments/1' },
    { as: 'visitor', at: '/northmoor/commitments/999', status: 404 },
  ],
  '/*': [
    { as: 'visitor', at: '/no-such/page/at/all', status: 404 },
    { as: 'chair', at: '/no-such/page/at/all', status: 404 },
  ],
};

/** Those a visitor opens send no script at all. */
const WITHOUT_SCRIPT = (visit: Visit): boolean => visit.as === 'visitor';

const addressesOf = (entries: readonly RouteConfigEntry[], above = ''): string[] =>
  entries.flatMap((entry) => {
    const here = entry.path ? `${above}/${entry.path}` : above;
    const own = entry.index || (entry.path && !entry.children) ? [here || '/'] : [];
    return [...own, ...addressesOf(entry.children ?? [], here)];
  });

describeInBrowser('every page', (browser) => {
  let server: RunningServer;
  let app: TestApp;
  let world: PartnershipWorld;
  let thread: string;
  let interest: string;
  beforeAll(async () => {
    server = await startServer({
      env: { OPERATOR_NAME: 'Northmoor Council', OPERATOR_EMAIL: 'folkmoot@northmoor.invalid' },
    });
    app = await folkmoot({
      DATABASE_URL: server.database.appUrl,
      DATABASE_OWNER_URL: server.database.ownerUrl,
    });
    world = await partnershipWorld(app);
    await startedPlan(app, world);
    await prioritised(app, world, 'Fewer falls at home');
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
    interest = `/northmoor/interests/${await declared(app, 'northmoor', world.chair)}`;
    await acceptedCommitment(app, world, { what: 'Ring everybody within two days of going home' });
  }, 90_000);
  afterAll(async () => {
    await app?.close();
    await server?.stop();
  });

  const readerOf = (who: Who): PersonReader | null =>
    who === 'visitor' ? null : who === 'elsewhere' ? world.other.chair : world[who];

  it('is visited: each address of routes.ts stands in the list', async () => {
    expect(Object.keys(VISITS).sort()).toEqual([...new Set(addressesOf(routes))].sort());
  });

  it.each([320, 1280])(
    'has no fault that axe finds, one heading, nothing beside the window, and no script for visitors, at %i px',
    async (width) => {
      const faults: string[] = [];
      for (const who of ['visitor', 'chair', 'participant', 'stranger', 'elsewhere'] as const) {
        const reader = readerOf(who);
        const { page, context, told } = await sit(browser(), server.origin, reader && { app, reader }, {
          viewport: { width, height: 800 },
        });
        for (const [address, visits] of Object.entries(VISITS)) {
          for (const visit of visits.filter((one) => one.as === who)) {
            const where = `${visit.at ?? address} as ${who}${visit.refuse ? ` pressing “${visit.refuse}”` : ''}`;
            faults.push(...(await faultsOf(page, address, visit)).map((fault) => `${where}: ${fault}`));
          }
        }
        // What is not there is told by the browser as well.
        faults.push(
          ...told
            .filter((line) => !/status of 40[04]/.test(line))
            .map((line) => `console as ${who}: ${line}`),
        );
        await context.close();
      }
      expect(faults).toEqual([]);
    },
    240_000,
  );

  async function faultsOf(page: Page, address: string, visit: Visit): Promise<string[]> {
    if (visit.file) {
      const answer = await page.request.get(server.origin + (visit.at ?? address));
      return answer.status() === (visit.status ?? 200) ? [] : [`status ${answer.status()}`];
    }
    const at = { thread, interest }[visit.at ?? ''] ?? visit.at ?? address;
    const answer = await page.goto(server.origin + at);
    const faults: string[] = [];
    if (answer?.status() !== (visit.status ?? 200)) faults.push(`status ${answer?.status()}`);
    if (visit.refuse) {
      await page
        .getByRole('button', { name: visit.refuse })
        .first()
        .click({ timeout: 3_000 })
        .then(() => page.locator('.nhsuk-error-summary').waitFor({ timeout: 5_000 }))
        .catch(() => faults.push('says nothing about what is missing'));
    }
    faults.push(...(await axe(page)));
    if ((await page.locator('h1').count()) !== 1) faults.push('has not one heading');
    if (await overflows(page)) faults.push('runs off the side');
    if (!(await page.title())) faults.push('has no title');
    if (WITHOUT_SCRIPT(visit) && (await page.locator('script').count()) > 0)
      faults.push('sends a script to a visitor');
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
    for (const path of [
      '/',
      '/northmoor',
      '/northmoor/join',
      '/northmoor/join/code',
      '/northmoor/commitments',
      '/sign-in',
      '/privacy',
    ])
      await weighAs(null, path, 60);
    process.stdout.write(`first load, brotli:\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
    expect(tooHeavy).toEqual([]);
  }, 120_000);
});
