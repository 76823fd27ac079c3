import { askPoll } from '@folkmoot/forum/actions/ask-poll.js';
import { askQuestion } from '@folkmoot/forum/actions/ask-question.js';
import { haveSay } from '@folkmoot/forum/actions/have-say.js';
import { askForSeat } from '@folkmoot/partnerships/actions/ask-for-seat.js';
import { proposeGlossaryWord } from '@folkmoot/partnerships/actions/propose-glossary-word.js';
import { PLACE } from './northmoor.js';
import type { Stage } from './stage.js';

/** What waits for somebody: a poll and a question in the thread on the bus, a word for the glossary, a charity that asks for a seat. */
export async function askAround(stage: Stage): Promise<void> {
  const { id: threadId } = (await stage.database.row<{ id: string }>(
    `SELECT id FROM forum.thread WHERE title LIKE 'The last bus%'`,
  ))!;
  const officer = stage.person('officer');
  stage.goTo(19);
  await stage.must(
    askQuestion,
    {
      threadId,
      ownerId: officer.personId,
      ownerFor: officer.organisationId!,
      due: stage.day(5),
    },
    stage.person('befriend'),
  );
  stage.goTo(4);
  const { id: pollId } = await stage.must(
    askPoll,
    {
      threadId,
      kind: 'show-of-hands',
      question: 'Which afternoon should the clinic open early?',
      options: [
        { text: 'Tuesday', meaning: 'The minibus is free from half past three.' },
        { text: 'Thursday', meaning: 'The clinic has two nurses.' },
      ],
      countedBy: 'organisation',
      quorum: 3,
      hidden: false,
      lastDay: stage.day(6),
    },
    stage.person('diagnostics'),
  );
  stage.goTo(3);
  await stage.must(haveSay, { pollId, choice: 'a', reason: '' }, stage.person('allotments'));
  await stage.must(
    haveSay,
    { pollId, choice: 'a', reason: 'Thursday is our visiting day.' },
    stage.person('befriend'),
  );
  const word = { term: 'Lantern', standsFor: '', meaning: 'The team that helps people home from hospital.' };
  await stage.must(proposeGlossaryWord, { ...word, place: PLACE.slug }, stage.person('allotments'));
  stage.goTo(2);
  await stage.must(
    askForSeat,
    {
      partnershipId: stage.placeId,
      why: 'We visit 140 people who see nobody else. What the partnership plans reaches them last.',
    },
    stage.person('befriend'),
  );
}
