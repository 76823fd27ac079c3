import { newId } from '@folkmoot/kernel/id.js';
import { forumPostTable, forumThreadTable } from '@folkmoot/forum/storage/forum.tables.js';
import { ask, deed } from '../probe.js';
import type { ProbeWorld } from '../probe-world.js';
import type { ProbedOperation } from './all.js';

let made = 0;

/** A thread of the trust's member in the place's forum, as rows: so many threads of one person a day are refused. */
async function threadHere({
  app,
  world,
}: ProbeWorld): Promise<{ id: string; number: number; postId: string }> {
  const { member, place } = world;
  const [id, postId, number] = [newId(), newId(), 1_000 + (made += 1)];
  const by = { personId: member.personId, organisationId: member.organisationId! };
  const at = new Date('2026-11-01T12:00:00Z');
  const audience = `partnership/${place.forumId}`;
  const insert = (table: Parameters<typeof app.database.source.getRepository>[0], row: object) =>
    app.database.source.createQueryBuilder().insert().into(table).values(row).updateEntity(false).execute();
  await insert(forumThreadTable, {
    id,
    version: 1,
    partnershipId: place.forumId,
    number,
    audience,
    topic: 'Transport',
    title: 'The last bus home',
    posts: 1,
    startedBy: by.personId,
    startedFor: by.organisationId,
    startedAt: at,
    lastBy: by.personId,
    lastFor: by.organisationId,
    lastAt: at,
  });
  await insert(forumPostTable, {
    id: postId,
    version: 1,
    threadId: id,
    partnershipId: place.forumId,
    number: 1,
    audience,
    text: 'It stops at five.',
    writtenBy: by.personId,
    writtenFor: by.organisationId,
    writtenAt: at,
    editedAt: null,
    earlier: [],
    withdrawnAt: null,
    takenDownAt: null,
    takenDownBy: null,
    takenDownBecause: null,
  });
  return { id, number, postId };
}

/** A valid call of each operation of the forum. */
export const forumExamples: Readonly<Record<string, ProbedOperation>> = {
  forum: {
    hidden: true,
    call: async (at) => {
      await threadHere(at);
      return ask(
        'forum',
        { place: ['String!', at.world.place.slug] },
        '{ threads { read } topics { topic } }',
        (answer) => answer.threads.length + answer.topics.length > 0,
      );
    },
  },
  forumThreadPage: {
    hidden: true,
    call: async (at) =>
      ask(
        'forumThreadPage',
        { place: ['String!', at.world.place.slug], number: ['Int!', (await threadHere(at)).number] },
        '{ posts { text writerName } }',
      ),
  },
  forumPost: {
    hidden: true,
    call: async (at) =>
      ask('forumPost', { id: ['ID!', (await threadHere(at)).postId] }, '{ text writerName }'),
  },
  startForumThread: {
    call: ({ world }) =>
      deed('startForumThread', 'StartForumThreadInput', {
        place: world.place.slug,
        topic: 'Transport',
        title: 'The last bus home',
        text: 'It stops at five.',
      }),
  },
  'startForumThread (speaking for an organisation that is not theirs)': {
    nobodyHere: 'What somebody may say for an organisation follows from what they are for it.',
    call: ({ world }) =>
      deed('startForumThread', 'StartForumThreadInput', {
        place: world.place.slug,
        speakingFor: world.organisations.charity,
        topic: 'Transport',
        title: 'The last bus home',
        text: 'It stops at five.',
      }),
  },
  addForumPost: {
    call: async (at) =>
      deed('addForumPost', 'AddForumPostInput', {
        threadId: (await threadHere(at)).id,
        text: 'We could drive.',
      }),
  },
  'addForumPost (speaking for an organisation that is not theirs)': {
    nobodyHere: 'What somebody may say for an organisation follows from what they are for it.',
    call: async (at) =>
      deed('addForumPost', 'AddForumPostInput', {
        threadId: (await threadHere(at)).id,
        speakingFor: at.world.organisations.charity,
        text: 'We could drive.',
      }),
  },
  markForumThreadRead: {
    observers: 'An observer reads, and marks for themselves how far.',
    call: async (at) =>
      deed('markForumThreadRead', 'MarkForumThreadReadInput', {
        threadId: (await threadHere(at)).id,
        number: 1,
      }),
  },
};
