import { askPoll, type AskPollInput } from '@folkmoot/forum/actions/ask-poll.js';
import { addDays } from '@folkmoot/kernel/local-date.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Reader } from '@folkmoot/kernel/reader.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { must } from './partnerships.js';

export const WHICH_DAY = {
  kind: 'show-of-hands',
  question: 'Which day suits the drivers?',
  options: [
    { text: 'Tuesday', meaning: 'From nine to eleven' },
    { text: 'Thursday', meaning: '' },
  ],
  countedBy: 'person',
  quorum: null,
  hidden: false,
};

/** A poll of a thread that ends in a week, unless said otherwise; answers its id. */
export const pollAsked = async (
  app: TestApp,
  threadId: Id,
  reader: Reader,
  said: Partial<AskPollInput> = {},
): Promise<Id> =>
  (
    await must(
      app,
      askPoll,
      { ...WHICH_DAY, lastDay: addDays(app.clock.today(), 7), ...said, threadId },
      reader,
    )
  ).id;
