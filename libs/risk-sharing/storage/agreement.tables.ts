import { EntitySchema } from 'typeorm';
import type { Agreement } from '../domain/agreement.js';
import type { AgreementVersion } from '../terms/agreement-version.js';

export const agreementTable = new EntitySchema<Agreement>({
  name: 'risk_sharing.agreement',
  schema: 'risk_sharing',
  tableName: 'agreement',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    partnershipId: { name: 'partnership_id', type: 'uuid' },
    number: { type: 'int' },
    title: { type: 'text' },
    audience: { type: 'text' },
    summaryAudience: { name: 'summary_audience', type: 'text' },
    startedBy: { name: 'started_by', type: 'uuid' },
    createdAt: { name: 'created_at', type: 'timestamptz', precision: 3 },
  },
});

export const agreementVersionTable = new EntitySchema<AgreementVersion>({
  name: 'risk_sharing.agreement_version',
  schema: 'risk_sharing',
  tableName: 'agreement_version',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    agreementId: { name: 'agreement_id', type: 'uuid' },
    n: { type: 'int' },
    state: { type: 'text' },
    terms: { type: 'jsonb' },
    parts: { type: 'jsonb' },
    termsHash: { name: 'terms_hash', type: 'text', nullable: true },
    effectiveFrom: { name: 'effective_from', type: 'date', nullable: true },
    effectiveTo: { name: 'effective_to', type: 'date', nullable: true },
    decisionKind: { name: 'decision_kind', type: 'text', nullable: true },
    decisionId: { name: 'decision_id', type: 'uuid', nullable: true },
    madeBy: { name: 'made_by', type: 'uuid' },
    madeAt: { name: 'made_at', type: 'timestamptz', precision: 3 },
  },
});
