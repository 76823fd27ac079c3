import type { Id } from '@folkmoot/kernel/id.js';
import type { PersonReader, Reader } from '@folkmoot/kernel/reader.js';
import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import { startAgreement } from '@folkmoot/risk-sharing/actions/start-agreement.js';
import type { StoredTerms } from '@folkmoot/risk-sharing/terms/agreement-terms.js';
import { corridorTerms } from './corridor-terms.js';
import { must, type PartnershipWorld } from './partnerships.js';
import { signatory, signed } from './sign-offs.js';

export const AGREEMENT_FIELDS = `id version number title standing seenAsParty total
  parties { id name sector } schemes { title form }
  draft { id version n standing terms effectiveFrom effectiveTo } inForce { id n } versions { id version n standing termsHash late signOff approvals { organisationName state confirmed } }
  maySend`;

export interface AgreementTold {
  readonly id: Id;
  readonly number: number;
  readonly standing: string;
  readonly seenAsParty: boolean;
  readonly title: string;
  readonly total: string;
  readonly parties: readonly { readonly id: Id; readonly name: string }[];
  readonly schemes: readonly { readonly title: string; readonly form: string | null }[];
  readonly draft: {
    readonly id: Id;
    readonly version: number;
    readonly n: number;
    readonly terms: string;
    readonly effectiveFrom: string | null;
  } | null;
  readonly inForce: { readonly id: Id; readonly n: number } | null;
  readonly versions: readonly {
    readonly id: Id;
    readonly version: number;
    readonly n: number;
    readonly standing: string;
    readonly late: boolean;
    readonly termsHash: string | null;
  }[];
  readonly maySend: boolean;
}

/** An agreement between the council, the board and the trust, started by the trust's member. */
export async function startedAgreement(
  app: TestApp,
  world: PartnershipWorld,
  by: Reader = world.member,
): Promise<AgreementTold> {
  const { council, icb, trust } = world.organisations;
  const { id } = await must(
    app,
    startAgreement,
    {
      place: world.place.slug,
      title: 'Better care',
      firstMonth: '2027-04',
      partners: [council, icb, trust],
    },
    by,
  );
  return (await agreementTold(app, id, by))!;
}

export const agreementTold = async (app: TestApp, id: Id, reader: Reader): Promise<AgreementTold | null> =>
  (await app.ask<any>(`query ($id: ID!) { agreementById(id: $id) { ${AGREEMENT_FIELDS} } }`, { id }, reader))
    .agreementById as AgreementTold | null;

/** Answers the faults, none where it was saved. */
export async function savePart(
  app: TestApp,
  draft: { readonly id: Id; readonly version: number },
  part: string,
  value: unknown,
  by: Reader,
): Promise<{ code: string; path: string; message: string }[]> {
  const { saveDraftPart } = await app.ask<any>(
    `mutation ($input: SaveDraftPartInput!) { saveDraftPart(input: $input) { __typename ... on Refusal { faults { code path message } } } }`,
    {
      input: {
        requestId: requestId(),
        id: draft.id,
        version: draft.version,
        part,
        value: JSON.stringify(value),
      },
    },
    by,
  );
  return saveDraftPart.faults ?? [];
}

/** `sendForSignature`, `takeVersionBack`, `beginVariation`. Answers the faults, none where it was done. */
export async function deedUpon(
  app: TestApp,
  deed: string,
  input: object,
  by: Reader,
): Promise<{ code: string; path: string }[]> {
  const type = deed === 'beginVariation' ? 'BeginVariationInput' : 'UponVersionInput';
  const answer = await app.ask<any>(
    `mutation ($input: ${type}!) { ${deed}(input: $input) { __typename ... on Refusal { faults { code path } } } }`,
    { input: { requestId: requestId(), ...input } },
    by,
  );
  return answer[deed].faults ?? [];
}

/** A complete draft of the corridor with a cap (`corridor-terms.ts`), ready to be sent. */
export async function completeDraft(
  app: TestApp,
  world: PartnershipWorld,
  effectiveFrom = '2026-04-01',
): Promise<AgreementTold> {
  const { icb, council, trust } = world.organisations;
  return filledDraft(app, world, corridorTerms(icb, council, trust), effectiveFrom);
}

/** A draft that says all of these terms, part by part, saved by the trust's member. */
export async function filledDraft(
  app: TestApp,
  world: PartnershipWorld,
  { partners, schemes, rules, written }: StoredTerms,
  effectiveFrom = '2026-04-01',
): Promise<AgreementTold> {
  const made = await startedAgreement(app, world);
  const now = async (): Promise<{ id: Id; version: number }> =>
    (await agreementTold(app, made.id, world.member))!.draft!;
  const save = async (part: string, value: unknown): Promise<void> => {
    const faults = await savePart(app, await now(), part, value, world.member);
    if (faults.length > 0) throw new Error(`${part}: ${JSON.stringify(faults)}`);
  };
  await save('period', {
    title: 'Better care',
    firstMonth: '2026-04',
    months: 12,
    effectiveFrom,
    effectiveTo: '2027-03-31',
  });
  await save(
    'partners',
    partners.map(({ id, consent }) => ({ id, consent })),
  );
  for (const [at, { key: _, contributions, openingPence: __, ...scheme }] of schemes.entries()) {
    await save('schemes.new', scheme);
    await save(`contributions.s${String(at + 1)}`, contributions);
  }
  await save('rules', rules);
  await save('written', written);
  return (await agreementTold(app, made.id, world.member))!;
}

/** Everybody signs the version that is in signature. Answers who signed, in the parties' order. */
export async function signedByAll(
  app: TestApp,
  world: PartnershipWorld,
  versionId: Id,
): Promise<PersonReader[]> {
  const { icb, council, trust } = world.organisations;
  const row = await app.database.row<{ id: Id }>(
    `SELECT id FROM sign_off.sign_off_view WHERE subject_id = $1 AND state = 'open'`,
    [versionId],
  );
  const who: PersonReader[] = [];
  for (const organisationId of [icb, council, trust]) {
    const signs = await signatory(app, world.operator, 'Sig Natory', organisationId);
    await signed(app, row!.id, signs);
    who.push(signs);
  }
  return who;
}

export const SCHEME = {
  title: 'Home first',
  form: 'pooled',
  host: null,
  poolManager: 'Head of joint commissioning',
  vat: 'council-section-33',
  figures: 'net',
  ringFence: '',
  functionsChecked: true,
  functionsExcluded: '',
  priorityIds: [],
  commitmentIds: [],
} as const;
