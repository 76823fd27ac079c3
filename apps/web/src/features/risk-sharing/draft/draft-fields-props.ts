import type { SchemePurposesQuery } from '../../../gql/operations.js';
import type { StoredTerms } from '@folkmoot/risk-sharing/terms/agreement-terms.js';
import type { Refused } from '../../../lib/form.js';
import type { partOfPage } from './parts.js';

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly whyItMayPool: string;
}

export interface DraftFieldsProps {
  page: NonNullable<ReturnType<typeof partOfPage>>;
  terms: StoredTerms;
  draft: { n: number; effectiveFrom?: string | null; effectiveTo?: string | null };
  title: string;
  createdAt: string;
  organisations: readonly Organisation[];
  /** What a scheme can pay for. */
  purposes: NonNullable<SchemePurposesQuery['schemePurposes']>;
  refused: Refused | undefined;
}
