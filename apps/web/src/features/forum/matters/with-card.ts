import type { ForumTakenUpPartsFragment } from '../../../gql/operations.js';
import { OUTCOMES, type SuggestedIdea, whereSuggested } from './idea-words.js';

type Row = ForumTakenUpPartsFragment;

/**
 * Lays a thread's card over what its reader loaded. The card knows what everybody in the thread does; who reads more, such as the
 * section or a commitment among partners, keeps that, but not the reason of an outcome that has changed.
 */
export const withCard = (known: readonly Row[], card: readonly Row[]): Row[] => {
  const news = new Map(card.map((row) => [row.id, row]));
  const there = new Set(known.map(({ id }) => id));
  return [
    ...known.map((row) => {
      const now = news.get(row.id);
      if (!now?.suggestion || !row.suggestion) return now ?? row;
      const inVersion = now.suggestion.inVersion ?? row.suggestion.inVersion;
      const section = now.suggestion.section ?? row.suggestion.section;
      const same = now.suggestion.state === row.suggestion.state;
      const { reason, decidedFor } = same ? row.suggestion : now.suggestion;
      return { ...now, suggestion: { ...now.suggestion, inVersion, section, reason, decidedFor } };
    }),
    ...card.filter(({ id }) => !there.has(id)),
  ];
};

const sentenceOf = (post: number, { state, section, inVersion }: SuggestedIdea): string =>
  `The idea of post ${post}, suggested for ${whereSuggested(section)}: ${OUTCOMES[state] ?? state}${inVersion === null ? '' : `, in version ${inVersion}`}.`;

/** What changed of the suggestions, as sentences for those who do not see it. */
export const changesSaid = (before: readonly Row[], now: readonly Row[]): string[] =>
  now.flatMap(({ id, post, suggestion }) => {
    const was = before.find((row) => row.id === id)?.suggestion;
    const same = was?.state === suggestion?.state && was?.inVersion === suggestion?.inVersion;
    return suggestion && !same ? [sentenceOf(post, suggestion)] : [];
  });
