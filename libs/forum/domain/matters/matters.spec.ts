import { describe, expect, it } from '@jest/globals';
import { Scope, type Role } from '@folkmoot/kernel/reader.js';
import type { ForumThread } from '../thread.js';
import { mayAnswerQuestion, mayAskQuestion, maySuggestIdea, mayTakeUp } from './matter-policy.js';
import { answerFaults, isOverdue, questionFaults } from './question.js';

const TODAY = '2026-11-22';
const thread = { audience: 'partnership/forum', startedBy: 'starter' } as ForumThread;
const scope = (role: Role | null, personId = 'somebody') =>
  new Scope(
    { kind: 'person', personId, organisationId: 'organisation', sessionId: 'session' },
    role ? [{ audience: thread.audience, role }] : [],
  );
const ROLES: readonly (Role | null)[] = [
  'chair',
  'vice-chair',
  'secretary',
  'member',
  'deputy',
  'participant',
  'observer',
  null,
];
const allowed = (may: (scope: Scope) => boolean, personId?: string) =>
  ROLES.filter((role) => may(scope(role, personId)));
const POSTING = ['chair', 'vice-chair', 'secretary', 'member', 'deputy', 'participant'];
const OFFICERS = ['chair', 'vice-chair', 'secretary'];

describe('who may', () => {
  it('ask a question of somebody: officers, and who began the thread', () => {
    expect(allowed((one) => mayAskQuestion(one, thread))).toEqual(OFFICERS);
    expect(allowed((one) => mayAskQuestion(one, thread), 'starter')).toEqual(POSTING);
  });
  it('mark the answer: the owner besides', () => {
    const question = { ownerId: 'owner' };
    expect(allowed((one) => mayAnswerQuestion(one, thread, question))).toEqual(OFFICERS);
    expect(allowed((one) => mayAnswerQuestion(one, thread, question), 'owner')).toEqual(POSTING);
  });
  it('take an idea up: those who can promise for the place', () => {
    expect(allowed((one) => mayTakeUp(one, thread))).toEqual([...OFFICERS, 'member', 'deputy']);
  });
  it('suggest an idea for the plan: all who post', () => {
    expect(allowed((one) => maySuggestIdea(one, thread))).toEqual(POSTING);
  });
});

describe('a question', () => {
  const codes = (ownerId: string, here: boolean, due: string | null) =>
    questionFaults({ ownerId, due }, here, TODAY).map((one) => one.code);
  it('has an owner who can post, and a day within a year', () => {
    expect(codes('', false, null)).toEqual(['question/owner-missing', 'question/due-missing']);
    expect(codes('owner', false, '2026-11-21')).toEqual(['question/owner-not-here', 'question/due-past']);
    expect(codes('owner', true, '2027-11-24')).toEqual(['question/due-far']);
    expect(codes('owner', true, TODAY)).toEqual([]);
  });
  it('is overdue when its day is over without an answer', () => {
    expect(isOverdue({ due: '2026-11-21', answer: null }, TODAY)).toBe(true);
    expect(isOverdue({ due: TODAY, answer: null }, TODAY)).toBe(false);
    expect(isOverdue({ due: '2026-11-21', answer: 2 }, TODAY)).toBe(false);
  });
  it('is answered by a post that stands', () => {
    expect(answerFaults(null)[0]?.code).toBe('question/no-such-post');
    expect(answerFaults({ withdrawn: true })[0]?.code).toBe('question/post-withdrawn');
    expect(answerFaults({ withdrawn: false })).toEqual([]);
  });
});
