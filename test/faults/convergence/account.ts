import type { Id } from '@folkmoot/kernel/id.js';
import { project } from '@folkmoot/platform/documents/fold.js';
import { canonicalJson } from '@folkmoot/platform/journal/line.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { addDeletions, addLetters, fates, Ids } from './letters.js';
import { newLedger, type Page } from './page.js';

interface Trial {
  readonly document: Id;
  readonly sectionId: Id;
  /** In which it ended. */
  readonly epoch: number;
  readonly pages: readonly Page[];
}

export interface Account {
  'letters typed': number;
  /** In the text at the end of the epoch they were typed in; if that ended with a restore, in the version that kept it. */
  'in the text': number;
  deleted: number;
  'gone with their block': number;
  /** By an editor without anybody's doing. */
  'taken out by an editor': number;
  'only kept for copying': number;
  lost: string[];
}

/** Where each letter is that anybody typed: in the text, in the words kept for copying, or deleted by somebody. */
export async function account(
  app: TestApp,
  { document, sectionId, epoch: last, pages }: Trial,
): Promise<Account> {
  const sum: Account = {
    'letters typed': 0,
    'in the text': 0,
    deleted: 0,
    'gone with their block': 0,
    'taken out by an editor': 0,
    'only kept for copying': 0,
    lost: [],
  };
  const clients = new Set(pages.flatMap((page) => [...page.clients]));
  for (let epoch = 1; epoch <= last; epoch += 1) {
    const log = await app.database.rows<{ client: number; bytes: Buffer }>(
      'SELECT client::float8 AS client, bytes FROM documents.update WHERE document_id = $1 AND epoch = $2 ORDER BY seq',
      [document, epoch],
    );
    const all = newLedger();
    const inLog = new Ids();
    for (const page of pages)
      for (const name of ['typed', 'deleted', 'repaired', 'takenByOthers'] as const)
        for (const [client, clock] of page.ledgers.get(epoch)?.[name].all() ?? [])
          all[name].add(client, clock);
    for (const { client, bytes } of log) {
      addLetters(inLog, bytes);
      // Of an action: the owner decided.
      if (!clients.has(client)) addDeletions(all.deleted, bytes);
    }
    const written = new Ids();
    for (const [client, clock] of all.typed.all()) {
      sum['letters typed'] += 1;
      if (inLog.has(client, clock)) written.add(client, clock);
      else if (all.deleted.has(client, clock)) sum.deleted += 1;
      else if (pages.some(({ kept }) => kept.has(client, clock))) sum['only kept for copying'] += 1;
      else if (all.takenByOthers.has(client, clock)) sum['gone with their block'] += 1;
      else sum.lost.push(`${client}/${clock} of epoch ${epoch}, never written down`);
    }
    const fate = fates(
      written,
      log.map(({ bytes }) => bytes),
      all.deleted,
      all.repaired,
    );
    sum['in the text'] += fate.standing;
    sum.deleted += fate.deleted;
    sum['gone with their block'] += fate.withTheirBlock;
    sum['taken out by an editor'] += fate.byAnEditor;
    sum.lost.push(...fate.lost.map((name) => `${name} of epoch ${epoch}, gone from the text`));
    if (epoch < last) await keptAsVersion(app, sectionId, epoch, log);
  }
  return sum;
}

/** What stood when a text was put back is a version: all that was saved until then, and nothing else. */
async function keptAsVersion(
  app: TestApp,
  sectionId: Id,
  epoch: number,
  log: readonly { bytes: Buffer }[],
): Promise<void> {
  const version = await app.database.row<{ json: string }>(
    `SELECT json FROM plans.section_version WHERE section_id = $1 AND epoch = $2 AND name LIKE 'Before restoring%'`,
    [sectionId, epoch],
  );
  const stood = canonicalJson(project(log.map(({ bytes }) => bytes)).json);
  if (version?.json !== stood)
    throw new Error(`The version kept at the end of epoch ${epoch} is not what stood then.`);
}
