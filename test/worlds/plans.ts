import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { PersonReader, Reader } from '@folkmoot/kernel/reader.js';
import { joinForum } from '@folkmoot/partnerships/actions/join-forum.js';
import { addPriority } from '@folkmoot/plans/actions/add-priority.js';
import { addSection } from '@folkmoot/plans/actions/add-section.js';
import { openSection } from '@folkmoot/plans/actions/open-section.js';
import { startPlan } from '@folkmoot/plans/actions/start-plan.js';
import { colleague, must, type PartnershipWorld } from './partnerships.js';

const SEEN = {
  Plan: 'id version title openness priorityCap',
  Priority: 'id version number title retired',
  Section:
    'id version number slug title openness owner { id } documentId mayWrite mayManage mayMove mayOpenTo',
  SectionVersion: 'id version number name',
} as const;

/** What a deed answers: the thing with its fields, or its faults. */
export type Said = { __typename: string; faults?: { code: string; path: string }[] } & Record<string, any>;

/** Runs one of the area's mutations as somebody. */
export async function deed(
  app: TestApp,
  name: string,
  input: Record<string, unknown>,
  reader: Reader,
  answers?: keyof typeof SEEN,
): Promise<Said> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const last = name.replace(/^[a-z]+/, '');
  const thing = answers ?? ((last === 'Version' ? 'SectionVersion' : last) as keyof typeof SEEN);
  const text = `mutation($input: ${type}!) { ${name}(input: $input) { __typename ... on Refusal { faults { code path message } } ... on ${thing} { ${SEEN[thing]} } } }`;
  return (await app.ask(text, { input: { requestId: requestId(), ...input } }, reader))[name] as Said;
}

/** The codes of a refusal; of a success its type, so that a spec that expected a refusal says what it got. */
export const codesOf = (said: Said): string[] => said.faults?.map((one) => one.code) ?? [said.__typename];

export const startedPlan = async (app: TestApp, { chair, place }: PartnershipWorld): Promise<Id> =>
  (await must(app, startPlan, { partnershipId: place.id, title: 'Northmoor place plan' }, chair)).planId;

export const prioritised = async (
  app: TestApp,
  { chair, place }: PartnershipWorld,
  title: string,
): Promise<Id> => (await must(app, addPriority, { partnershipId: place.id, title }, chair)).priorityId;

/** The trust's section, begun by its own member: nobody else knows of it yet. */
export const draftSection = async (
  app: TestApp,
  { member, place, organisations }: PartnershipWorld,
  title = 'Falls at home',
): Promise<Id> =>
  (
    await must(
      app,
      addSection,
      { partnershipId: place.id, title, ownerOrganisationId: organisations.trust },
      member,
    )
  ).sectionId;

export async function openedSection(
  app: TestApp,
  world: PartnershipWorld,
  openness: string,
  title = 'Falls at home',
): Promise<Id> {
  const sectionId = await draftSection(app, world, title);
  await must(app, openSection, { sectionId, version: 1, openness }, world.member);
  return sectionId;
}

export const sectionSeen = async (app: TestApp, id: Id, reader: Reader): Promise<Said | null> =>
  (
    await app.ask(
      `query ($id: ID!) { sectionById(id: $id) { __typename id version number slug title openness owner { id name } documentId mayWrite mayManage mayOpenTo } }`,
      { id },
      reader,
    )
  ).sectionById as Said | null;

/** Somebody confirmed of the carers' group, in the forum without a seat. */
export async function confirmedCarer(
  app: TestApp,
  { operator, organisations, place }: PartnershipWorld,
): Promise<PersonReader> {
  const who = await colleague(app, operator, 'Cara Carer', organisations.carers);
  await must(
    app,
    joinForum,
    { partnershipId: place.id, organisationId: organisations.carers, jobTitle: 'Manager' },
    who,
  );
  return who;
}
