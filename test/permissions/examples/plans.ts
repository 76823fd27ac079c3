import type { Id } from '@folkmoot/kernel/id.js';
import type { Reader } from '@folkmoot/kernel/reader.js';
import { addPriority } from '@folkmoot/plans/actions/add-priority.js';
import { askForNewSection } from '@folkmoot/plans/actions/ask-for-new-section.js';
import { addSection } from '@folkmoot/plans/actions/add-section.js';
import { declineSection } from '@folkmoot/plans/actions/decline-section.js';
import { decideSuggestions } from '@folkmoot/plans/actions/decide-suggestions.js';
import { nameVersion } from '@folkmoot/plans/actions/name-version.js';
import { openPlan } from '@folkmoot/plans/actions/open-plan.js';
import { openSection } from '@folkmoot/plans/actions/open-section.js';
import { startPlan } from '@folkmoot/plans/actions/start-plan.js';
import type { Openness, PlanOpenness } from '@folkmoot/plans/domain/openness.js';
import { must, type Place } from '../../worlds/partnerships.js';
import { keptPicture, PNG } from '../../worlds/pictures.js';
import { put, writeIn } from '../../worlds/section-text.js';
import { suggestedWords } from '../../worlds/suggesting.js';
import { placeLike } from '../places-like.js';
import { ask, deed, thisWaitsInWork, type ProbeCall } from '../probe.js';
import type { ProbeWorld } from '../probe-world.js';
import type { ProbedOperation } from './all.js';
import { wordFileExamples } from './word-files.js';

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

const priorityIn = async ({ app, world }: ProbeWorld, place: Place): Promise<string> =>
  (await must(app, addPriority, { partnershipId: place.id, title: 'Fewer falls at home' }, world.chair))
    .priorityId;

