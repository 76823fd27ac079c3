import {
  AGREEMENT_FIELDS,
  completeDraft,
  savePart,
  SCHEME,
  startedAgreement,
} from '../../worlds/agreements.js';
import { acceptedCommitment } from '../../worlds/commitments.js';
import { deedSaid, signedVersion } from '../../worlds/executed-deeds.js';
import { ask, deed } from '../probe.js';
import type { ProbeWorld } from '../probe-world.js';
import type { ProbedOperation } from './all.js';

const started = (at: ProbeWorld) => startedAgreement(at.app, at.world);

/** Between the council, the board and the trust: its summary is the whole place’s, its draft theirs alone. */
export const agreementExamples: Readonly<Record<string, ProbedOperation>> = {
  agreements: {
    hidden: true,
    call: async (at) => {
      const { id } = await started(at);
      return ask(
        'agreements',
        { place: ['String!', at.world.place.slug] },
        '{ id }',
        (rows: { id: string }[]) => rows.some((one) => one.id === id),
      );
    },
  },
  agreement: {
    hidden: true,
    call: async (at) => {
      const { number } = await started(at);
      return ask(
        'agreement',
        { place: ['String!', at.world.place.slug], number: ['Int!', number] },
        `{ ${AGREEMENT_FIELDS} }`,
      );
    },
  },
  'agreement (its draft)': {
    hidden: true,
    call: async (at) => {
      const { number } = await started(at);
      return ask(
        'agreement',
        { place: ['String!', at.world.place.slug], number: ['Int!', number] },
        `{ ${AGREEMENT_FIELDS} }`,
        (answer: { draft: object | null } | null) => answer?.draft != null,
      );
    },
  },
  agreementById: {
    hidden: true,
    call: async (at) => ask('agreementById', { id: ['ID!', (await started(at)).id] }, '{ id title }'),
  },
  agreementVersion: {
    hidden: true,
    call: async (at) =>
      ask('agreementVersion', { id: ['ID!', (await started(at)).draft!.id] }, '{ id terms }'),
  },
  agreementDifferences: {
    hidden: true,
    call: async (at) =>
      ask('agreementDifferences', { id: ['ID!', (await started(at)).draft!.id] }, '{ n since sentences }'),
  },
  schemePurposes: {
    hidden: true,
    call: async (at) =>
      ask(
        'schemePurposes',
        { versionId: ['ID!', (await started(at)).draft!.id] },
        '{ priorities { id } commitments { id } }',
      ),
  },
  schemesPayingFor: {
    hidden: true,
    call: async (at) => {
      const { id: commitment } = await acceptedCommitment(at.app, at.world);
      const { draft } = await started(at);
      const faults = await savePart(
        at.app,
        draft!,
        'schemes.new',
        { ...SCHEME, commitmentIds: [commitment] },
        at.world.member,
      );
      if (faults.length > 0) throw new Error(JSON.stringify(faults));
      return ask(
        'schemesPayingFor',
        { commitmentId: ['ID!', commitment] },
        '{ scheme }',
        (rows: unknown[]) => rows.length > 0,
      );
    },
  },
  agreementChoices: {
    hidden: true,
    call: ({ world }) =>
      ask('agreementChoices', { place: ['String!', world.place.slug] }, '{ organisations { id } }'),
  },
  startAgreement: {
    call: ({ world }) =>
      deed('startAgreement', 'StartAgreementInput', {
        place: world.place.slug,
        title: 'Better care',
        firstMonth: '2027-04',
        partners: [
          world.organisations.icb,
          world.organisations.council,
          world.organisations.trust,
          world.organisations.charity,
        ],
      }),
  },
  saveDraftPart: {
    observers: 'One who represents a party drafts for it, whatever they are in the place.',
    call: async (at) => {
      const { draft } = await started(at);
      const { id, version } = draft!;
      return deed('saveDraftPart', 'SaveDraftPartInput', {
        id,
        version,
        part: 'written',
        value: '{"aims":"Home sooner."}',
      });
    },
  },
  sendForSignature: {
    call: async (at) => {
      const { draft } = await completeDraft(at.app, at.world);
      const { id, version } = draft!;
      return deed('sendForSignature', 'UponVersionInput', { id, version });
    },
  },
  takeVersionBack: {
    call: async (at) => {
      const { draft } = await started(at);
      const { id, version } = draft!;
      return deed('takeVersionBack', 'UponVersionInput', { id, version });
    },
  },
  fileExecutedDeed: {
    call: async (at) => {
      const { id, version } = await signedVersion(at.app, at.world);
      return deed('fileExecutedDeed', 'FileExecutedDeedInput', deedSaid(at.world, { id, version }));
    },
  },
  beginVariation: {
    observers: 'One who represents a party drafts for it, whatever they are in the place.',
    call: async (at) => {
      const { id } = await signedVersion(at.app, at.world);
      return deed('beginVariation', 'BeginVariationInput', { id, effectiveFrom: '2026-10-01' });
    },
  },
};
