import { newId } from '@folkmoot/kernel/id.js';
import { forumNoticeTable, forumPostTable, forumThreadTable } from '@folkmoot/forum/storage/forum.tables.js';
import { ask, deed, thisWaitsInWork } from '../probe.js';
import type { ProbeWorld } from '../probe-world.js';
import type { ProbedOperation } from './all.js';
import { ofTheTrust } from '../commitments-made.js';

/** A thread of the trust's member in the place's forum, as rows: so many threads of one person a day are refused. */
export async function threadHere(
  { app, world }: ProbeWorld,
  text = 'It stops at five.',
): Promise<{ id: string; number: number; postId: string }> {
  const { member, place } = world;
  const [id, postId] = [newId(), newId()];
  const { number } = (await app.database.row<{ number: number }>(
    'SELECT coalesce(max(number), 0) + 1 AS number FROM forum.thread WHERE partnership_id = $1',
    [place.forumId],
  ))!;
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
    text,
    writtenBy: by.personId,
    writtenFor: by.organisationId,
    writtenAt: at,
    editedAt: null,
    earlier: [],
    withdrawnAt: null,
    takenDownAt: null,
    takenDownBy: null,
    takenDownBecause: null,
    files: 0,
  });
  return { id, number, postId };
}

const uponPost =
  (operation: string, input: string, more: object = {}) =>
  async (at: ProbeWorld) =>
    deed(operation, input, { postId: (await threadHere(at)).postId, version: 1, ...more });

/** That a post of the trust's member names somebody, as a row. */
async function noticeFor(at: ProbeWorld, personId: string): Promise<string> {
  const { id: threadId, postId } = await threadHere(at);
  const id = newId();
  await at.app.database.source
    .createQueryBuilder()
    .insert()
    .into(forumNoticeTable)
    .values({
      id,
      version: 1,
      kind: 'named',
      postId,
      threadId,
      personId,
      at: new Date('2026-11-01T12:00:00Z'),
      settledAt: null,
    })
    .updateEntity(false)
    .execute();
  return id;
}

/** A file that somebody brought to the place's forum, as rows. */
async function fileBrought(
  { app, world }: ProbeWorld,
  personId: string,
  postId: string | null,
): Promise<string> {
  const id = newId();
  const audience = postId === null ? `person/${personId}` : `partnership/${world.place.forumId}`;
  await app.database.rows(
    `WITH f AS (
       INSERT INTO files.file (id, version, audience, name, media_type, size, sha256, scan, person_id, at)
       VALUES ($1, 1, $2, 'bus.pdf', 'application/pdf', 9, repeat('a', 64), 'clean', $3, now()) RETURNING id)
     INSERT INTO forum.post_file (id, version, partnership_id, post_id, place, alt, person_id, organisation_id, at)
     SELECT f.id, 1, $4, $5, 1, '', $3, $6, now() FROM f`,
    [id, audience, personId, world.place.forumId, postId, world.organisations.charity],
  );
  return id;
}

async function fileOfPost(at: ProbeWorld): Promise<{ postId: string; fileId: string }> {
  const { postId } = await threadHere(at);
  const fileId = await fileBrought(at, at.world.member.personId, postId);
  await at.app.database.rows('UPDATE forum.post SET files = 1 WHERE id = $1', [postId]);
  return { postId, fileId };
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
  'forumThreadPage (a commitment of the partners to which a post links)': {
    hidden: true,
    call: async (at) => {
      const { slug } = at.world.place;
      const promised = await ofTheTrust(at, { shownTo: 'partners' });
      const { number } = await threadHere(at, `See /${slug}/commitments/${promised.number}`);
      return ask(
        'forumThreadPage',
        { place: ['String!', slug], number: ['Int!', number] },
        '{ posts { links { thing { title } } } }',
        (answer) => answer.posts[0].links[0].thing !== null,
      );
    },
  },
  forumThread: {
    hidden: true,
    call: async (at) =>
      ask('forumThread', { id: ['ID!', (await threadHere(at)).id] }, '{ title question { due } }'),
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
  addForumFile: {
    call: ({ world }) =>
      deed('addForumFile', 'AddForumFileInput', {
        place: world.place.slug,
        name: 'bus.txt',
        bytes: Buffer.from('It stops at five.').toString('base64'),
      }),
  },
  'addForumFile (speaking for an organisation that is not theirs)': {
    nobodyHere: 'What somebody may say for an organisation follows from what they are for it.',
    call: ({ world }) =>
      deed('addForumFile', 'AddForumFileInput', {
        place: world.place.slug,
        speakingFor: world.organisations.charity,
        name: 'bus.txt',
        bytes: Buffer.from('It stops at five.').toString('base64'),
      }),
  },
  forumFilesBrought: {
    aboutOneself: true,
    call: async (at, reader) => {
      if (reader.kind === 'person') await fileBrought(at, reader.personId, null);
      return ask('forumFilesBrought', { place: ['String!', at.world.place.slug] }, '{ name }');
    },
  },
  takeForumFileOff: {
    call: async (at) =>
      deed('takeForumFileOff', 'TakeForumFileOffInput', { ...(await fileOfPost(at)), version: 1 }),
  },
  forumPostPage: {
    hidden: true,
    call: async (at) =>
      ask(
        'forumPostPage',
        {
          place: ['String!', at.world.place.slug],
          thread: ['Int!', (await threadHere(at)).number],
          post: ['Int!', 1],
        },
        '{ post { text writerName } earlier { text } }',
      ),
  },
  'myWork (a post that names somebody)': {
    // Those outside are named as well: then nothing of the post may come out.
    call: async (at, reader) => {
      const id = await noticeFor(at, reader.kind === 'person' ? reader.personId : at.world.chair.personId);
      return thisWaitsInWork(id, at.world.place);
    },
  },
  editForumPost: { call: uponPost('editForumPost', 'EditForumPostInput', { text: 'It stops at four.' }) },
  withdrawForumPost: { call: uponPost('withdrawForumPost', 'WithdrawForumPostInput') },
  takeDownForumPost: {
    call: uponPost('takeDownForumPost', 'TakeDownForumPostInput', { reason: 'It names a person.' }),
  },
  settleForumNotice: {
    // Only who was named: here the member.
    call: async (at) =>
      deed('settleForumNotice', 'SettleForumNoticeInput', {
        noticeId: await noticeFor(at, at.world.member.personId),
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
