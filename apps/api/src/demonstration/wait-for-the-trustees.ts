import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { saveDraftPart } from '@folkmoot/risk-sharing/actions/save-draft-part.js';
import { sendForSignature } from '@folkmoot/risk-sharing/actions/send-for-signature.js';
import { startAgreement } from '@folkmoot/risk-sharing/actions/start-agreement.js';
import { financialYear } from '@folkmoot/risk-sharing/terms/period.js';
import { PLACE } from './northmoor.js';
import { BREAKS_RULES, breaksScheme, BREAKS_WRITTEN, CABINET } from './northmoor-breaks.js';
import { draftOf, maySign, signForABody } from './sign-for-a-body.js';
import type { Stage } from './stage.js';

const STARTED = 24;
const SENT = 19;
const DECIDED = 12;
const SIGNED = 11;

/** An agreement that holds as soon as the trustees of the carers’ centre have signed: whoever tries the demonstration can do that. */
export async function waitForTheTrustees(stage: Stage, operator: PersonReader): Promise<void> {
  const [council, carers] = [stage.organisation('council'), stage.organisation('carers')];
  const officer = stage.person('officer');
  stage.goTo(STARTED);
  const title = 'Breaks for carers';
  const firstMonth = stage.day(0).slice(0, 7);
  const { id } = await stage.must(
    startAgreement,
    { place: PLACE.slug, title, firstMonth, partners: [council, carers] },
    officer,
  );
  const save = async (part: string, value: unknown): Promise<void> => {
    await stage.must(saveDraftPart, { ...(await draftOf(stage, id)), part, value }, officer);
  };
  await save('period', {
    title,
    firstMonth,
    months: 12,
    effectiveFrom: stage.day(0),
    effectiveTo: financialYear(firstMonth, 12).effectiveTo,
  });
  const { contributions, ...scheme } = breaksScheme(council, carers);
  await save('schemes.new', scheme);
  await save('contributions.s1', contributions);
  await save('rules', BREAKS_RULES);
  await save('written', BREAKS_WRITTEN);
  stage.goTo(SENT);
  await stage.must(sendForSignature, await draftOf(stage, id), officer);
  await maySign(stage, 'carers', 'Manager', operator);
  stage.goTo(SIGNED);
  await signForABody(stage, id, { by: 'vice', decidedOn: stage.day(-DECIDED), saying: CABINET });
}
