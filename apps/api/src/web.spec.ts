import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { firstLoad } from '../../../test/worlds/first-load.js';
import { mountWeb, type WebOptions, type WebProblem } from './web.js';

const FOLDER = 'dist/web';
const ORIGIN = 'https://folkmoot.example';
const problems: WebProblem[] = [];

const options: WebOptions = {
  publicOrigin: ORIGIN,
  folder: FOLDER,
  isDemonstration: () => Promise.resolve(false),
  liveFrom: () => Promise.resolve('here'),
  operator: { name: 'Northmoor Council', email: 'folkmoot@northmoor.example' },
  readerOf: (request) =>
    Promise.resolve(
      request.get('x-test-reader') === 'ama'
        ? {
            kind: 'person',
            personId: 'p',
            name: 'Ama Boateng',
            organisationId: 'o',
            organisationName: 'Northmoor Carers’ Centre',
          }
        : { kind: 'visitor' },
    ),
  execute: (document, variables, request) => {
    if (request.get('x-test-broken')) return Promise.reject(new Error('the schema is broken'));
    if (request.get('x-test-members-only')) return Promise.reject(new Response(null, { status: 404 }));
    const { slug, search } = variables as { slug?: string; search?: string };
    const northmoor = {
      id: '1',
      slug: 'northmoor',
      name: 'Northmoor',
      kind: 'place',
      purpose: 'Better <lives>',
    };
    const answer =
      slug === undefined
        ? { places: northmoor.name.includes(search ?? '') ? [northmoor] : [] }
        : { place: slug === 'northmoor' ? northmoor : null };
    return Promise.resolve(answer as never);
  },
  report: (problem) => void problems.push(problem),
};

let server: Server;
let base: string;

