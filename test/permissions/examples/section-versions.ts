import { nameVersion } from '@folkmoot/plans/actions/name-version.js';
import { openSection } from '@folkmoot/plans/actions/open-section.js';
import { must } from '../../worlds/partnerships.js';
import { put, writeIn } from '../../worlds/section-text.js';
import { ask, deed } from '../probe.js';
import type { ProbeWorld } from '../probe-world.js';
import type { ProbedOperation } from './all.js';
import { type Opened, writtenSection } from '../plans-made.js';

/** A version that the trust named of its draft. */
async function draftVersion(at: ProbeWorld, opened: Opened = {}) {
  const { sectionId, place, slug } = await writtenSection(at, opened);
  const { versionId } = await must(at.app, nameVersion, { sectionId, name: 'Our draft' }, at.world.member);
  return { sectionId, place, slug, versionId };
}

/** Versions of a section, and what is taken out of them for good. */
export const sectionVersionExamples: Readonly<Record<string, ProbedOperation>> = {
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
