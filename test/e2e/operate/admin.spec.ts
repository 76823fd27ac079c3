import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '@folkmoot/platform/testing/test-database.js';
import { run } from '../../browser/server.js';

const cli = resolve(import.meta.dirname, '../../../dist/apps/api/src/cli.js');
const published = resolve(import.meta.dirname, '../../../../shared/data/geo/icb_names_codes_2024-12.csv');

describe('the first operator and the first place', () => {
  let fresh: TestDatabase;
  let owner: pg.Client;
  beforeAll(async () => {
    fresh = await testDatabase();
    owner = new pg.Client({ connectionString: fresh.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await fresh.drop();
  });

  const command = (...args: string[]): Promise<string> =>
    run([cli, ...args], {
      ...process.env,
      DATABASE_URL: fresh.appUrl,
      DATABASE_OWNER_URL: fresh.ownerUrl,
      PUBLIC_ORIGIN: 'https://folkmoot.example',
    });

  it('says what is missing and makes nothing', async () => {
    await expect(command('admin', '--name', 'Operator')).rejects.toThrow('Missing: --email');
    expect((await owner.query('SELECT 1 FROM access.person')).rowCount).toBe(0);
  });

  it('makes an operator on an empty database, with a link that holds no more than a secret', async () => {
    const said = await command('admin', '--name', 'First operator', '--email', 'operator@example.org');
    expect(said).toMatch(/https:\/\/folkmoot\.example\/set-up\/[\w-]{20,}/);
    const { rows } = await owner.query(
      `SELECT audience, role FROM audience."grant" WHERE withdrawn_at IS NULL`,
    );
    expect(rows).toEqual([{ audience: 'platform', role: 'operator' }]);
    const secret = /set-up\/([\w-]+)/.exec(said)![1]!;
    const { rows: stored } = await owner.query<{ all: string }>('SELECT t::text AS all FROM access.token t');
    expect(stored.map((row) => row.all).join()).not.toContain(secret);
  });

  it('lets in who lost their mailbox, and nobody who is not here', async () => {
    const said = await command('let-in', '--name', 'First operator', '--email', 'operator@example.org');
    expect(said).toMatch(/https:\/\/folkmoot\.example\/set-up\/[\w-]{20,}/);
    await expect(command('let-in', '--name', 'Nobody', '--email', 'operator@example.org')).rejects.toThrow(
      'Nobody of this name',
    );
  });

  it('sends somebody who names an unknown host to the register first', async () => {
    await expect(
      command(
        'admin',
        '--name',
        'First operator',
        '--email',
        'operator@example.org',
        '--place',
        'Trafford',
        '--slug',
        'trafford',
        '--host',
        'QOP',
      ),
    ).rejects.toThrow('register:import');
  });

  const real = existsSync(published) ? it : it.skip;
  if (!existsSync(published))
    console.warn('Skipped: the published list of integrated care boards is not here.');
  real(
    'opens the first place, hosted by a body of the published register, with the operator as secretary',
    async () => {
      await command('register-import', published);
      const said = await command(
        'admin',
        '--name',
        'First operator',
        '--email',
        'operator@example.org',
        '--place',
        'Trafford',
        '--slug',
        'trafford',
        '--host',
        'QOP',
      );
      expect(said).toContain('hosted by NHS Greater Manchester');
      const { rows } = await owner.query(
        `SELECT p.slug, o.role FROM partnerships.office o JOIN partnerships.partnership p ON p.id = o.partnership_id`,
      );
      expect(rows).toEqual([{ slug: 'trafford', role: 'secretary' }]);
      await expect(
        command(
          'admin',
          '--name',
          'First operator',
          '--email',
          'operator@example.org',
          '--place',
          'Trafford',
          '--slug',
          'trafford',
          '--host',
          'QOP',
        ),
      ).rejects.toThrow('Another place has this short name');
    },
  );
});
