import { isId, type Id } from '@folkmoot/kernel/id.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Agreement } from '../domain/agreement.js';
import type { AgreementVersion } from '../terms/agreement-version.js';
import { versionsAnyone } from './agreement.store.js';

/** What a new version begins from, and what stands in its way. */
export interface VersionsToVary {
  readonly agreement: Agreement;
  /** The newest that everybody signed. */
  readonly signed: AgreementVersion | null;
  /** The one that is drafted or waits for signatures. */
  readonly open: AgreementVersion | null;
  /** Of the newest version, whatever became of it. */
  readonly newest: number;
}

/** Whoever may see it; with nobody else beginning a version of this agreement until the transaction ends. */
export async function versionsToVary(tx: Queries, agreementId: Id): Promise<VersionsToVary | null> {
  if (!isId(agreementId)) return null;
  await lockSeries(tx, `agreement-versions/${agreementId}`);
  const seen = await versionsAnyone(tx, agreementId);
  const [newest] = seen;
  if (!newest) return null;
  return {
    agreement: newest.agreement,
    signed: seen.find((one) => one.signed)?.version ?? null,
    open: seen.find(({ version, signed }) => version.state !== 'withdrawn' && !signed)?.version ?? null,
    newest: newest.version.n,
  };
}
