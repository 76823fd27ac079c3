import { newId, type Id } from '@folkmoot/kernel/id.js';
import { removeAddress } from '@folkmoot/access/actions/remove-address.js';
import { SignInMail } from '@folkmoot/access/mail/sign-in-mail.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import type { Letter } from '@folkmoot/platform/mail/letter.js';
import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import { Browser, browserKey } from './browser.js';
import { must } from './partnerships.js';

export const ASK = `mutation ($input: AskForLinkInput!) { askForLink(input: $input) { __typename ... on LinkAsked { asked } ... on Refusal { faults { code path } } } }`;
export const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on SignedIn { personId next } ... on Refusal { faults { code path } } } }`;
export const TYPE_CODE = `mutation ($input: TypeCodeInput!) { typeCode(input: $input) { __typename ... on CodeAccepted { ticket } ... on Refusal { faults { code path } } } }`;

/** Somebody with an address, as joining would have left them. */
export async function somebody(app: TestApp, name: string, ...emails: string[]): Promise<Id> {
  const id = newId();
  await app.database.rows(
    'INSERT INTO access.person (id, version, name, created_at) VALUES ($1, 1, $2, $3)',
    [id, name, app.clock.now()],
  );
  for (const email of emails) {
    await app.database.rows(
      'INSERT INTO access.address (id, version, person_id, email, confirmed_at) VALUES ($1, 1, $2, $3, $4)',
      [newId(), id, email, app.clock.now()],
    );
  }
  return id;
}

/** Lets a person speak for an organisation. */
export async function speaksFor(app: TestApp, personId: Id, organisationId: Id): Promise<void> {
  await app.database.rows(
    `INSERT INTO audience."grant" (id, version, person_id, organisation_id, audience, role, source_kind, source_id, granted_at)
     VALUES ($1, 1, $2, $3::uuid, 'organisation/' || $3::uuid::text, 'representative', 'representation', $1, $4)`,
    [newId(), personId, organisationId, app.clock.now()],
  );
}

/** Does now what waits in the queue for asked links. */
export async function mailLinks(app: TestApp): Promise<void> {
  const jobs = await app.database.rows<{
    id: string;
    payload: { requestId: string; email: string; next: string | null };
  }>(
    `SELECT j.id::text AS id, p.payload FROM graphile_worker.jobs j JOIN graphile_worker._private_jobs p ON p.id = j.id WHERE j.task_identifier = 'mail-sign-in' ORDER BY j.id`,
  );
  for (const { id, payload } of jobs) {
    await app.nest.get(SignInMail, { strict: false }).mail(payload);
    await app.database.rows('SELECT graphile_worker.complete_jobs(ARRAY[$1::bigint])', [id]);
  }
}

export interface Mailed {
  readonly to: string;
  readonly letter: Letter;
  readonly secret: string;
  readonly code: string;
}

/** The letters that wait to be sent, newest first. */
export async function letters(app: TestApp): Promise<Mailed[]> {
  const rows = await app.database.rows<{ to: string; letter: Letter }>(
    'SELECT to_address AS "to", letter FROM mail.message WHERE letter IS NOT NULL ORDER BY queued_at DESC, id DESC',
  );
  return rows.map(({ to, letter }) => {
    const link = letter.parts.find((part) => part.kind === 'link');
    const code = letter.parts.find((part) => part.kind === 'code');
    return { to, letter, secret: link?.path.split('/').at(-1) ?? '', code: code?.code ?? '' };
  });
}

export const askFor = (browser: Browser, email: string, next: string | null = null): Promise<any> =>
  browser.run(ASK, { input: { requestId: requestId(), email, next } });

/** A browser in which the person of this address is signed in, through the mail. */
export async function signedIn(app: TestApp, email: string, device?: string): Promise<Browser> {
  const browser = new Browser(app, device);
  await askFor(browser, email);
  await mailLinks(app);
  const mail = (await letters(app)).find((one) => one.to === email);
  const { signIn } = await browser.run(SIGN_IN, {
    input: { requestId: requestId(), browserKey: browserKey(), token: mail?.secret ?? '' },
  });
  if (signIn.__typename !== 'SignedIn') throw new Error(JSON.stringify(signIn));
  return browser;
}

/** A second address of somebody that is being given up, and the secret of the mail that asks its mailbox. */
export async function addressGoing(app: TestApp, who: PersonReader): Promise<string> {
  const addressId = newId();
  const email = `former-${who.personId}@example.org`;
  await app.database.rows(
    'INSERT INTO access.address (id, version, person_id, email, confirmed_at) VALUES ($1, 1, $2, $3, $4)',
    [addressId, who.personId, email, app.clock.now()],
  );
  await must(app, removeAddress, { addressId, version: 1 }, who);
  return (await letters(app)).find((one) => one.to === email)!.secret;
}
