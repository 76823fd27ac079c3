import type { Id } from '@folkmoot/kernel/id.js';
import { askForNewSection } from '@folkmoot/plans/actions/ask-for-new-section.js';
import { addSection } from '@folkmoot/plans/actions/add-section.js';
import { openPlan } from '@folkmoot/plans/actions/open-plan.js';
import { openSection } from '@folkmoot/plans/actions/open-section.js';
import { startPlan } from '@folkmoot/plans/actions/start-plan.js';
import type { Openness, PlanOpenness } from '@folkmoot/plans/domain/openness.js';
import { must, type Place } from '../worlds/partnerships.js';
import { put, writeIn } from '../worlds/section-text.js';
import { placeLike } from './places-like.js';
import type { ProbeWorld } from './probe-world.js';

/** A place with a new plan, in which everybody has the role they have in the world's own place. */
export async function planned(
  at: ProbeWorld,
  openness: PlanOpenness = 'forum',
): Promise<{ place: Place; planId: Id }> {
  const place = await placeLike(at);
  const { planId } = await must(
    at.app,
    startPlan,
    { partnershipId: place.id, title: 'What we do first' },
    at.world.chair,
  );
  if (openness !== 'forum')
    await must(at.app, openPlan, { partnershipId: place.id, version: 1, openness }, at.world.chair);
  return { place, planId: planId as Id };
}

export interface Opened {
  /** Whether the chair put it into the outline; otherwise the trust added it for itself. */
  readonly listed?: true;
  readonly openness?: Openness;
  readonly plan?: PlanOpenness;
}

/** A section of the trust in a new plan. */
export async function sectionOf(
  at: ProbeWorld,
  { listed, openness = 'owner', plan: outline }: Opened = {},
): Promise<{ place: Place; sectionId: string; version: number; slug: string }> {
  const { place } = await planned(at, outline);
  const { app, world } = at;
  const about = {
    partnershipId: place.id,
    title: 'Coming home',
    ownerOrganisationId: world.organisations.trust,
  };
  const { sectionId } = await must(app, addSection, about, listed ? world.chair : world.member);
  // A draft is opened by its owner; only officers publish.
  if (openness !== 'owner')
    await must(
      app,
      openSection,
      { sectionId, version: 1, openness: openness === 'public' ? 'partners' : openness },
      world.member,
    );
  if (openness === 'public') await must(app, openSection, { sectionId, version: 2, openness }, world.chair);
  const row = await app.database.row<{ version: number; slug: string }>(
    'SELECT version, slug FROM plans.section WHERE id = $1',
    [sectionId],
  );
  return { place, sectionId, ...row! };
}

/** The same with some words in it. */
export async function writtenSection(at: ProbeWorld, opened: Opened) {
  const section = await sectionOf(at, opened);
  await writeIn(at.app, section.sectionId, at.world.member, (text) =>
    put(text, 0, 'One clinic each week.', 'Carers visit people at home.'),
  );
  return section;
}

/** The trust is asked for a section of a new plan. */
export async function asked(at: ProbeWorld) {
  const { place } = await planned(at);
  const { app, world } = at;
  const outcome = await must(
    app,
    askForNewSection,
    {
      partnershipId: place.id,
      title: 'Coming home',
      ownerOrganisationId: world.organisations.trust,
      dueDate: '2027-03-31',
      note: 'Two pages.',
      freezes: true,
    },
    world.chair,
  );
  return { ...outcome, place };
}
