import { randomBytes } from 'node:crypto';
import type { Id } from '@folkmoot/kernel/id.js';
import { addDays } from '@folkmoot/kernel/local-date.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { endSessions } from '@folkmoot/access/actions/end-sessions.js';
import { representOrganisation } from '@folkmoot/partnerships/actions/represent-organisation.js';
import { saveDraftPart } from '@folkmoot/risk-sharing/actions/save-draft-part.js';
import { sendForSignature } from '@folkmoot/risk-sharing/actions/send-for-signature.js';
import { startAgreement } from '@folkmoot/risk-sharing/actions/start-agreement.js';
import { sign } from '@folkmoot/sign-off/actions/sign.js';
import { agreementYear, monthAfter, type AgreementYear } from './agreement-year.js';
import { PLACE } from './northmoor.js';
import { rules, schemes, SIGNATURES, WRITTEN } from './northmoor-agreement.js';
import { SEED, signInForDemonstration } from './people.js';
import { tellTheYear } from './tell-the-year.js';
import type { Stage } from './stage.js';

const STARTED = 80;
const SENT = 77;
const NEXT_STARTED = 9;

/** The board, the council and the hospitals share a budget: drafted, decided by three bodies, signed, and told of month by month. */
export async function shareTheMoney(stage: Stage, operator: PersonReader): Promise<void> {
  const year = agreementYear(stage.day(0));
  const partners = ['icb', 'council', 'hospitals'].map((one) => stage.organisation(one));
  stage.goTo(STARTED);
  const { id } = await stage.must(
    startAgreement,
    {
      place: PLACE.slug,
      title: `Better care in ${year.called}`,
      firstMonth: year.firstMonth,
      partners,
    },
    stage.person('officer'),
  );
  await write(stage, id, partners, year);
  stage.goTo(SENT);
  await stage.must(sendForSignature, await draftOf(stage, id), stage.person('officer'));
  await signForAll(stage, id, year, operator);
  await tellTheYear(stage, id, year);
  stage.goTo(NEXT_STARTED);
  const firstMonth = monthAfter(year);
  await stage.must(
    startAgreement,
    {
      place: PLACE.slug,
      title: `Better care from ${firstMonth.endsWith('04') ? 'April' : 'October'} ${firstMonth.slice(0, 4)}`,
      firstMonth,
      partners,
    },
    stage.person('secretary'),
  );
}

async function write(
  stage: Stage,
  agreementId: Id,
  partners: readonly Id[],
  year: AgreementYear,
): Promise<void> {
  const [icb, council, hospitals] = partners as [Id, Id, Id];
  const save = async (part: string, value: unknown): Promise<void> => {
    const draft = await draftOf(stage, agreementId);
    await stage.must(saveDraftPart, { ...draft, part, value }, stage.person('officer'));
  };
  const consent = {
    by: 'NHS Moor and Dales Integrated Care Board',
    on: addDays(year.firstDay, -30),
    reference: 'Item 8, minute 27',
  };
  await save(
    'partners',
    partners.map((id) => ({ id, consent: id === hospitals ? consent : null })),
  );
  for (const [at, { contributions, budget: _, ...scheme }] of schemes(icb, council, hospitals).entries()) {
    await save('schemes.new', scheme);
    await save(`contributions.s${String(at + 1)}`, contributions);
  }
  await save('rules', rules(icb, council, hospitals));
  await save('written', WRITTEN);
}

const draftOf = async (stage: Stage, agreementId: Id): Promise<{ id: Id; version: number }> =>
  (await stage.database.row<{ id: Id; version: number }>(
    'SELECT id, version FROM risk_sharing.agreement_version WHERE agreement_id = $1',
    [agreementId],
  ))!;

async function signForAll(
  stage: Stage,
  agreementId: Id,
  year: AgreementYear,
  operator: PersonReader,
): Promise<void> {
  for (const { by, jobTitle, ago, decided, saying } of SIGNATURES) {
    stage.goTo(ago);
    const { personId, organisationId } = stage.person(by);
    await stage.must(
      representOrganisation,
      { personId, organisationId: organisationId!, capacity: 'signatory', jobTitle },
      operator,
    );
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
    const decidedOn = addDays(year.firstDay, -decided);
    await stage.must(sign, { ...asked!, say: { saying: { ...saying, decidedOn }, file: null } }, signatory);
    await stage.must(endSessions, { sessionId }, signatory);
  }
}
