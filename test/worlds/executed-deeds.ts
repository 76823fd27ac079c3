import type { Id } from '@folkmoot/kernel/id.js';
import type { Reader } from '@folkmoot/kernel/reader.js';
import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import { completeDraft, deedUpon, signedByAll } from './agreements.js';
import type { PartnershipWorld } from './partnerships.js';

/** A page as PDF, as small as one can be. */
export const PAPER = {
  name: 'Better care, executed.pdf',
  bytes: Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  ).toString('base64'),
};

/** How the version stands that all parties of a new agreement have signed. */
export async function signedVersion(
  app: TestApp,
  world: PartnershipWorld,
): Promise<{ readonly agreementId: Id; readonly id: Id; readonly version: number }> {
  const made = await completeDraft(app, world);
  const { id, version } = made.draft!;
  const faults = await deedUpon(app, 'sendForSignature', { id, version }, world.member);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  await signedByAll(app, world, id);
  return { agreementId: made.id, id, version: await versionNow(app, id) };
}

/** The whole of what is said of an executed deed, for each party. */
export const deedSaid = (
  { organisations: { icb, council, trust } }: PartnershipWorld,
  upon: { readonly id: Id; readonly version: number },
) => ({
  ...upon,
  method: 'sealed',
  executedOn: '2026-03-30',
  executions: [icb, council, trust].map((organisationId) => ({
    organisationId,
    by: 'Director of Finance, under seal',
    authority: 'Board, minute 42/26',
  })),
  correction: '',
  file: PAPER,
});

/** Files it by whoever started the agreement. Answers the faults, none where it was filed. */
export async function deedFiled(
  app: TestApp,
  world: PartnershipWorld,
  id: Id,
  said: object = {},
  by: Reader = world.member,
): Promise<{ readonly code: string; readonly path: string }[]> {
  const upon = { id, version: await versionNow(app, id) };
  const { fileExecutedDeed } = await app.ask<any>(
    `mutation ($input: FileExecutedDeedInput!) { fileExecutedDeed(input: $input) { __typename ... on Refusal { faults { code path } } } }`,
    { input: { requestId: requestId(), ...deedSaid(world, upon), ...said } },
    by,
  );
  return fileExecutedDeed.faults ?? [];
}

const versionNow = async (app: TestApp, id: Id): Promise<number> =>
  (await app.database.row<{ version: number }>(
    'SELECT version FROM risk_sharing.agreement_version WHERE id = $1',
    [id],
  ))!.version;
