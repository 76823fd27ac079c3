import { describe, expect, it } from '@jest/globals';
import { type PollShown, verdictWords, whenWords } from './poll-words.js';

const poll = (said: Partial<PollShown>): PollShown => ({
  id: 'poll',
  version: 1,
  kind: 'show-of-hands',
  question: 'Which day?',
  options: [
    { code: 'a', text: 'Tuesday', meaning: '', count: 2 },
    { code: 'b', text: 'Thursday', meaning: '', count: 1 },
  ],
  countedBy: 'person',
  quorum: null,
  lastDay: '2026-11-30',
  hidden: false,
  askedName: 'Sita',
  askedOrganisation: 'Council',
  endedAt: null,
  taken: 3,
  verdict: 'most',
  reasons: [],
  outcome: null,
  outcomeName: null,
  outcomeAt: null,
  ...said,
});
const proposal = (objections: number, verdict: string): PollShown =>
  poll({
    kind: 'proposal',
    options: [{ code: 'object', text: 'I object', meaning: '', count: objections }],
    verdict,
  });

describe('a poll in words', () => {
  it('says what the count says', () => {
    expect(verdictWords(poll({}))).toBe('Most chose “Tuesday”.');
    expect(verdictWords(poll({ verdict: null }))).toBe('How it stands is shown when it has ended.');
    expect(verdictWords(poll({ verdict: 'no-quorum', quorum: 9 }))).toBe(
      'Too few took part to say anything: 3 of the 9 needed.',
    );
    expect(verdictWords(proposal(0, 'consent'))).toBe('Nobody objects.');
    expect(verdictWords(proposal(1, 'objections'))).toBe('1 person objects.');
    expect(verdictWords({ ...proposal(2, 'objections'), countedBy: 'organisation' })).toBe(
      '2 organisations object.',
    );
    const tied = poll({}).options.map((one) => ({ ...one, count: 2 }));
    expect(verdictWords(poll({ verdict: 'tie', options: tied }))).toBe(
      'A tie between “Tuesday” and “Thursday”.',
    );
  });
  it('says until when, and how many took part', () => {
    expect(whenWords(poll({ taken: 1 }))).toBe(
      'Open until the end of 30 November 2026. 1 person took part so far.',
    );
    expect(whenWords(poll({ countedBy: 'organisation', endedAt: '2026-11-30T09:00:00Z' }))).toMatch(
      /^Ended .*\. 3 organisations took part\.$/,
    );
  });
});
