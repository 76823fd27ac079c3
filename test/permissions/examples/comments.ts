import { replyToThread } from '@folkmoot/plans/actions/reply-to-thread.js';
import { resolveThread } from '@folkmoot/plans/actions/resolve-thread.js';
import { startCommentThread } from '@folkmoot/plans/actions/start-comment-thread.js';
import type { Openness } from '@folkmoot/plans/domain/openness.js';
import { codesOf, must, type Place } from '../../worlds/partnerships.js';
import { ask, deed, thisWaitsInWork, type ProbeCall } from '../probe.js';
import type { ProbeWorld } from '../probe-world.js';
import type { ProbedOperation } from './all.js';
import { sectionOf } from '../plans-made.js';

interface Begun {
  readonly threadId: string;
  readonly place: Place;
  readonly commentId: string;
}

/** A thread that the trust's member began on the trust's own section. */
async function threadIn(at: ProbeWorld, openness: Openness = 'forum'): Promise<Begun> {
  const { sectionId, place } = await sectionOf(at, { openness });
  const { threadId } = await must(
    at.app,
    startCommentThread,
    { sectionId, text: 'Who pays?' },
    at.world.member,
  );
  return { threadId, place, commentId: await lastComment(at, threadId) };
}

const lastComment = async ({ app }: ProbeWorld, threadId: string): Promise<string> =>
  (await app.database.row<{ id: string }>(
    'SELECT id FROM plans.comment WHERE thread_id = $1 ORDER BY written_at DESC, id DESC LIMIT 1',
    [threadId],
  ))!.id;

const onThread =
  (operation: string, openness: Openness = 'forum', input = 'ThreadInput', more: object = {}) =>
  async (at: ProbeWorld): Promise<ProbeCall> =>
    deed(operation, input, { threadId: (await threadIn(at, openness)).threadId, ...more });

const begin = (openness: Openness) => async (at: ProbeWorld) =>
  deed('startCommentThread', 'StartCommentThreadInput', {
    sectionId: (await sectionOf(at, { openness })).sectionId,
    text: 'Who pays?',
  });

const onComment = (operation: string, input: string, more: object) => async (at: ProbeWorld) =>
  deed(operation, input, { commentId: (await threadIn(at)).commentId, version: 1, ...more });

const thread = (openness: Openness) => async (at: ProbeWorld) =>
  ask('commentThread', { id: ['ID!', (await threadIn(at, openness)).threadId] }, '{ id }');

/** A valid call of each operation on comments. */
export const commentExamples: Readonly<Record<string, ProbedOperation>> = {
  commentThread: { hidden: true, call: thread('forum') },
  'commentThread (among partners)': { hidden: true, call: thread('partners') },
  'commentThread (in a draft)': { hidden: true, call: thread('owner') },
  'commentThread (on a published text)': { hidden: true, call: thread('public') },
  'myWork (a comment that names somebody)': {
    call: async (at, reader) => {
      const { threadId, place } = await threadIn(at);
      const mentions = reader.kind === 'person' ? [reader.personId] : [];
      const by = reader === at.world.chair ? at.world.member : at.world.chair;
      // Refused where the reader cannot read the thread: then nothing of it may come out.
      await codesOf(at.app, replyToThread, { threadId, text: 'Tell us', mentions }, by);
      return thisWaitsInWork(threadId, place);
    },
  },
  startCommentThread: { call: begin('forum') },
  'startCommentThread (among partners)': { call: begin('partners') },
  'startCommentThread (on a published text)': { call: begin('public') },
  replyToThread: { call: onThread('replyToThread', 'forum', 'ReplyToThreadInput', { text: 'We do.' }) },
  resolveThread: { call: onThread('resolveThread') },
  reopenThread: {
    call: async (at) => {
      const { threadId } = await threadIn(at);
      await must(at.app, resolveThread, { threadId }, at.world.member);
      return deed('reopenThread', 'ThreadInput', { threadId });
    },
  },
  settleMention: {
    // Only who was named: here the member, by the chair.
    call: async (at) => {
      const { threadId } = await threadIn(at);
      const mentions = [at.world.member.personId];
      await must(at.app, replyToThread, { threadId, text: 'Tell us', mentions }, at.world.chair);
      return deed('settleMention', 'ThreadInput', { threadId });
    },
  },
  editComment: { call: onComment('editComment', 'EditCommentInput', { text: 'Who pays for it?' }) },
  withdrawComment: { call: onComment('withdrawComment', 'WithdrawCommentInput', {}) },
  takeDownComment: {
    call: onComment('takeDownComment', 'TakeDownCommentInput', { reason: 'It names a person.' }),
  },
};
