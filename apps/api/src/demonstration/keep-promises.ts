import type { Id } from '@folkmoot/kernel/id.js';
import type { Reader } from '@folkmoot/kernel/reader.js';
import { answerQuestion } from '@folkmoot/commitments/actions/answer-question.js';
import { acceptCommitment } from '@folkmoot/commitments/actions/accept-commitment.js';
import { closeCommitment } from '@folkmoot/commitments/actions/close-commitment.js';
import { declineCommitment } from '@folkmoot/commitments/actions/decline-commitment.js';
import { makeCommitmentOf } from '@folkmoot/commitments/actions/make-commitment-of.js';
import { moveDueDate } from '@folkmoot/commitments/actions/move-due-date.js';
import { questionCommitment } from '@folkmoot/commitments/actions/question-commitment.js';
import { BirthKinds } from '@folkmoot/commitments/contract/birth-kinds.js';
import { COMMITMENT } from '@folkmoot/commitments/contract/commitment-events.js';
import { SECTION } from '@folkmoot/plans/contract/events.js';
import { waitForCommitment } from '@folkmoot/commitments/actions/wait-for-commitment.js';
import { reportProgress } from '@folkmoot/commitments/actions/report-progress.js';
import { PLACE } from './northmoor.js';
import { COMMITMENTS, type DemonstrationCommitment, type Step } from './northmoor-commitments.js';
import { markOfWords, nameInText } from './name-in-text.js';
import type { Stage } from './stage.js';

export async function keepPromises(stage: Stage): Promise<void> {
  const made = new Map<DemonstrationCommitment, Id>();
  const moments = COMMITMENTS.flatMap((one) => [
    { ago: one.made, one, step: null },
    ...one.steps.map((step) => ({ ago: step.ago, one, step })),
  ]).sort((a, b) => b.ago - a.ago);
  for (const { ago, one, step } of moments) {
    stage.goTo(ago);
    if (step) await take(stage, made.get(one)!, stage.person(one.by), step, made);
    else made.set(one, await promise(stage, one));
  }
}

async function promise(stage: Stage, one: DemonstrationCommitment): Promise<Id> {
  const owner = stage.person(one.by);
  const input = {
    place: PLACE.slug,
    what: one.what,
    organisationId: owner.organisationId!,
    personId: owner.personId,
    role: one.role,
    dueDate: stage.day(one.due),
    priorityId: one.priority === null ? null : stage.priorities[one.priority]!,
    shownTo: one.shownTo,
    ...one.holds,
    ...(one.born && { born: await bornIn(stage, one.born) }),
  };
  const { id } = await stage.must(
    makeCommitmentOf(stage.app.get(BirthKinds)),
    input,
    stage.person(one.askedBy),
  );
  if (one.born) {
    const { number } = (await stage.database.row<{ number: number }>(
      'SELECT number FROM commitments.commitment WHERE id = $1',
      [id],
    ))!;
    await nameInText(stage, one.born, { kind: COMMITMENT, id, label: `Commitment ${number}` });
  }
  return id;
}

const bornIn = async (stage: Stage, born: NonNullable<DemonstrationCommitment['born']>) => ({
  kind: SECTION,
  id: stage.text(born.section).sectionId,
  mark: await markOfWords(stage, born),
});

async function take(
  stage: Stage,
  id: Id,
  by: Reader,
  step: Step,
  made: ReadonlyMap<DemonstrationCommitment, Id>,
): Promise<void> {
  const { version } = (await stage.database.row<{ version: number }>(
    'SELECT version FROM commitments.commitment WHERE id = $1',
    [id],
  ))!;
  if ('accept' in step) await stage.must(acceptCommitment, { id, version }, by);
  else if ('decline' in step) await stage.must(declineCommitment, { id, version, reason: step.decline }, by);
  else if ('report' in step)
    await stage.must(
      reportProgress,
      {
        id,
        version,
        status: step.report,
        text: step.note,
        reason: step.reason ?? '',
        link: step.link ?? '',
        file: null,
      },
      by,
    );
  else if ('question' in step)
    await stage.must(questionCommitment, { id, version, question: step.question }, stage.person('chair'));
  else if ('answer' in step) await stage.must(answerQuestion, { id, version, answer: step.answer }, by);
  else if ('waitFor' in step) {
    const other = [...made].find(([one]) => one.what === step.waitFor)?.[1];
    const row = await stage.database.row<{ number: number }>(
      'SELECT number FROM commitments.commitment WHERE id = $1',
      [other],
    );
    await stage.must(waitForCommitment, { id, version, number: row?.number ?? null }, by);
  } else if ('move' in step)
    await stage.must(moveDueDate, { id, version, dueDate: stage.day(step.move), reason: step.why }, by);
  else
    await stage.must(
      closeCommitment,
      { id, version, evidence: step.close, link: '', file: null, whereSeen: step.whereSeen },
      by,
    );
}
