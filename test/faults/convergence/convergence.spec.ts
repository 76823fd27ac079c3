import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import type { Id } from '@folkmoot/kernel/id.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { Compaction } from '@folkmoot/platform/documents/compaction.js';
import { project } from '@folkmoot/platform/documents/fold.js';
import { canonicalJson } from '@folkmoot/platform/journal/line.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { testDatabase, type TestDatabase } from '@folkmoot/platform/testing/test-database.js';
import { folkmoot } from '../../worlds/app.js';
import { soon, wait } from '../../worlds/documents.js';
import { partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { openedSection, startedPlan } from '../../worlds/plans.js';
import { put, writeIn } from '../../worlds/section-text.js';
import { freePort, ServerProcess } from '../../worlds/server-process.js';
import { cookieOf } from '../../worlds/session.js';
import { figures, inForm } from '../figures.js';
import { account } from './account.js';
import { Owner } from './owner.js';
import { type Kind, Page } from './page.js';
import { randomFrom } from './random-edits.js';

const OPERATIONS = Number(process.env.FAULT_OPERATIONS ?? inForm(500, 10_000));
const PACE_MS = inForm(14, 5);
const RESTORES = inForm(1, 5);
const RESTARTS = inForm(1, 3);
const SEEDS = process.env.FAULT_SEED
  ? process.env.FAULT_SEED.split(',').map(Number)
  : Array.from({ length: inForm(1, 20) }, (_, n) => n + 1);
/** Who they are, by seed: with editors only, with changes of the shared types only, and both. */
const CROWDS: readonly (readonly Kind[])[] = [
  ['writes', 'writes', 'writes', 'suggests', 'suggests'],
  ['types', 'types', 'writes', 'writes', 'suggests'],
  ['types', 'types', 'types', 'suggests', 'suggests'],
];

let database: TestDatabase;
let app: TestApp;
let world: PartnershipWorld;
let server: ServerProcess;
beforeAll(async () => {
  database = await testDatabase();
  server = new ServerProcess(database, await freePort());
  await server.start();
  // Decisions, versions and restores come from another process than the one that is killed.
  app = await folkmoot({
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    LOG_LEVEL: 'silent',
  });
  world = await partnershipWorld(app);
  await startedPlan(app, world);
}, 60_000);
const open: Page[] = [];
afterEach(() => {
  for (const page of open.splice(0)) page.end();
});
afterAll(async () => {
  await server?.end('SIGKILL');
  await app?.close();
  await database?.drop();
});

async function opened(document: Id, kinds: readonly Kind[]): Promise<Page[]> {
  const writers = [world.member, world.deputy, world.charityMember, world.secretary];
  const suggesters = [world.observer, world.viceChair];
  const pages = await Promise.all(
    kinds.map(async (kind) => {
      const reader: PersonReader = (kind === 'suggests' ? suggesters : writers).shift()!;
      const cookie = await cookieOf(app.database, { ...reader, sessionId: crypto.randomUUID() });
      return new Page(kind, reader, { origin: server.origin, document, cookie });
    }),
  );
  open.push(...pages);
  await soon(
    () => pages.filter(({ epoch }) => epoch === null).length,
    (waiting) => waiting === 0,
    15_000,
  );
  return pages;
}

/** In letters: among so many digits there would be an NHS number, which the server refuses. */
const wordOf = (n: number): string =>
  `w${n.toString(16).replaceAll(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))}`;

const epochOf = async (document: Id): Promise<number> =>
  (await app.database.row<{ epoch: number }>('SELECT epoch FROM documents.document WHERE id = $1', [
    document,
  ]))!.epoch;

const contentOf = ({ doc }: Page): string => doc.getXmlFragment('default').toString();

it.each(SEEDS)(
  'five people, random edits and suggestions, partitions, restarts, compaction and restores end equal: seed %i',
  async (seed) => {
    const random = randomFrom(seed);
    const sectionId = await openedSection(app, world, 'partners', `Seed ${seed}`);
    await writeIn(app, sectionId, world.member, (text) =>
      put(text, 0, 'The beginning of it all', '## A heading', 'And some more'),
    );
    const { document } = (await app.database.row<{ document: Id }>(
      'SELECT document_id AS document FROM plans.section WHERE id = $1',
      [sectionId],
    ))!;
    const owner = new Owner(app, world.member, sectionId);
    const pages = await opened(document, CROWDS[seed % CROWDS.length]!);
    const counted = { partitions: 0, restarts: 0, compactions: 0 };
    let behind: Promise<unknown> = Promise.resolve();
    let restarted: Promise<unknown> = Promise.resolve();
    const background = (work: () => Promise<unknown>): void => void (behind = behind.then(work));
    const everyNth = (n: number, times: number, at: number): boolean =>
      n % Math.ceil(OPERATIONS / times) === Math.floor((OPERATIONS / times) * at);

    for (let n = 0; n < OPERATIONS; n += 1) {
      const one = pages[Math.floor(random() * pages.length)]!;
      one.act(random, wordOf(n));
      one.reopenIfRefused();
      const dice = random();
      if (dice < 0.02) {
        counted.partitions += 1;
        one.cut();
      } else if (dice < 0.026 || everyNth(n, 2, 0.5)) {
        counted.compactions += 1;
        background(() => app.nest.get(Compaction).compact(document));
      } else if (dice < 0.04) background(() => owner.decide(one.doc, random));
      if (!one.connected && random() < 0.1) one.connect();
      if (everyNth(n, RESTARTS, 0.3)) {
        counted.restarts += 1;
        const signal = random() < 0.5 ? 'SIGKILL' : 'SIGTERM';
        restarted = restarted.then(() => server.end(signal)).then(() => server.start());
      }
      if (everyNth(n, RESTORES, 0.1)) background(() => owner.name(`Version at ${n}`));
      // Two of them are away when the text is put back, and write on.
      if (everyNth(n, RESTORES, 0.7)) for (const away of pages.slice(1, 3)) away.cut();
      if (everyNth(n, RESTORES, 0.75)) background(() => restarted.then(() => owner.restore()));
      await wait(random() * PACE_MS);
    }
    await Promise.all([behind, restarted]);

    const epoch = await epochOf(document);
    await soon(
      () => {
        for (const page of pages) {
          page.reopenIfRefused();
          page.connect();
        }
        return pages.map((page) => [page.epoch, page.provider.state.kind]);
      },
      (all) => all.every(([at, kind]) => at === epoch && kind === 'saved'),
      60_000,
    );
    const [newcomer] = await opened(document, ['writes']);
    const everybody = [...pages, newcomer!];
    await soon(
      () => [
        new Set(everybody.map(contentOf)).size,
        ...everybody.map(({ provider }) => provider.state.kind).filter((kind) => kind !== 'saved'),
      ],
      ([different, ...unsaved]) => different === 1 && unsaved.length === 0,
      30_000,
    );
    expect(everybody.map(({ pending }) => pending)).toEqual(everybody.map(() => false));
    const vector = Y.encodeStateVector(newcomer!.doc);
    for (const { doc } of pages) expect(Buffer.from(vector).equals(Y.encodeStateVector(doc))).toBe(true);
    // What stands in an editor is what is written down.
    for (const { editor } of everybody)
      if (editor) expect(editor.state.doc.toJSON()).toEqual(newcomer!.editor!.state.doc.toJSON());
    // What the server shows, searches and signs is what stands on the screens.
    const expected = canonicalJson(project([Y.encodeStateAsUpdate(newcomer!.doc)]).json);
    await soon(
      () =>
        app.database.row<{ json: string }>('SELECT json FROM documents.projection WHERE document_id = $1', [
          document,
        ]),
      (row) => row?.json === expected,
      60_000,
    );
    const { lost, ...letters } = await account(app, { document, sectionId, epoch, pages });
    const sum = (name: keyof Page['counted']): number =>
      pages.reduce((all, { counted: of }) => all + of[name], 0);
    figures(`convergence, seed ${seed}`, {
      people: CROWDS[seed % CROWDS.length]!.join(' '),
      operations: OPERATIONS,
      ...counted,
      ...owner.counted,
      'decisions refused for': [...owner.refusals].map(([code, times]) => `${times} ${code}`).join(' '),
      'refused and kept for copying': pages.map(({ kind, counted: of }) => `${of.refused} ${kind}`).join(' '),
      'keys without an answer': sum('noAnswer'),
      'kept for copying after a restore': sum('handedOver'),
      ...letters,
      'letters lost': lost.length,
      'letters in the end': contentOf(newcomer!).length,
      'equal everywhere': 'yes',
    });
    expect(lost).toEqual([]);
    expect(counted.compactions).toBeGreaterThan(0);
    expect(owner.counted.restored).toBeGreaterThan(0);
  },
  120_000 + OPERATIONS * 60,
);
