import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setImmediate, setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { newId } from '@folkmoot/kernel/id.js';
import { appendToJournal } from '@folkmoot/platform/journal/append.js';
import { JournalFollower } from '@folkmoot/platform/journal/journal-follower.js';
import { JournalWake } from '@folkmoot/platform/journal/journal-wake.js';
import type { JournalLine } from '@folkmoot/platform/journal/line.js';
import { verifyJournal } from '@folkmoot/platform/journal/verify.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';

describe('the journal', () => {
  let app: TestApp;
  let owner: pg.Client;

  beforeAll(async () => {
    app = await folkmoot();
    owner = new pg.Client({ connectionString: app.config.databaseOwnerUrl });
    await owner.connect();
    for (let i = 0; i < 3; i += 1) await write(`spec.happened-${i}`);
  });
  afterAll(async () => {
    await owner.end();
    await app.close();
  });

  const write = (type: string): Promise<readonly JournalLine[]> =>
    app.database.transaction((tx) =>
      appendToJournal(
        tx,
        { at: app.clock.now(), actionId: newId(), action: 'spec', actor: 'job/spec', onBehalfOf: null },
        [
          {
            type,
            subject: { kind: 'spec', id: newId() },
            audience: 'public',
            streams: ['spec/one'],
            data: { count: 1, pence: '9007199254740993' },
          },
        ],
      ),
    );

  /** What somebody with the owner's password could do: take the trigger off, change, put it back. */
  const tamper = async (statement: string): Promise<void> => {
    await owner.query('ALTER TABLE journal.line DISABLE TRIGGER USER');
    await owner.query(statement);
    await owner.query('ALTER TABLE journal.line ENABLE TRIGGER USER');
  };

  it('is whole after ordinary use', async () => {
    expect(await verifyJournal(app.database)).toEqual({ streams: 1, lines: 3, faults: [] });
  });

  it.each([
    "UPDATE journal.line SET actor = 'person/x'",
    'DELETE FROM journal.line',
    'TRUNCATE journal.line',
  ])('does not let the running role do: %s', async (statement) => {
    await expect(app.database.rows(statement)).rejects.toThrow(/permission denied/);
  });

  it.each([
    "UPDATE journal.line SET actor = 'person/x'",
    'DELETE FROM journal.line',
    'TRUNCATE journal.line',
  ])('stops even its owner at: %s', async (statement) => {
    await expect(owner.query(statement)).rejects.toThrow('The journal is only added to.');
  });

  it('tells its followers each line once and in order, their own process’s at once', async () => {
    const follower = app.nest.get(JournalFollower);
    const told: string[] = [];
    follower.onLines(async (lines) => {
      await setImmediate();
      told.push(...lines.filter(({ stream }) => stream === 'spec/one').map(({ event }) => event));
    });
    await follower.follow('spec/one');
    const own = async (type: string): Promise<void> => app.nest.get(JournalWake).tell(await write(type));
    await own('spec.first');
    await write('spec.elsewhere'); // as another process would: nobody is told
    await own('spec.second');
    await own('spec.third');
    const deadline = Date.now() + 15_000;
    while (told.length < 4 && Date.now() < deadline) await setTimeout(20);
    expect(told).toEqual(['spec.first', 'spec.elsewhere', 'spec.second', 'spec.third']);
    follower.unfollow('spec/one');
  });

  it('shows a changed line, a removed line and a shortened stream to whoever verifies', async () => {
    await tamper(`UPDATE journal.line SET data = '{"count":2}' WHERE seq = 2`);
    expect((await verifyJournal(app.database)).faults).toEqual([
      { stream: 'spec/one', seq: 2, what: 'its content was changed after it was written' },
    ]);
    await tamper('DELETE FROM journal.line WHERE seq = 2');
    expect((await verifyJournal(app.database)).faults[0]).toMatchObject({
      seq: 3,
      what: 'line 2 is missing',
    });
    await tamper('DELETE FROM journal.line WHERE seq >= 2');
    expect((await verifyJournal(app.database)).faults).toEqual([
      { stream: 'spec/one', seq: 1, what: 'the last line is not the one the stream says it ends with' },
    ]);
  });
});
