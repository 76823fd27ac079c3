import type {
  ForumPollPartsFragment,
  ForumPostCardQuery,
  ForumThreadPartsFragment,
  MentionPartsFragment,
} from '../../gql/operations.js';

const PLAIN = { note: null, due: null, place: null, number: null, ended: false } as const;

/** A thread’s card as a post that links to it shows it. */
export const linkedThread = (card: ForumThreadPartsFragment): MentionPartsFragment => ({
  ...PLAIN,
  kind: 'forum-thread',
  id: card.id,
  version: card.version,
  label: `Thread ${card.number}`,
  title: card.title,
  standing: card.question && (card.question.answer === null ? 'asks' : 'answered'),
  note: card.posts === 1 ? '1 post' : `${card.posts} posts`,
  due: card.question?.answer === null ? card.question.due : null,
});

/** A post’s card: it tells of its thread too. */
export function linkedPost(card: NonNullable<ForumPostCardQuery['forumPost']>): MentionPartsFragment[] {
  const { thread } = card;
  if (!thread) return [];
  const gone = card.withdrawn ? 'withdrawn' : card.takenDownBecause === null ? null : 'taken-down';
  return [
    linkedThread(thread),
    {
      ...PLAIN,
      kind: 'forum-post',
      id: card.id,
      version: card.version,
      label: `Post ${card.number} of thread ${thread.number}`,
      title: thread.title,
      standing: gone,
      note: `${card.writerName}, ${card.organisationName}`,
    },
  ];
}

/** Of a poll that it is open or has ended. */
export const linkedPoll = (card: ForumPollPartsFragment): MentionPartsFragment => ({
  ...PLAIN,
  kind: 'forum-poll',
  id: card.id,
  version: card.version,
  label: card.kind === 'proposal' ? 'Proposal' : 'Poll',
  title: card.question.slice(0, 200),
  standing: card.endedAt === null ? 'open' : 'ended',
  due: card.endedAt === null ? card.lastDay : null,
});
