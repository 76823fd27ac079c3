import type { Id } from '@folkmoot/kernel/id.js';
import { addDays } from '@folkmoot/kernel/local-date.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { saveDraftPart } from '@folkmoot/risk-sharing/actions/save-draft-part.js';
import { sendForSignature } from '@folkmoot/risk-sharing/actions/send-for-signature.js';
import { startAgreement } from '@folkmoot/risk-sharing/actions/start-agreement.js';
import { agreementYear, monthAfter, type AgreementYear } from './agreement-year.js';
import { PLACE } from './northmoor.js';
import { rules, schemes, SIGNATURES, WRITTEN } from './northmoor-agreement.js';
import { draftOf, maySign, signForABody } from './sign-for-a-body.js';
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
  for (const { ago, decided, by, jobTitle, saying } of SIGNATURES) {
    stage.goTo(ago);
    await maySign(stage, by, jobTitle, operator);
    await signForABody(stage, id, { by, saying, decidedOn: addDays(year.firstDay, -decided) });
  }
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
