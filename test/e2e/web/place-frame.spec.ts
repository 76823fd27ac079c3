import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { firstLoad } from '../../worlds/first-load.js';
import { partnershipWorld } from '../../worlds/partnerships.js';
import { served, type Served } from '../../worlds/served.js';
import { cookieOf } from '../../worlds/session.js';

let app: TestApp;
let web: Served;
let chair: string;

beforeAll(async () => {
  app = await folkmoot();
  web = await served(app);
  chair = await cookieOf(app.database, (await partnershipWorld(app)).chair);
}, 60_000);
afterAll(async () => {
  await web?.close();
  await app?.close();
});

describe('the frame of a place', () => {
  it('bears its name, its navigation, and for whom the reader speaks', async () => {
    const html = await (await web.get('/northmoor', chair)).text();
    expect(html).toContain('Northmoor</span>');
    for (const page of ['plan', 'commitments', 'members', 'about'])
      expect(html).toContain(`href="/northmoor/${page}"`);
    expect(html).toContain('Moorland Integrated Care Board');
    expect(html).toContain('Charlotte Chair');
  });

  it('shows a visitor the way to sign in, and nobody’s name', async () => {
    const html = await (await web.get('/northmoor')).text();
    expect(html).toContain('href="/sign-in"');
    expect(html).not.toContain('Speaking for');
  });

  it('is not there for a place that is not', async () => {
    expect((await web.get('/southmoor', chair)).status).toBe(404);
  });

  it('marks every script with the nonce of the page’s policy', async () => {
    const answer = await web.get('/northmoor', chair);
    const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1];
    const scripts = [...(await answer.text()).matchAll(/<script([^>]*)>/g)].map((match) => match[1] ?? '');
    expect(scripts.length).toBeGreaterThan(0);
    for (const attributes of scripts) expect(attributes).toContain(`nonce="${nonce}"`);
  });

  it('loads within 180 kB, and the socket only after the page', async () => {
    const { bytes, files } = await firstLoad(web.origin, '/northmoor', chair);
    expect(files.filter((path) => path.endsWith('.js')).length).toBeGreaterThan(1);
    expect(files.filter((path) => /\/connection-|editor/.test(path))).toEqual([]);
    expect(bytes).toBeLessThan(180_000);
  });

  it('is found by its name on the start page', async () => {
    expect(await (await web.get('/?q=north')).text()).toContain('href="/northmoor"');
    expect(await (await web.get('/?q=east')).text()).not.toContain('href="/northmoor"');
  });
});
