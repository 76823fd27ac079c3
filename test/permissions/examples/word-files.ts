import { newId } from '@folkmoot/kernel/id.js';
import type { Reader } from '@folkmoot/kernel/reader.js';
import { p, wordFile } from '../../worlds/word-file.js';
import { ask, deed } from '../probe.js';
import type { ProbeWorld } from '../probe-world.js';
import type { ProbedOperation } from './all.js';
import { planned, sectionOf } from '../plans-made.js';

const base64 = async (): Promise<string> =>
  (await wordFile(p('Coming home', 'Heading1') + p('Carers visit people at home.'))).toString('base64');

/** A file as if the reader had brought it, so that what is probed is what they may do with it. */
async function broughtBy(
  { app, world }: ProbeWorld,
  reader: Reader,
  to: { readonly partnershipId: string; readonly sectionId: string | null },
): Promise<string> {
  const { personId, organisationId } = reader.kind === 'person' ? reader : world.chair;
  const content = JSON.stringify({
    title: null,
    parts: [
      {
        title: 'Coming home',
        bookmarks: [],
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Carers visit people at home.' }] }],
        tracked: [],
      },
    ],
    properties: {},
    notes: [],
    authors: [],
    removed: [],
  });
  const id = newId();
  await app.database.rows(
    `INSERT INTO plans.word_file (id, version, partnership_id, section_id, person_id, organisation_id, audience, name, content, brought_at)
     VALUES ($1, 1, $2, $3, $4, $5, 'person/' || $4::uuid, 'plan.docx', $6, '2027-03-01T10:00:00Z')`,
    [id, to.partnershipId, to.sectionId, personId, organisationId, content],
  );
  return id;
}

export const wordFileExamples: Readonly<Record<string, ProbedOperation>> = {
  wordFile: {
    // Whoever brought it, here the chair.
    hidden: true,
    call: async (at) => {
      const { place } = await planned(at);
      const to = { partnershipId: place.id, sectionId: null };
      return ask('wordFile', { id: ['ID!', await broughtBy(at, at.world.chair, to)] }, '{ name }');
    },
  },
  readWordFile: {
    call: async (at) =>
      deed('readWordFile', 'ReadWordFileInput', {
        partnershipId: (await planned(at)).place.id,
        name: 'plan.docx',
        base64: await base64(),
      }),
  },
  'readWordFile (to a section of the partners)': {
    observers:
      'Whoever reads a text that is no private draft may suggest in it, also by a copy that comes back.',
    call: async (at) => {
      const { place, sectionId } = await sectionOf(at, { openness: 'partners' });
      return deed('readWordFile', 'ReadWordFileInput', {
        partnershipId: place.id,
        sectionId,
        name: 'plan.docx',
        base64: await base64(),
      });
    },
  },
  suggestFromWordFile: {
    observers:
      'Whoever reads a text that is no private draft may suggest in it, also by a copy that comes back.',
    call: async (at, reader) => {
      const { place, sectionId } = await sectionOf(at, { openness: 'partners' });
      return deed('suggestFromWordFile', 'SuggestFromWordFileInput', {
        fileId: await broughtBy(at, reader, { partnershipId: place.id, sectionId }),
        version: 1,
        seen: 1,
        against: 'now',
      });
    },
  },
  'suggestFromWordFile (in a private draft)': {
    call: async (at, reader) => {
      const { place, sectionId } = await sectionOf(at);
      return deed('suggestFromWordFile', 'SuggestFromWordFileInput', {
        fileId: await broughtBy(at, reader, { partnershipId: place.id, sectionId }),
        version: 1,
        seen: 1,
        against: 'now',
      });
    },
  },
  addSectionsFromFile: {
    // Members add for their own organisation only.
    turnsAwayWith: ['section/owner-not-here'],
    call: async (at, reader) => {
      const { place } = await planned(at);
      return deed('addSectionsFromFile', 'AddSectionsFromFileInput', {
        fileId: await broughtBy(at, reader, { partnershipId: place.id, sectionId: null }),
        version: 1,
        sections: [{ part: 0, title: 'Coming home', ownerOrganisationId: at.world.organisations.trust }],
      });
    },
  },
  writeSectionFromFile: {
    call: async (at, reader) => {
      const { place, sectionId } = await sectionOf(at, { openness: 'partners' });
      return deed('writeSectionFromFile', 'WriteSectionFromFileInput', {
        fileId: await broughtBy(at, reader, { partnershipId: place.id, sectionId }),
        version: 1,
      });
    },
  },
};
