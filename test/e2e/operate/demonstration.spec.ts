import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { SECTORS } from '@folkmoot/partnerships/domain/register/sector.js';
import { testDatabase, type TestDatabase } from '@folkmoot/platform/testing/test-database.js';
import { run } from '../../browser/server.js';

const cli = resolve(import.meta.dirname, '../../../dist/apps/api/src/cli.js');

describe('the demonstration place', () => {
  let fresh: TestDatabase;
  let owner: pg.Client;
  beforeAll(async () => {
    fresh = await testDatabase();
    owner = new pg.Client({ connectionString: fresh.ownerUrl });
    await owner.connect();
    expect(await command('seed-demonstration')).toContain('ready');
  }, 120_000);
  afterAll(async () => {
    await owner.end();
    await fresh.drop();
  });

  const command = (...args: string[]): Promise<string> =>
    run([cli, ...args], { ...process.env, DATABASE_URL: fresh.appUrl, DATABASE_OWNER_URL: fresh.ownerUrl });
  const column = async (text: string): Promise<unknown[]> =>
    (await owner.query({ text, rowMode: 'array' })).rows.map((row: unknown[]) => row[0]);

  it('has members of every sector', async () => {
    const sectors = await column(
      'SELECT DISTINCT o.sector FROM partnerships.seat s JOIN partnerships.organisation o ON o.id = s.organisation_id',
    );
    expect(sectors.sort()).toEqual(Object.keys(SECTORS).sort());
  });

  it('has twenty-one commitments in all states', async () => {
    expect(await column('SELECT count(*)::int FROM commitments.commitment')).toEqual([21]);
    const standings = await column(
      `SELECT DISTINCT CASE WHEN state <> 'accepted' THEN state WHEN status = 'done' THEN status WHEN due_date < current_date THEN 'late' ELSE status END FROM commitments.commitment`,
    );
    expect(standings.sort()).toEqual([
      'asked',
      'declined',
      'done',
      'late',
      'not-started',
      'on-track',
      'slipping',
    ]);
  });

  it('has one made of words of the plan, which name it, one made of a post, one escalated, and questions with and without an answer', async () => {
    expect(await column('SELECT kind FROM commitments.birth ORDER BY kind')).toEqual([
      'forum-post',
      'plan-section',
    ]);
    const named = `SELECT count(*)::int FROM plans.section s JOIN documents.projection p ON p.document_id = s.document_id
       JOIN commitments.birth b ON b.subject_id = s.id JOIN commitments.commitment c ON c.id = b.commitment_id
      WHERE p.plain LIKE '%Home care starts on the day of discharge, seven days a week. Commitment ' || c.number || '%'`;
    expect(await column(named)).toEqual([1]);
    expect(
      await column(
        `SELECT count(*)::int FROM commitments.commitment WHERE escalated_at IS NOT NULL
         UNION ALL SELECT count(*)::int FROM commitments.commitment WHERE question_id IS NOT NULL
         UNION ALL SELECT count(*)::int FROM commitments.update WHERE kind = 'answered'`,
      ),
    ).toEqual([1, 1, 1]);
  });

  it('leaves the chair a handful to read: what is older has been read when it came', async () => {
    const unread = `SELECT count(*)::int FROM notifications.notice n JOIN access.person p ON p.id = n.person_id WHERE p.name = 'Margaret' AND`;
    const [news] = await column(`${unread} n.read_at IS NULL`);
    expect(news).toBeGreaterThan(0);
    expect(news).toBeLessThan(7);
    expect(await column(`${unread} n.at < now() - interval '5 days' AND n.read_at IS NULL`)).toEqual([0]);
    expect(Number((await column(`${unread} n.read_at IS NOT NULL`))[0])).toBeGreaterThan(7);
  });

  it('has a plan with text in every section', async () => {
    expect(
      await column(
        `SELECT s.title FROM plans.section s LEFT JOIN documents.projection p ON p.document_id = s.document_id WHERE coalesce(p.plain, '') = ''`,
      ),
    ).toEqual([]);
  });

  it('has talk in its forum, terms that changed since, and declared interests', async () => {
    expect(
      await column(
        `SELECT count(*)::int FROM forum.post UNION ALL SELECT count(*)::int FROM partnerships.terms UNION ALL SELECT count(*)::int FROM interests.interest`,
      ),
    ).toEqual([14, 2, 3]);
  });

  it('has a map, an alliance that elected and elects, an empty seat, and seats that pass on', async () => {
    expect(
      await column(
        `SELECT count(*)::int FROM partnerships.area_boundary
         UNION ALL SELECT count(*)::int FROM partnerships.election WHERE state IN ('elected', 'voting')
         UNION ALL SELECT count(*)::int FROM partnerships.seat_change WHERE state = 'waiting'
         UNION ALL SELECT count(*)::int FROM forum.poll`,
      ),
    ).toEqual([10, 2, 1, 1]);
    expect(
      await column(
        `SELECT o.name FROM partnerships.seat s JOIN partnerships.organisation_view o ON o.id = s.organisation_id
          WHERE s.until IS NULL AND NOT EXISTS (SELECT FROM partnerships.seat_holder h WHERE h.seat_id = s.id AND h.until IS NULL)
          ORDER BY o.name`,
      ),
    ).toEqual(['Moor and Dales Police', 'Northmoor Voices']);
  });

  it('has an agreement in force that three bodies signed, with a forecast in its second layer and a payment, a draft, and one that waits for trustees', async () => {
    const standing = `SELECT v.standing FROM risk_sharing.agreement a
      JOIN LATERAL risk_sharing.standing_version(current_date) v ON v.agreement_id = a.id ORDER BY a.number`;
    expect(await column(standing)).toEqual(['in-force', 'draft', 'signing']);
    expect(await column('SELECT count(*)::int FROM sign_off.approval_view WHERE confirmed')).toEqual([4]);
    const { rows } = await owner.query(
      `SELECT a.variance, jsonb_array_length(a.settlement) AS payments, jsonb_path_query_array(a.steps, '$.layers[*].layer') AS layers
         FROM risk_sharing.allocation a WHERE a.rule = 'r1' ORDER BY a.month DESC, a.computed_at DESC LIMIT 1`,
    );
    expect(rows).toEqual([{ variance: '41260000', payments: 2, layers: [0, 1] }]);
    expect(
      await column(
        `SELECT approved_at > entered_at FROM risk_sharing.position WHERE restates IS NOT NULL
         UNION ALL SELECT count(*) > 0 FROM risk_sharing.position WHERE released_at IS NULL`,
      ),
    ).toEqual([true, false]);
  });

  it('has a record that verifies, with no line from the future', async () => {
    expect(await command('journal-verify')).toContain('The journal is whole');
    expect(await command('sign-off-verify')).toContain('sign-offs are whole');
    expect(await column('SELECT count(*)::int FROM journal.line WHERE at > now()')).toEqual([0]);
  });

  it('is not made twice', async () => {
    const before = await column('SELECT count(*)::int FROM journal.line');
    expect(await command('seed-demonstration')).toContain('already');
    expect(await column('SELECT count(*)::int FROM journal.line')).toEqual(before);
  });

  it('is never put into a database that people use, and the mark cannot be added to it', async () => {
    const real = await testDatabase();
    const client = new pg.Client({ connectionString: real.ownerUrl });
    await client.connect();
    try {
      await client.query(
        `INSERT INTO access.person (id, version, name, created_at) VALUES (gen_random_uuid(), 1, 'Somebody', now())`,
      );
      const said = await run([cli, 'seed-demonstration'], {
        ...process.env,
        DATABASE_URL: real.appUrl,
        DATABASE_OWNER_URL: real.ownerUrl,
      });
      expect(said).toContain('in real use');
      await expect(
        client.query(`INSERT INTO platform.mark (name, at) VALUES ('demonstration', now())`),
      ).rejects.toThrow();
      expect((await client.query('SELECT 1 FROM platform.mark')).rowCount).toBe(0);
    } finally {
      await client.end();
      await real.drop();
    }
  });
});
