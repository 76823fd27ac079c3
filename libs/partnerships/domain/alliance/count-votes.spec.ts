import { describe, expect, it } from '@jest/globals';
import { newId } from '@folkmoot/kernel/id.js';
import { countVotes, mayBeCounted } from './count-votes.js';

const election = newId();
const [ann, bob, cat] = [newId(), newId(), newId()];
const tallies = (...votes: readonly (readonly [string, number])[]) =>
  votes.map(([nominationId, count]) => ({
    id: newId(),
    version: 1,
    electionId: election,
    nominationId,
    votes: count,
  }));

describe('the count of an election', () => {
  it('elects whoever has the most votes, be it one more', () => {
    expect(countVotes(tallies([ann, 2], [bob, 3], [cat, 0]))).toEqual({ kind: 'elected', nominationId: bob });
  });
  it('elects nobody where several have the most, and names them alone', () => {
    expect(countVotes(tallies([ann, 2], [bob, 2], [cat, 1]))).toEqual({
      kind: 'tied',
      nominationIds: [ann, bob],
    });
  });
  it('elects nobody where no vote was cast', () => {
    expect(countVotes(tallies([ann, 0], [bob, 0]))).toEqual({ kind: 'nobody' });
  });
  it('waits for the last day to be over, or for everybody', () => {
    const round = { state: 'voting', voteUntil: '2026-11-20' } as const;
    const some = [{ votedBy: ann }, { votedBy: null }];
    expect(mayBeCounted(round, some, '2026-11-20')).toBe(false);
    expect(mayBeCounted(round, some, '2026-11-21')).toBe(true);
    expect(mayBeCounted(round, [{ votedBy: ann }], '2026-11-18')).toBe(true);
    expect(mayBeCounted({ ...round, state: 'elected' }, [{ votedBy: ann }], '2026-11-21')).toBe(false);
  });
});
