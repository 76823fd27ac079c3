import type { ForumTakenUpPartsFragment } from '../../../gql/operations.js';

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
