import type { Reader } from '@folkmoot/kernel/reader.js';
import { decideSuggestions } from '@folkmoot/plans/actions/decide-suggestions.js';
import { must } from '../../worlds/partnerships.js';
import { suggestedWords } from '../../worlds/suggesting.js';
import { ask, deed, thisWaitsInWork } from '../probe.js';
import type { ProbeWorld } from '../probe-world.js';
import type { ProbedOperation } from './all.js';
import { writtenSection } from '../plans-made.js';

/** What a writer of another organisation, or the reader, suggests for an opened section: the row, and the words in the text. */
async function suggestionIn(at: ProbeWorld, own: Reader | null = null) {
  const { sectionId, place, slug } = await writtenSection(at, { openness: 'forum' });
  const { app, world } = at;
  const by = own?.kind === 'person' ? own : world.charityMember;
  return { sectionId, place, slug, suggestions: [await suggestedWords(app, sectionId, world.member, by)] };
}

/** What is suggested in a section. */
export const suggestionExamples: Readonly<Record<string, ProbedOperation>> = {
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
};
