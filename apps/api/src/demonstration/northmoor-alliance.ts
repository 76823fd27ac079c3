import type { DemonstrationOrganisation } from './northmoor.js';
import type { DemonstrationThread } from './northmoor-forum.js';

/** The voluntary organisations of Northmoor speak with one voice: who is in it, and what they say among themselves. */
export const ALLIANCE = {
  slug: 'northmoor-voices',
  name: 'Northmoor Voices',
  purpose:
    'Charities and community groups of Northmoor agree what to ask of the partnership, and choose who speaks for them there.',
} as const;

/** In the alliance, and not seated in Northmoor themselves. */
export const ALLIANCE_ORGANISATIONS: readonly DemonstrationOrganisation[] = [
  { key: 'minds', name: 'Moor Minds', sector: 'vcse', seat: null },
  { key: 'larder', name: 'Northmoor Food Larder', sector: 'vcse', seat: null },
];

export const ALLIANCE_PEOPLE = [
  { key: 'minds', name: 'Leila', jobTitle: 'Coordinator', email: 'minds@northmoor.invalid' },
  { key: 'larder', name: 'Bram', jobTitle: 'Trustee', email: 'larder@northmoor.invalid' },
] as const;

/** Each sits for an organisation of the same key; the first of them chairs. */
export const ALLIANCE_MEMBERS = ['voluntary', 'carers', 'minds', 'larder'] as const;

export const CLOSED_ROOM: DemonstrationThread = {
  title: 'What we ask of the partnership in January',
  topic: 'Before the meeting',
  posts: [
    {
      by: 'voluntary',
      ago: 18,
      text: 'Nobody outside our alliance reads this. Before Leila speaks for us: which three things do we ask for?',
    },
    {
      by: 'minds',
      ago: 17,
      text: 'Three-year grants instead of one-year ones. Half my autumn goes into asking for the same money again.',
    },
    {
      by: 'larder',
      ago: 16,
      text: 'That somebody rings back within two days when we send a family on. It happens now if you know whom to ring.',
    },
    {
      by: 'carers',
      ago: 14,
      text: 'And travel money for carers who come to meetings. It is little, and it decides who can be in the room.',
    },
  ],
};
