import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert, update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { fileTable } from '@folkmoot/platform/files/file.table.js';
import type { BroughtFile } from '@folkmoot/platform/files/take-file.js';
import { DEED_FILED } from '../contract/agreement-events.js';
import { maySend } from '../domain/agreement-policy.js';
import { readDeed, type DeedSaid } from '../domain/executed-deed.js';
import { versionById, type VersionSeen } from '../storage/agreement.store.js';
import { agreementVersionTable } from '../storage/agreement.tables.js';
import { executedDeedTable } from '../storage/executed-deed.table.js';
import { personOf, toldParties } from './told.js';

export interface FileDeedInput extends Requested, DeedSaid {
  /** Of the version. */
  readonly id: Id;
  readonly version: number;
  readonly file: BroughtFile | null;
}

interface Found extends VersionSeen {
  readonly signed: boolean;
  readonly filed: number;
}

/** The paper that the parties executed is filed to the version that all signed. A correction stands beside what was filed before. */
export const fileDeed = defineAction<FileDeedInput, Found, { id: Id }>({
  name: 'risk-sharing.file-deed',

  async find(input, { tx, scope, today }) {
    const seen = isId(input.id) ? await versionById(tx, scope, input.id) : null;
    if (!seen) return null;
    const more = await tx.row<Omit<Found, keyof VersionSeen>>(
      `SELECT s.met_at IS NOT NULL AS signed, (SELECT count(*)::int FROM risk_sharing.executed_deed WHERE version_id = $1) AS filed
         FROM risk_sharing.standing_version($2::date) s WHERE s.version_id = $1`,
      [seen.version.id, today],
    );
    return { ...seen, ...more! };
  },

  may: (scope, { agreement }) => maySend(scope, agreement),

  decide({ agreement, version, signed, filed }, input, at) {
    const { deed, faults } = readDeed(input, {
      parties: version.terms.partners,
      today: at.today,
      filed,
      mediaType: input.file?.mediaType ?? null,
    });
    if (!signed)
      return refused(
        refusal(
          fault(
            'agreement/not-signed',
            '',
            'Not everybody has signed this version. Its deed is filed when all have.',
          ),
        ),
      );
    if (faults.length > 0 || !input.file) return refused(refusal(...faults));
    const who = personOf(at.scope);
    const fileId = at.newId();
    const id = at.newId();
    const { sha256 } = input.file;
    return done({
      rows: [
        insert(fileTable, {
          ...input.file,
          id: fileId,
          version: 1,
          audience: agreement.audience,
          documentId: null,
          personId: who.personId,
          organisationId: who.organisationId,
          at: at.now,
          withdrawnAt: null,
        }),
        insert(executedDeedTable, {
          id,
          version: 1,
          versionId: version.id,
          fileId,
          sha256,
          ...deed,
          filedBy: who.personId,
          filedFor: who.organisationId,
          filedAt: at.now,
        }),
        // Two who file at once: the second is told, and sees what the first filed.
        update(agreementVersionTable, { id: version.id, version: input.version }, {}),
      ],
      events: [
        toldParties(agreement, version.id, DEED_FILED, {
          n: version.n,
          deed: id,
          method: deed.method,
          on: deed.executedOn,
          sha256,
          again: filed > 0,
          organisation: who.organisationId,
        }),
      ],
      result: { id: agreement.id },
    });
  },
});
