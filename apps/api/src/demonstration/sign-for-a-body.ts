import { randomBytes } from 'node:crypto';
import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { endSessions } from '@folkmoot/access/actions/end-sessions.js';
import { representOrganisation } from '@folkmoot/partnerships/actions/represent-organisation.js';
import { sign } from '@folkmoot/sign-off/actions/sign.js';
import type { Saying } from '@folkmoot/sign-off/domain/say.js';
import { SEED, signInForDemonstration } from './people.js';
import type { Stage } from './stage.js';

export interface Signature {
  readonly by: string;
  readonly decidedOn: LocalDate;
  readonly saying: Omit<Saying, 'decidedOn'>;
}

/** From now on somebody signs for the organisation they speak for. */
export async function maySign(
  stage: Stage,
  by: string,
  jobTitle: string,
  operator: PersonReader,
): Promise<void> {
  const { personId, organisationId } = stage.person(by);
  await stage.must(
    representOrganisation,
    { personId, organisationId: organisationId!, capacity: 'signatory', jobTitle },
    operator,
  );
}

/** A body has decided on the one version of an agreement, and its signatory, freshly signed in, puts a name to it. */
export async function signForABody(
  stage: Stage,
  agreementId: Id,
  { by, decidedOn, saying }: Signature,
): Promise<void> {
  const { personId, organisationId } = stage.person(by);
  const { sessionId } = await stage.must(
    signInForDemonstration,
    { personId, organisationId: organisationId!, tokenHash: randomBytes(32) },
    { kind: 'job', name: SEED },
  );
  const signatory: PersonReader = { ...stage.person(by), sessionId };
  const asked = await stage.database.row<{ id: Id; version: number; manifestHash: string }>(
    `SELECT s.id, a.version, s.manifest_hash AS "manifestHash" FROM sign_off.sign_off s
       JOIN sign_off.approval a ON a.sign_off_id = s.id AND a.organisation_id = $2
       JOIN risk_sharing.agreement_version v ON v.id = s.subject_id WHERE v.agreement_id = $1`,
    [agreementId, organisationId],
  );
  await stage.must(sign, { ...asked!, say: { saying: { ...saying, decidedOn }, file: null } }, signatory);
  await stage.must(endSessions, { sessionId }, signatory);
}

/** The one version of an agreement that is a draft, or was one. */
export const draftOf = async (stage: Stage, agreementId: Id): Promise<{ id: Id; version: number }> =>
  (await stage.database.row<{ id: Id; version: number }>(
    'SELECT id, version FROM risk_sharing.agreement_version WHERE agreement_id = $1',
    [agreementId],
  ))!;