beforeAll(async () => {
  if (!existsSync(`${FOLDER}/server/index.js`))
    throw new Error('The web is not built: run npx react-router build apps/web');
  const app = express();
  await mountWeb(app as never, options);
  app.get('/health/live', (_request, response) => void response.send('well'));
  server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((closed) => server.close(closed)));

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(base + path, { headers, redirect: 'manual' });

describe('a public page', () => {
  it.each(['/', '/help', '/privacy', '/cookies', '/accessibility', '/contact'])(
    '%s is complete without any script',
    async (path) => {
      const answer = await get(path);
      const html = await answer.text();
      expect(answer.status).toBe(200);
      expect(html).toContain('<html lang="en-GB">');
      expect(html).toMatch(/<h1[^>]*>/);
      expect(html).not.toContain('<script');
      expect(html).not.toContain('modulepreload');
      expect(html).not.toMatch(/ style="/);
    },
  );

  it('weighs less than 60 kB with everything it loads', async () => {
    const { bytes, files } = await firstLoad(base, '/');
    expect(files.some((path) => path.endsWith('.css'))).toBe(true);
    expect(bytes).toBeLessThan(60_000);
  });

  it('names the operator of this installation', async () => {
    const html = await (await get('/contact')).text();
    expect(html).toContain('folkmoot@northmoor.example');
  });
});

describe('the frame', () => {
  it('says for which organisation the reader speaks', async () => {
    const html = await (await get('/', { 'x-test-reader': 'ama' })).text();
    expect(html).toContain('Speaking for ');
    expect(html).toContain('Northmoor Carers’ Centre');
    expect(html).not.toContain('Sign in');
  });

  it('tells a browser whose page it is, so that a copy is shown to nobody else', async () => {
    expect((await get('/', { 'x-test-reader': 'ama' })).headers.get('folkmoot-reader')).toBe('p/o');
    expect((await get('/')).headers.get('folkmoot-reader')).toBe('nobody');
    expect((await get('/')).headers.get('folkmoot-copy')).toBeNull();
  });

  it('turns an unknown address away with 404 and a page that helps', async () => {
    const answer = await get('/no/such/page');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('We cannot show this page');
    expect(problems).toEqual([]);
  });

  it('gives a failure the number that stands in the log, and nothing else', async () => {
    const answer = await get('/', { 'x-test-broken': 'yes' });
    const html = await answer.text();
    expect(answer.status).toBe(500);
    const [problem] = problems.splice(0);
    expect(problem?.reference).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(html).toContain(problem?.reference);
    expect(html).not.toContain('the schema is broken');
    expect(html).not.toContain('<script');
  });

  it('turns a reader away without calling it a failure', async () => {
    expect((await get('/', { 'x-test-members-only': 'yes' })).status).toBe(404);
    expect(problems).toEqual([]);
  });

  it('finds a place by name, and says what to try when there is none', async () => {
    const html = await (await get('/?q=North')).text();
    expect(html).toContain('href="/northmoor"');
    expect(html).toContain('Better &lt;lives&gt;');
    expect(await (await get('/?q=Xyz')).text()).toContain('Try a shorter word');
  });

  it('leaves the paths of the server to the server', async () => {
    expect(await (await get('/health/live')).text()).toBe('well');
  });
});

describe('security', () => {
  it('allows only our own files and one nonce, new for each answer', async () => {
    const [one, two] = await Promise.all([get('/'), get('/')]);
    const policy = one.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{24}'/);
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain('wss://folkmoot.example');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(two.headers.get('content-security-policy')).not.toBe(policy);
    expect(one.headers.get('x-content-type-options')).toBe('nosniff');
    expect(one.headers.get('cache-control')).toBe('private, no-store');
  });

  it('asks browsers to stay with https only where the site is served by it', async () => {
    expect((await get('/')).headers.get('strict-transport-security')).toBe('max-age=31536000');
  });

  it('refuses a post from another website, and one from nowhere named', async () => {
    for (const origin of ['https://elsewhere.example', 'null', 'http://folkmoot.example']) {
      const answer = await fetch(`${base}/`, {
        method: 'POST',
        headers: { origin },
        body: new URLSearchParams({ a: 'b' }),
      });
      expect(answer.status).toBe(403);
    }
  });

  it('lets our own posts through to the page, which has no form here', async () => {
    const answer = await fetch(`${base}/help`, {
      method: 'POST',
      headers: { origin: ORIGIN },
      body: new URLSearchParams({ a: 'b' }),
    });
    expect(answer.status).toBe(405);
  });

  it('reads forms and nothing else', async () => {
    for (const body of [undefined, '{"a":"b"}', new Blob(['a'], { type: 'text/plain' })]) {
      const answer = await fetch(`${base}/help`, { method: 'POST', headers: { origin: ORIGIN }, body });
      expect(answer.status).toBe(415);
    }
  });
});

describe('assets', () => {
  it('are kept for a year and sent as they were compressed at the build', async () => {
    const html = await (await get('/')).text();
    const css = /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? '';
    const answer = await get(css, { 'accept-encoding': 'br' });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('content-type')).toContain('text/css');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect((await get(css, { 'accept-encoding': 'identity' })).headers.get('content-encoding')).toBeNull();
  });

  it('carry no header that only a page needs: a slow line pays for it with each of them', async () => {
    const html = await (await get('/')).text();
    const { headers } = await get(/href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? '');
    for (const name of ['x-frame-options', 'cross-origin-opener-policy', 'referrer-policy', 'etag'])
      expect([name, headers.get(name)]).toEqual([name, null]);
    expect([...headers].join('\n').length).toBeLessThan(450);
  });

  it('that are gone answer in plain text, never with a page', async () => {
    const answer = await get('/assets/gone.js');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('text/plain');
  });

  it('among them the worker of those who have their own device, never held back, and all that it keeps', async () => {
    const worker = await get('/offline-worker.js');
    expect(worker.headers.get('cache-control')).toBe('no-cache');
    expect(worker.headers.get('content-security-policy')).toBe("default-src 'none'; connect-src 'self'");
    const kept = [...new Set((await worker.text()).match(/\/assets\/[\w.-]+/g))];
    for (const part of [/root-.*\.css$/, /section-editor-.*\.js$/, /\/plan-.*\.js$/, /addresses-.*\.json$/])
      expect(kept.filter((file) => part.test(file))).not.toEqual([]);
    for (const file of kept) expect([file, (await get(file)).status]).toEqual([file, 200]);
  });

  it('name no other host', async () => {
    const html = await (await get('/')).text();
    const css = /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? '';
    expect(await (await get(css)).text()).not.toMatch(/url\(["']?https?:/);
  });
});
