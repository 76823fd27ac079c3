import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { organisationAudience } from '@folkmoot/kernel/audience.js';
import { newId } from '@folkmoot/kernel/id.js';
import { FileStore } from '@folkmoot/platform/files/file-store.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folkmoot } from '../../worlds/app.js';
import { person } from '../../worlds/people.js';
import { cookieOf } from '../../worlds/session.js';

describe('fetching a file', () => {
  let app: TestApp;
  let base: string;
  const organisation = newId();
  const bytes = Buffer.from('Agreed: £40,000.');

  beforeAll(async () => {
    app = await folkmoot({ FOLKMOOT_DATA: mkdtempSync(join(tmpdir(), 'folkmoot-data-')) });
    await app.nest.listen(0, '127.0.0.1');
    base = `http://127.0.0.1:${(app.nest.getHttpServer().address() as AddressInfo).port}`;
  });
  afterAll(() => app.close());

  const keep = async (audience: string, scan = 'unscanned'): Promise<string> => {
    const id = newId();
    const sha256 = await app.nest.get(FileStore).put(bytes);
    await app.database.rows(
      `INSERT INTO files.file (id, version, audience, name, media_type, size, sha256, scan, person_id, at) VALUES ($1, 1, $2, 'notes.txt', 'text/plain', $3, $4, $5, $1, now())`,
      [id, audience, bytes.length, sha256, scan],
    );
    return `${base}/files/${id}`;
  };

  it('gives a public file to anybody, as an attachment that no browser runs', async () => {
    const answer = await fetch(await keep('public'));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('Agreed: £40,000.');
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it("gives an organisation's file to its own people and is not found for everybody else", async () => {
    const url = await keep(organisationAudience(organisation));
    const member = await person(app.database, organisation, [
      organisationAudience(organisation),
      'representative',
    ]);
    const stranger = await person(app.database, newId());
    const status = async (cookie?: string): Promise<number> =>
      (await fetch(url, { headers: cookie ? { cookie } : {} })).status;
    expect(await status(await cookieOf(app.database, member))).toBe(200);
    expect(await status(await cookieOf(app.database, stranger))).toBe(404);
    expect(await status()).toBe(404);
  });

  it('gives nobody a file that the scanner refused, and none for a made-up address', async () => {
    expect((await fetch(await keep('public', 'refused'))).status).toBe(404);
    expect((await fetch(`${base}/files/..%2f..%2fetc%2fpasswd`)).status).toBe(404);
  });
});
