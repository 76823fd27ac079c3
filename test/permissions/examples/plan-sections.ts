import { addSection } from '@folkmoot/plans/actions/add-section.js';
import { declineSection } from '@folkmoot/plans/actions/decline-section.js';
import type { Openness } from '@folkmoot/plans/domain/openness.js';
import { must } from '../../worlds/partnerships.js';
import { keptPicture, PNG } from '../../worlds/pictures.js';
import { ask, deed, type ProbeCall } from '../probe.js';
import type { ProbeWorld } from '../probe-world.js';
import type { ProbedOperation } from './all.js';
import { planned, type Opened, sectionOf, writtenSection, asked } from '../plans-made.js';

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

/** The trust was asked and declined. */
async function declined(at: ProbeWorld) {
  const { requestedId } = await asked(at);
  await must(at.app, declineSection, { requestedId, version: 1, reason: 'Not ours.' }, at.world.member);
  return requestedId;
}

/** The sections of a plan and the pictures in their texts. */
export const planSectionExamples: Readonly<Record<string, ProbedOperation>> = {
  section: { call: text({ openness: 'public' }) },
  'section (of the forum)': { hidden: true, call: text({ openness: 'forum' }) },
  'section (of the partners)': { hidden: true, call: text({ openness: 'partners' }) },
  'section (a draft’s text)': { hidden: true, call: text({ listed: true }) },
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
};
