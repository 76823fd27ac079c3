import type { Id } from '@folkmoot/kernel/id.js';
import type { PersonReader, Reader } from '@folkmoot/kernel/reader.js';
import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import { representOrganisation } from '@folkmoot/partnerships/actions/represent-organisation.js';
import { startAgreement } from '@folkmoot/risk-sharing/actions/start-agreement.js';
import { must, person, reading, type PartnershipWorld } from './partnerships.js';

export const AGREEMENT_FIELDS = `id version number title standing seenAsParty total
  parties { id name sector } schemes { title form }
  draft { id version n standing terms effectiveFrom effectiveTo } inForce { id n } versions { id n standing termsHash }`;

export interface AgreementTold {
  readonly id: Id;
  readonly number: number;
  readonly standing: string;
  readonly seenAsParty: boolean;
  readonly title: string;
  readonly total: string;
  readonly parties: readonly { readonly id: Id; readonly name: string }[];
  readonly schemes: readonly { readonly title: string; readonly form: string | null }[];
  readonly draft: { readonly id: Id; readonly version: number; readonly terms: string } | null;
  readonly inForce: { readonly id: Id; readonly n: number } | null;
  readonly versions: readonly { readonly id: Id; readonly n: number; readonly standing: string }[];
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

/** Somebody who signs for an organisation. */
export async function signatoryOf(
  app: TestApp,
  world: PartnershipWorld,
  organisationId: Id,
  name: string,
): Promise<PersonReader> {
  const personId = await person(app, name);
  await must(
    app,
    representOrganisation,
    { personId, organisationId, capacity: 'signatory', jobTitle: 'Chief officer' },
    world.operator,
  );
  return reading(personId, organisationId);
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
