import type { JournalData } from '@folkmoot/kernel/event.js';
import type { Agreement } from '../domain/agreement.js';
import type { AgreementVersion } from './agreement-version.js';

/** Everything that is signed: the terms, and of which agreement, which version and which days they are. */
export const manifestOf = (
  agreement: Pick<Agreement, 'id' | 'number' | 'title'>,
  version: Pick<AgreementVersion, 'n' | 'effectiveFrom' | 'effectiveTo' | 'terms'>,
): JournalData => ({
  agreement: agreement.id,
  number: agreement.number,
  title: agreement.title,
  version: version.n,
  effectiveFrom: version.effectiveFrom,
  effectiveTo: version.effectiveTo,
  terms: JSON.parse(JSON.stringify(version.terms)) as JournalData,
});
