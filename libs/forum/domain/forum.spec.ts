import { describe, expect, it } from '@jest/globals';
import { Scope, type Role } from '@folkmoot/kernel/reader.js';
import { mayPost } from './forum-policy.js';
import { limitFaults } from './limits.js';
import { postFaults, tidyLine, tidyPost, titleFaults, topicFaults } from './words.js';

const now = new Date('2026-11-18T12:00:00Z');
const codes = (faults: readonly { code: string }[]) => faults.map((one) => one.code);
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

describe('who may post', () => {
  const as = (role: Role | null, organisationId: string | null = 'org') =>
    new Scope(
      { kind: 'person', personId: 'p', organisationId, sessionId: 's' },
      role ? [{ audience: 'partnership/f', role }] : [],
    );
  it.each<[Role | null, boolean]>([
    ['chair', true],
    ['vice-chair', true],
    ['secretary', true],
    ['member', true],
    ['deputy', true],
    ['participant', true],
    ['observer', false],
    [null, false],
  ])('%s: %s', (role, may) => expect(mayPost(as(role), 'partnership/f')).toBe(may));

  it('nobody who speaks for no organisation, and nobody elsewhere', () => {
    expect(mayPost(as('chair', null), 'partnership/f')).toBe(false);
    expect(mayPost(as('chair'), 'partnership/other')).toBe(false);
    expect(mayPost(new Scope({ kind: 'visitor' }, []), 'partnership/f')).toBe(false);
  });
});

describe('the words of a post', () => {
  it('keep lines and paragraphs and nothing unseen', () =>
    expect(tidyPost('  One \r\ntwo\r\n\r\n\r\n\r\nthree\u0000 \u202Eevil\u202C\n')).toBe(
      'One\ntwo\n\nthree evil',
    ));
  it('of a title are one line', () => expect(tidyLine(' The last\n bus ')).toBe('The last bus'));
  it('are missing, too long, or hold an NHS number', () => {
    expect(codes(postFaults(''))).toEqual(['forum/missing']);
    expect(codes(postFaults('x'.repeat(10_001)))).toEqual(['forum/too-long']);
    expect(codes(postFaults('Ring 943 476 5919'))).toEqual(['nhs-number']);
    expect(codes([...titleFaults('x'.repeat(151)), ...topicFaults('')])).toEqual([
      'forum/too-long',
      'forum/missing',
    ]);
    expect(postFaults('x'.repeat(10_000))).toEqual([]);
  });
});

describe('how much somebody may post', () => {
  const none = { byPerson: null, byOrganisation: null };
  it('is not limited while they are below the most', () =>
    expect(limitFaults('posts', { byPerson: ago(60), byOrganisation: ago(61) }, now)).toEqual([]));
  it('says when the next can come, in the time of England, never too early', () => {
    const [fault] = limitFaults('posts', { ...none, byPerson: new Date('2026-11-18T11:30:20Z') }, now);
    expect(fault).toMatchObject({ code: 'forum/too-many', path: 'text' });
    expect(fault?.message).toContain('You have sent 30 posts within an hour');
    expect(fault?.message).toContain('at 12:31.');
  });
  it('names the day where it is another', () =>
    expect(limitFaults('threads', { ...none, byPerson: ago(60) }, now)[0]?.message).toContain(
      'at 11:00 on 19 November',
    ));
  it('counts what colleagues of the organisation sent', () =>
    expect(codes(limitFaults('posts', { ...none, byOrganisation: ago(10) }, now))).toEqual([
      'forum/too-many-of-organisation',
    ]));
});
