import { describe, expect, it } from '@jest/globals';
import { countPoll, leading } from './count-poll.js';
import { CONSENT, voiceOf, type PollKind } from './poll.js';
import { readPoll, type PollGiven } from './read-poll.js';

const TODAY = '2026-11-22';
const HANDS = [
  { code: 'a', text: 'Tuesday', meaning: '' },
  { code: 'b', text: 'Thursday', meaning: '' },
  { code: 'c', text: 'Neither', meaning: '' },
];
const count = (kind: PollKind, choices: string, quorum: number | null = null) =>
  countPoll(
    { kind, options: kind === 'proposal' ? CONSENT : HANDS, quorum },
    choices.split(' ').flatMap((choice) => (choice ? [{ choice }] : [])),
  );

describe('counting a show of hands', () => {
  it('counts every option, also those nobody chose', () => {
    expect(count('show-of-hands', 'a b a')).toEqual({
      counts: { a: 2, b: 1, c: 0 },
      taken: 3,
      verdict: 'most',
    });
  });
  it('says a tie, and that nobody took part', () => {
    expect(count('show-of-hands', 'a b').verdict).toBe('tie');
    expect(count('show-of-hands', '').verdict).toBe('nobody');
    expect(leading({ a: 1, b: 1, c: 0 })).toEqual(['a', 'b']);
    expect(leading({ a: 0 })).toEqual([]);
  });
  it('says nothing more where too few took part', () => {
    expect(count('show-of-hands', 'a a', 3).verdict).toBe('no-quorum');
    expect(count('show-of-hands', 'a a a', 3).verdict).toBe('most');
  });
  it('does not count what is no option', () => {
    expect(count('show-of-hands', 'a z constructor')).toMatchObject({
      taken: 1,
      counts: { a: 1, b: 0, c: 0 },
    });
  });
  it('adds up, whatever was chosen', () => {
    for (let round = 0; round < 200; round += 1) {
      const choices = Array.from({ length: round % 17 }, (_, at) => 'abc'[(at * round * 7) % 3]).join(' ');
      const { counts, taken } = count('show-of-hands', choices);
      expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(taken);
    }
  });
});

describe('counting a proposal', () => {
  it('has consent where nobody objects', () => {
    expect(count('proposal', 'consent aside consent').verdict).toBe('consent');
  });
  it('has none with one objection, however many consent', () => {
    expect(count('proposal', 'consent consent consent object').verdict).toBe('objections');
  });
  it('has none where people only stand aside, or too few take part', () => {
    expect(count('proposal', 'aside aside').verdict).toBe('nobody');
    expect(count('proposal', 'consent object', 5).verdict).toBe('no-quorum');
  });
});

describe('a voice', () => {
  it('is a person’s or an organisation’s', () => {
    const by = { personId: 'person', organisationId: 'organisation' };
    expect(voiceOf({ countedBy: 'person' }, by)).toBe('person');
    expect(voiceOf({ countedBy: 'organisation' }, by)).toBe('organisation');
  });
});

describe('asking', () => {
  const HAND: PollGiven = {
    kind: 'show-of-hands',
    question: 'Which day suits?',
    options: [
      { text: 'Tuesday', meaning: 'From 9 to 11.' },
      { text: '', meaning: '' },
      { text: 'Thursday', meaning: '' },
    ],
    countedBy: 'person',
    quorum: null,
    lastDay: '2026-11-30',
    hidden: false,
  };
  const codes = (said: Partial<PollGiven>) => {
    const read = readPoll({ ...HAND, ...said }, TODAY);
    return read.ok ? [] : read.refusal.faults.map((one) => `${one.code} ${one.path}`);
  };
  it('takes options in their order, without the empty rows', () => {
    const read = readPoll(HAND, TODAY);
    expect(read.ok && read.value.options).toEqual([
      { code: 'a', text: 'Tuesday', meaning: 'From 9 to 11.' },
      { code: 'b', text: 'Thursday', meaning: '' },
    ]);
  });
  it('gives a proposal its three answers, whatever else was typed', () => {
    const read = readPoll({ ...HAND, kind: 'proposal', options: [] }, TODAY);
    expect(read.ok && read.value.options.map((one) => one.code)).toEqual(['consent', 'aside', 'object']);
  });
  it('says everything that is missing at once', () => {
    expect(codes({ kind: '', question: ' ', options: [], countedBy: '', quorum: 0, lastDay: null })).toEqual([
      'poll/kind kind',
      'forum/missing question',
      'poll/few-options options.0.text',
      'poll/counted-by countedBy',
      'poll/quorum quorum',
      'poll/last-day-missing lastDay',
    ]);
  });
  it('ends today at the earliest and in ninety days at the latest', () => {
    expect(codes({ lastDay: TODAY })).toEqual([]);
    expect(codes({ lastDay: '2026-11-21' })).toEqual(['poll/last-day-past lastDay']);
    expect(codes({ lastDay: '2027-02-20' })).toEqual([]);
    expect(codes({ lastDay: '2027-02-21' })).toEqual(['poll/last-day-far lastDay']);
  });
  it('has no option twice, none too many, and none that is only explained', () => {
    const one = { text: 'Same', meaning: '' };
    expect(codes({ options: [one, { ...one, text: 'same' }] })).toEqual(['poll/same-option options.1.text']);
    expect(codes({ options: [one, { text: '', meaning: 'Why' }] })).toEqual(['forum/missing options.1.text']);
    expect(
      codes({ options: Array.from({ length: 9 }, (_, at) => ({ text: `Day ${at}`, meaning: '' })) }),
    ).toEqual(['poll/many-options options.0.text']);
  });
});
