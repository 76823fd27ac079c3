import type { Id } from '@folkmoot/kernel/id.js';
import type { PersonReader, Reader } from '@folkmoot/kernel/reader.js';
import { addPriority } from '@folkmoot/plans/actions/add-priority.js';
import { addSection } from '@folkmoot/plans/actions/add-section.js';
import { openSection } from '@folkmoot/plans/actions/open-section.js';
import { openPlan } from '@folkmoot/plans/actions/open-plan.js';
import { startPlan } from '@folkmoot/plans/actions/start-plan.js';
import { DocumentStore } from '@folkmoot/platform/documents/document-store.js';
import { EditLines } from '@folkmoot/platform/documents/edit-lines.js';
import { Projection } from '@folkmoot/platform/documents/projection.js';
import { OPENED_DAYS_AGO } from './northmoor.js';
import { PLAN_TITLE, PRIORITIES, SECTIONS, type DemonstrationSection } from './northmoor-plan.js';
import { updateOf } from './section-text.js';
import type { Stage } from './stage.js';

export async function writeThePlan(stage: Stage): Promise<void> {
  stage.goTo(OPENED_DAYS_AGO - 2);
  const secretary = stage.person('secretary');
  await stage.must(startPlan, { partnershipId: stage.placeId, title: PLAN_TITLE }, secretary);
  for (const title of PRIORITIES)
    stage.priorities.push(
      (await stage.must(addPriority, { partnershipId: stage.placeId, title }, secretary)).priorityId,
    );
  const { version } = (await stage.database.row<{ version: number }>(
    'SELECT version FROM plans.plan WHERE partnership_id = $1',
    [stage.placeId],
  ))!;
  await stage.must(openPlan, { partnershipId: stage.placeId, version, openness: 'public' }, secretary);
  for (const [index, section] of SECTIONS.entries()) {
    stage.goTo(OPENED_DAYS_AGO - 4 - index * 9);
    await writeSection(stage, section, secretary);
  }
}

async function writeSection(stage: Stage, section: DemonstrationSection, secretary: Reader): Promise<void> {
  const owner = stage.speakerOf(section.owner);
  const { sectionId } = await stage.must(
    addSection,
    {
      partnershipId: stage.placeId,
      title: section.title,
      ownerOrganisationId: stage.organisation(section.owner),
    },
    secretary,
  );
  const steps =
    section.openTo === 'owner'
      ? []
      : section.openTo === 'public'
        ? (['partners', 'public'] as const)
        : [section.openTo];
  for (const openness of steps) {
    const { version } = (await stage.database.row<{ version: number }>(
      'SELECT version FROM plans.section WHERE id = $1',
      [sectionId],
    ))!;
    await stage.must(
      openSection,
      { sectionId, version, openness },
      openness === 'public' ? secretary : owner,
    );
  }
  const words = updateOf(section.blocks);
  await saveWords(stage, sectionId, words, owner);
  stage.texts.set(section.title, { sectionId, writer: owner, blocks: section.blocks, ...words });
}

/** The words go the way of every edit: a claimed client, the log, the line "edited", the projection. */
export async function saveWords(
  stage: Stage,
  sectionId: Id,
  { client, bytes }: { readonly client: number; readonly bytes: Buffer },
  writer: PersonReader,
): Promise<void> {
  const store = stage.app.get(DocumentStore);
  const { document } = (await stage.database.row<{ document: Id }>(
    'SELECT document_id AS document FROM plans.section WHERE id = $1',
    [sectionId],
  ))!;
  const at = stage.clock.now();
  const permission = await store.permission(document, writer);
  const appended =
    permission && (await store.claimClient(document, client, writer))
      ? await store.append([
          {
            document,
            epoch: permission.epoch,
            client,
            bytes,
            at,
            from: '',
            personId: writer.personId,
            organisationId: writer.organisationId,
          },
        ])
      : [];
  if (!permission || appended[0]?.refused !== null)
    throw new Error(`Nobody wrote in the section ${sectionId}: ${appended[0]?.refused ?? 'no permission'}.`);
  const lines = stage.app.get(EditLines);
  lines.note(permission, writer, at);
  await lines.settled();
  await stage.app.get(Projection).project(document);
}