interface Opened {
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
async function writtenSection(at: ProbeWorld, opened: Opened) {
  const section = await sectionOf(at, opened);
  await writeIn(at.app, section.sectionId, at.world.member, (text) =>
    put(text, 0, 'One clinic each week.', 'Carers visit people at home.'),
  );
  return section;
}

/** A version that the trust named of its draft. */
async function draftVersion(at: ProbeWorld, opened: Opened = {}) {
  const { sectionId, place, slug } = await writtenSection(at, opened);
  const { versionId } = await must(at.app, nameVersion, { sectionId, name: 'Our draft' }, at.world.member);
  return { sectionId, place, slug, versionId };
}

const plan = (openness: PlanOpenness) => async (at: ProbeWorld) =>
  ask('plan', { place: ['String!', (await planned(at, openness)).place.slug] }, '{ title }');

/** The section, where the reader gets the way to its text. */
const text = (opened: Opened) => async (at: ProbeWorld) => {
  const { place, slug } = await sectionOf(at, opened);
  return ask(
    'section',
    { place: ['String!', place.slug], section: ['String!', slug] },
    '{ documentId text }',
    (answer) => answer.documentId !== null,
  );
};

/** A picture that the trust put into its section. */
const picture = (opened: Opened) => async (at: ProbeWorld) => {
  const { sectionId } = await sectionOf(at, opened);
  const { id, document } = await keptPicture(at.app, sectionId, at.world.member);
  return ask('pictureBytes', { document: ['ID!', document], id: ['ID!', id] }, '');
};

/** The plan’s texts, where there is one for the reader. */
const copies = (opened: Opened) => async (at: ProbeWorld) =>
  ask(
    'textCopies',
    { place: ['String!', (await sectionOf(at, { plan: 'public', ...opened })).place.slug] },
    '{ sections { json } }',
    (answer) => answer.sections.length > 0,
  );

const open =
  (from: Opened, to: Openness) =>
  async (at: ProbeWorld): Promise<ProbeCall> => {
    const { sectionId, version } = await sectionOf(at, from);
    return deed('openSection', 'OpenSectionInput', { sectionId, version, openness: to });
  };

const add = (owner: 'trust' | 'icb') => async (at: ProbeWorld) =>
  deed('addSection', 'AddSectionInput', {
    partnershipId: (await planned(at)).place.id,
    title: 'Coming home',
    ownerOrganisationId: at.world.organisations[owner],
  });

/** The trust is asked for a section of a new plan. */
async function asked(at: ProbeWorld) {
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

const uponRequest =
  (name: string, input: string, more: object = {}) =>
  async (at: ProbeWorld): Promise<ProbeCall> =>
    deed(name, input, { requestedId: (await asked(at)).requestedId, version: 1, ...more });

/** The trust was asked and declined. */
async function declined(at: ProbeWorld) {
  const { requestedId } = await asked(at);
  await must(at.app, declineSection, { requestedId, version: 1, reason: 'Not ours.' }, at.world.member);
  return requestedId;
}

/** What a writer of another organisation, or the reader, suggests for an opened section: the row, and the words in the text. */
async function suggestionIn(at: ProbeWorld, own: Reader | null = null) {
  const { sectionId, place, slug } = await writtenSection(at, { openness: 'forum' });
  const { app, world } = at;
  const by = own?.kind === 'person' ? own : world.charityMember;
  return { sectionId, place, slug, suggestions: [await suggestedWords(app, sectionId, world.member, by)] };
}

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
  section: { call: text({ openness: 'public' }) },
  'section (of the forum)': { hidden: true, call: text({ openness: 'forum' }) },
  'section (of the partners)': { hidden: true, call: text({ openness: 'partners' }) },
  'section (a draft’s text)': { hidden: true, call: text({ listed: true }) },
  'section (a version of a draft)': {
    hidden: true,
    call: async (at) => {
      const { place, slug, sectionId } = await draftVersion(at, { listed: true });
      await must(at.app, openSection, { sectionId, version: 1, openness: 'partners' }, at.world.member);
      return ask(
        'section',
        { place: ['String!', place.slug], section: ['String!', slug] },
        '{ versions { name text } }',
        (answer) => answer.versions.length > 0,
      );
    },
  },
  textCopies: { call: copies({ openness: 'public' }) },
  'textCopies (of the partners)': { hidden: true, call: copies({ openness: 'partners' }) },
  'textCopies (a listed draft’s)': { hidden: true, call: copies({ listed: true }) },
  sectionById: {
    hidden: true,
    call: async (at) =>
      ask('sectionById', { id: ['ID!', (await sectionOf(at, { listed: true })).sectionId] }, '{ title }'),
  },
  'sectionById (an unlisted draft)': {
    hidden: true,
    call: async (at) => ask('sectionById', { id: ['ID!', (await sectionOf(at)).sectionId] }, '{ title }'),
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
  sectionRequest: {
    hidden: true,
    call: async (at) => ask('sectionRequest', { id: ['ID!', (await asked(at)).requestedId] }, '{ state }'),
  },
  'sectionRequest (its note)': {
    hidden: true,
    call: async (at) =>
      ask(
        'sectionRequest',
        { id: ['ID!', (await asked(at)).requestedId] },
        '{ note }',
        (answer) => answer.note !== null,
      ),
  },
  'myWork (a section that is asked for)': {
    hidden: true,
    call: async (at) => {
      const { requestedId, place } = await asked(at);
      return thisWaitsInWork(requestedId, place);
    },
  },
  askForSection: {
    call: async (at) =>
      deed('askForSection', 'AskForSectionInput', {
        sectionId: (await sectionOf(at, { listed: true })).sectionId,
        dueDate: '2027-03-31',
        note: '',
        freezes: false,
      }),
  },
  askForNewSection: {
    call: async (at) =>
      deed('askForNewSection', 'AskForNewSectionInput', {
        partnershipId: (await planned(at)).place.id,
        title: 'Coming home',
        ownerOrganisationId: at.world.organisations.trust,
        dueDate: '2027-03-31',
        note: '',
        freezes: false,
      }),
  },
  chaseSection: { call: uponRequest('chaseSection', 'UponSectionRequestInput') },
  promiseSection: {
    call: uponRequest('promiseSection', 'PromiseSectionInput', { expectedOn: '2027-03-01' }),
  },
  declineSection: { call: uponRequest('declineSection', 'DeclineSectionInput', { reason: 'Not ours.' }) },
  deliverSection: {
    call: async (at) => {
      const { sectionId, requestedId } = await asked(at);
      const { app, world } = at;
      await writeIn(app, sectionId, world.member, (words) => put(words, 0, 'One clinic each week.'));
      await must(app, openSection, { sectionId, version: 1, openness: 'partners' }, world.member);
      return deed('deliverSection', 'UponSectionRequestInput', { requestedId, version: 1 });
    },
  },
  moveDeadline: {
    call: uponRequest('moveDeadline', 'MoveDeadlineInput', { dueDate: '2027-04-30', freezes: false }),
  },
  handOverSection: {
    call: async (at) =>
      deed('handOverSection', 'HandOverSectionInput', {
        requestedId: await declined(at),
        version: 2,
        ownerOrganisationId: at.world.organisations.icb,
        dueDate: '2027-03-31',
        note: '',
        freezes: false,
      }),
  },
  removeSection: {
    call: async (at) =>
      deed('removeSection', 'UponSectionRequestInput', {
        requestedId: await declined(at),
        version: 2,
      }),
  },
  withdrawRequest: { call: uponRequest('withdrawRequest', 'UponSectionRequestInput') },
  ...wordFileExamples,
  markSectionRead: {
    observers: 'who reads may say so; nobody else learns of it',
    call: async (at, reader) => {
      const { sectionId } = await writtenSection(at, { openness: 'forum' });
      const seen = await at.app.tell(
        'query ($id: ID!) { sectionById(id: $id) { readMark } }',
        { id: sectionId },
        reader,
      );
      const mark = (seen.data as { sectionById: { readMark: string | null } | null } | null)?.sectionById;
      return deed('markSectionRead', 'MarkSectionReadInput', { sectionId, mark: mark?.readMark ?? '' });
    },
  },
  addSection: { call: add('trust') },
  'addSection (for another organisation)': { call: add('icb') },
  renameSection: {
    call: async (at) => {
      const { sectionId, version } = await sectionOf(at, { openness: 'public' });
      return deed('renameSection', 'RenameSectionInput', { sectionId, version, title: 'Home again' });
    },
  },
  openSection: { call: open({ listed: true }, 'partners') },
  'openSection (in a plan of the partners)': {
    // Whoever is only in the forum would lose sight of it by their own hand.
    turnsAwayWith: ['section/you-left-out'],
    call: open({ plan: 'partners' }, 'partners'),
  },
  'openSection (to everybody)': { call: open({ openness: 'partners' }, 'public') },
  'openSection (back to a draft)': { call: open({ openness: 'forum' }, 'owner') },
  moveSection: {
    call: async (at) => {
      const { place, sectionId, version } = await sectionOf(at, { openness: 'public' });
      const behind = {
        partnershipId: place.id,
        title: 'Behind it',
        ownerOrganisationId: at.world.organisations.trust,
      };
      await must(at.app, addSection, behind, at.world.chair);
      return deed('moveSection', 'MoveSectionInput', { sectionId, version, to: 'later' });
    },
  },
  addPicture: {
    call: async (at) =>
      deed('addPicture', 'AddPictureInput', {
        sectionId: (await sectionOf(at, { openness: 'public' })).sectionId,
        name: 'ramp.png',
        bytes: PNG.toString('base64'),
      }),
  },
  'addPicture (to a text of the forum)': {
    call: async (at) =>
      deed('addPicture', 'AddPictureInput', {
        sectionId: (await sectionOf(at, { openness: 'forum' })).sectionId,
        name: 'ramp.png',
        bytes: PNG.toString('base64'),
      }),
  },
  pictureBytes: { call: picture({ openness: 'public' }) },
  'pictureBytes (of the partners)': { hidden: true, call: picture({ openness: 'partners' }) },
  'pictureBytes (of a listed draft)': { hidden: true, call: picture({ listed: true }) },
  nameVersion: {
    call: async (at) =>
      deed('nameVersion', 'NameVersionInput', {
        sectionId: (await writtenSection(at, { openness: 'public' })).sectionId,
        name: 'Draft for the board',
      }),
  },
  restoreVersion: {
    call: async (at) => {
      const section = await writtenSection(at, { openness: 'public' });
      const { versionId } = await must(
        at.app,
        nameVersion,
        { sectionId: section.sectionId, name: 'As it was' },
        at.world.chair,
      );
      await writeIn(at.app, section.sectionId, at.world.member, (text) => put(text, 0, 'Written since.'));
      return deed('restoreVersion', 'RestoreVersionInput', { versionId });
    },
  },
  'section (what is suggested)': {
    hidden: true,
    call: async (at) => {
      const { place, slug } = await suggestionIn(at);
      return ask(
        'section',
        { place: ['String!', place.slug], section: ['String!', slug] },
        '{ suggestions { inserted by { name } } openSuggestions }',
        (answer) => answer.suggestions.length > 0,
      );
    },
  },
  decideSuggestions: {
    call: async (at) => {
      const { sectionId, suggestions } = await suggestionIn(at);
      return deed('decideSuggestions', 'DecideSuggestionsInput', {
        sectionId,
        suggestions,
        outcome: 'accepted',
      });
    },
  },
  withdrawSuggestions: {
    observers: 'Who only watches may suggest, and so take it back.',
    call: async (at, reader) => {
      const { sectionId, suggestions } = await suggestionIn(at, reader);
      return deed('withdrawSuggestions', 'WithdrawSuggestionsInput', { sectionId, suggestions });
    },
  },
  'myWork (suggestions to decide)': {
    call: async (at) => {
      const { sectionId, place } = await suggestionIn(at);
      return thisWaitsInWork(sectionId, place);
    },
  },
  mySuggestionOutcomes: {
    call: async (at, reader) => {
      const { sectionId, suggestions } = await suggestionIn(at, reader);
      const decision = { sectionId, suggestions, outcome: 'accepted' };
      await must(at.app, decideSuggestions, decision, at.world.member);
      return ask('mySuggestionOutcomes', {}, '{ id }', (answer) =>
        answer.some((one: { id: string }) => one.id === suggestions[0]!.id),
      );
    },
  },
  redactPassage: {
    call: async (at) =>
      deed('redactPassage', 'RedactPassageInput', {
        sectionId: (await writtenSection(at, { openness: 'public' })).sectionId,
        words: 'visit people at home',
        reason: 'personal',
        places: 1,
      }),
  },
  showVersion: {
    call: async (at) => {
      const { sectionId, versionId } = await draftVersion(at, { listed: true });
      await must(at.app, openSection, { sectionId, version: 1, openness: 'partners' }, at.world.member);
      return deed('showVersion', 'ShowVersionInput', { versionId, version: 1 });
    },
  },
};
