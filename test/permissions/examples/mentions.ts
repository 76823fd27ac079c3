import { newId } from '@folkmoot/kernel/id.js';
import type { Reader } from '@folkmoot/kernel/reader.js';
import type { Openness } from '@folkmoot/plans/domain/openness.js';
import { SectionTexts } from '@folkmoot/plans/reads/section-text.js';
import { loadScope } from '@folkmoot/platform/audience/load-scope.js';
import { doc, mention, paragraph, writtenText } from '../../worlds/texts.js';
import { placeLike } from '../places-like.js';
import { ask, deed, thisWaitsInWork } from '../probe.js';
import type { ProbeWorld } from '../probe-world.js';
import type { ProbedOperation } from './all.js';
import { ofTheTrust } from '../commitments-made.js';
import { sectionOf } from '../plans-made.js';

/** A section of the trust whose text names somebody; what is named is written down with the text. */
async function naming(at: ProbeWorld, reader: Reader, openness: Openness, ref: { kind: string; id: string }) {
  const section = await sectionOf(at, { openness });
  const { app, world } = at;
  const text = doc(paragraph('With ', mention(ref.kind, ref.id, 'somebody')));
  const document = await writtenText(app, section.sectionId as never, text, world.member);
  await app.nest.get(SectionTexts).read(document, await loadScope(app.database, world.member));
  return section;
}

const reader = (of: Reader) => ({ kind: 'person', id: of.kind === 'person' ? of.personId : newId() });

const namesThem = (openness: Openness) => async (at: ProbeWorld, who: Reader) => {
  const { sectionId, place } = await naming(at, who, openness, reader(who));
  return thisWaitsInWork(sectionId, place);
};

export const mentionExamples: Readonly<Record<string, ProbedOperation>> = {
  mentioned: {
    hidden: true,
    call: async (at) => {
      const place = await placeLike(at);
      const { id } = await ofTheTrust(at, { place, shownTo: 'partners' });
      const refs = [{ kind: 'commitment', id }];
      return ask('mentioned', { place: ['String!', place.slug], refs: ['[MentionInput!]!', refs] }, '{ id }');
    },
  },
  'mentioned (a person)': {
    hidden: true,
    call: async (at) =>
      ask(
        'mentioned',
        {
          place: ['String!', at.world.place.slug],
          refs: ['[MentionInput!]!', [{ kind: 'person', id: at.world.member.personId }]],
        },
        '{ id note }',
      ),
  },
  mentionChoices: {
    hidden: true,
    call: async (at) =>
      ask(
        'mentionChoices',
        { place: ['String!', (await placeLike(at)).slug], typed: ['String!', ''] },
        '{ label }',
      ),
  },
  'commitmentPage (the sections that name it)': {
    hidden: true,
    call: async (at, who) => {
      const { id, number } = await ofTheTrust(at);
      await naming(at, who, 'partners', { kind: 'commitment', id });
      return ask(
        'commitmentPage',
        { place: ['String!', at.world.place.slug], number: ['Int!', number] },
        '{ mentionedIn { id } }',
        (answer) => answer.mentionedIn.length > 0,
      );
    },
  },
  'myWork (a text that names somebody)': { hidden: true, call: namesThem('forum') },
  'myWork (a draft that names somebody)': { hidden: true, call: namesThem('owner') },
  seeMention: {
    observers: 'who is named may say that they have seen it; nobody else learns of it',
    call: async (at, who) =>
      deed('seeMention', 'SeeMentionInput', {
        sectionId: (await naming(at, who, 'forum', reader(who))).sectionId,
      }),
  },
};
