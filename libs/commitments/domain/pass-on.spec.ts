import { describe, expect, it } from '@jest/globals';
import { newId } from '@folkmoot/kernel/id.js';
import { passOn } from './pass-on.js';

const [former, next, other] = [newId(), newId(), newId()];
const open = { state: 'accepted', status: 'on-track', personId: former, handOvers: 1 } as const;
const taken = { representativeId: next, formerIds: [former] };
const empty = { representativeId: null, formerIds: [former] };

describe('what is open when a seat passes on', () => {
  it('goes to who takes the seat', () => {
    expect(passOn(open, taken)?.patch).toEqual({ personId: next, handOvers: 2 });
  });
  it('waits at the seat while nobody sits there, and goes to who comes later', () => {
    const waiting = { ...open, ...passOn(open, empty)?.patch, personId: null };
    expect(passOn(open, empty)?.patch).toEqual({ personId: null, handOvers: 1 });
    expect(passOn(waiting, empty)).toBeNull();
    expect(passOn(waiting, taken)?.patch.personId).toBe(next);
  });
  it('stays with whoever still speaks for the organisation, and as it is once it has gone on', () => {
    expect(passOn({ ...open, personId: other }, taken)).toBeNull();
    expect(passOn({ ...open, personId: next }, taken)).toBeNull();
  });
  it('what is only asked for waits for whoever accepts it', () => {
    const asked = { ...open, state: 'asked', status: 'not-started' } as const;
    expect(passOn(asked, taken)?.patch.personId).toBeNull();
    expect(passOn({ ...asked, personId: null }, taken)).toBeNull();
  });
  it('what is done or declined stays on record as it was', () => {
    expect(passOn({ ...open, status: 'done' }, taken)).toBeNull();
    expect(passOn({ ...open, state: 'declined', status: 'not-started' }, taken)).toBeNull();
  });
});
