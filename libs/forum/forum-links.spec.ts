import { describe, expect, it } from '@jest/globals';
import { CommitmentMentions } from '@folkmoot/commitments/graphql/commitment-mentions.js';
import { PartnershipMentions } from '@folkmoot/partnerships/mentions.js';
import { PriorityMentions } from '@folkmoot/plans/priority-mentions.js';
import { SectionLinks } from '@folkmoot/plans/section-links.js';
import { MentionKinds } from '@folkmoot/platform/mentions/mention-kinds.js';
import { readAddress } from '@folkmoot/platform/mentions/read-address.js';
import { ForumLinks } from './forum-links.js';

const ORIGIN = 'https://folkmoot.example';
const ID = '0193a0d4-7659-7199-8000-000000000000';
const kinds = new MentionKinds();
for (const Kind of [CommitmentMentions, PartnershipMentions, PriorityMentions, SectionLinks, ForumLinks])
  new Kind(kinds);
const read = (text: string) => readAddress(kinds, text, ORIGIN);
const place = 'northmoor';

describe('an address of this installation', () => {
  it.each([
    ['/northmoor/commitments/14', { kind: 'commitment', place, number: 14 }],
    ['/northmoor/plan', { kind: 'plan', place }],
    ['/northmoor/plan/', { kind: 'plan', place }],
    ['/northmoor/plan#priority-3', { kind: 'priority', place, number: 3 }],
    ['/northmoor/plan/carers', { kind: 'plan-section', place, name: 'carers' }],
    ['/northmoor/plan/3', { kind: 'plan-section', place, name: '3' }],
    ['/northmoor/plan/carers?write#paragraph-2', { kind: 'plan-section', place, name: 'carers' }],
    ['/northmoor/forum/3', { kind: 'forum-thread', place, number: 3 }],
    ['/northmoor/forum/3?page=2', { kind: 'forum-thread', place, number: 3 }],
    ['/northmoor/forum/3?page=2#post-71', { kind: 'forum-post', place, number: 3, part: 71 }],
    ['/northmoor/forum/3/posts/71', { kind: 'forum-post', place, number: 3, part: 71 }],
    [`/northmoor/forum/3/polls/${ID}`, { kind: 'forum-poll', place, number: 3, name: ID }],
    ['/organisations/ods-QOP', { kind: 'organisation', name: 'ods-QOP' }],
    [`/northmoor/members#person-${ID}`, { kind: 'person', place, name: ID }],
    [`/organisations/${ID}`, { kind: 'organisation', name: ID }],
  ])('%s is read, with its server and without', (path, key) => {
    expect(read(path)).toEqual({ ...key, path });
    expect(read(ORIGIN + path)).toEqual({ ...key, path });
  });

  it.each([
    '/northmoor',
    '/northmoor/commitments',
    '/northmoor/commitments/new',
    '/northmoor/commitments/014',
    '/northmoor/commitments/14/more',
    '/northmoor/plan/print',
    '/northmoor/plan/priorities',
    '/northmoor/plan/carers/versions',
    '/northmoor/forum/new',
    '/northmoor/forum/3/matter',
    '/northmoor/forum/3/posts/x',
    '/northmoor/forum/3/polls/new',
    '/northmoor/members',
    '/northmoor/members#person-x',
    '/organisations/ods-',
    '/organisations/ods-QOP/successor',
    '/%E0%A4%A/plan',
    'https://elsewhere.example/northmoor/commitments/14',
    'http://folkmoot.example/northmoor/commitments/14',
    'https://folkmoot.example.elsewhere.example/northmoor/plan',
    'https://folkmoot.example@elsewhere.example/northmoor/plan',
    'https://somebody@folkmoot.example/northmoor/plan',
    '//elsewhere.example/northmoor/plan',
    `/northmoor/plan/${'x'.repeat(500)}`,
  ])('%s is of no thing', (text) => expect(read(text)).toBeNull());

  it('of a kind that only posts link to is not named in a plan’s text', () => {
    expect(kinds.named().map((one) => one.kind)).toEqual([
      'commitment',
      'organisation',
      'person',
      'priority',
    ]);
    expect(['commitment', 'forum-thread', 'weather'].filter((kind) => kinds.has(kind))).toEqual([
      'commitment',
    ]);
  });
});
