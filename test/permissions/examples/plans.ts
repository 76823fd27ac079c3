import { addPriority } from '@folkmoot/plans/actions/add-priority.js';
import type { PlanOpenness } from '@folkmoot/plans/domain/openness.js';
import { must, type Place } from '../../worlds/partnerships.js';
import { placeLike } from '../places-like.js';
import { ask, deed } from '../probe.js';
import type { ProbeWorld } from '../probe-world.js';
import type { ProbedOperation } from './all.js';
import { wordFileExamples } from './word-files.js';
import { planned } from '../plans-made.js';

const priorityIn = async ({ app, world }: ProbeWorld, place: Place): Promise<string> =>
  (await must(app, addPriority, { partnershipId: place.id, title: 'Fewer falls at home' }, world.chair))
    .priorityId;

const plan = (openness: PlanOpenness) => async (at: ProbeWorld) =>
  ask('plan', { place: ['String!', (await planned(at, openness)).place.slug] }, '{ title }');

/** A plan, its priorities, and who reads it. */
export const planExamples: Readonly<Record<string, ProbedOperation>> = {
  plan: { call: plan('public') },
  'plan (of the forum)': { hidden: true, call: plan('forum') },
  'plan (of the partners)': { hidden: true, call: plan('partners') },
  planById: {
    hidden: true,
    call: async (at) => ask('planById', { id: ['ID!', (await planned(at, 'partners')).planId] }, '{ title }'),
  },
  priority: {
    hidden: true,
    call: async (at) =>
      ask(
        'priority',
        { id: ['ID!', await priorityIn(at, (await planned(at, 'partners')).place)] },
        '{ title }',
      ),
  },
  mayStartPlan: {
    hidden: true,
    call: async (at) => ask('mayStartPlan', { place: ['String!', (await placeLike(at)).slug] }, ''),
  },
  startPlan: {
    call: async (at) =>
      deed('startPlan', 'StartPlanInput', {
        partnershipId: (await placeLike(at)).id,
        title: 'What we do first',
      }),
  },
  openPlan: {
    call: async (at) =>
      deed('openPlan', 'OpenPlanInput', {
        partnershipId: (await planned(at)).place.id,
        version: 1,
        openness: 'public',
      }),
  },
  addPriority: {
    call: async (at) =>
      deed('addPriority', 'AddPriorityInput', {
        partnershipId: (await planned(at, 'public')).place.id,
        title: 'Fewer falls at home',
      }),
  },
  retirePriority: {
    call: async (at) =>
      deed('retirePriority', 'RetirePriorityInput', {
        priorityId: await priorityIn(at, (await planned(at, 'public')).place),
        version: 1,
      }),
  },
  planTemplates: { call: () => Promise.resolve(ask('planTemplates', {}, '{ key }')) },
  addSections: {
    call: async (at) =>
      deed('addSections', 'AddSectionsInput', {
        partnershipId: (await planned(at)).place.id,
        sections: [{ title: 'Coming home', ownerOrganisationId: at.world.organisations.trust }],
      }),
  },
  ...wordFileExamples,
};
