import type { Visits } from './visit.js';

export const placeVisits: Visits = {
  '/:place': [
    { as: 'visitor', at: '/northmoor' },
    { as: 'chair', at: '/northmoor' },
    { as: 'participant', at: '/northmoor' },
    { as: 'stranger', at: '/northmoor' },
    { as: 'visitor', at: '/eastvale' },
    { as: 'elsewhere', at: '/eastvale' },
  ],
  '/:place/members': [
    { as: 'visitor', at: '/northmoor/members' },
    { as: 'chair', at: '/northmoor/members' },
    { as: 'participant', at: '/northmoor/members' },
    { as: 'elsewhere', at: '/eastvale/members' },
  ],
  '/:place/members/arrange': [
    { as: 'chair', at: '/northmoor/members/arrange' },
    { as: 'visitor', at: '/northmoor/members/arrange', status: 404 },
  ],
  '/:place/about': [
    { as: 'visitor', at: '/northmoor/about' },
    { as: 'chair', at: '/northmoor/about' },
  ],
  '/:place/about/name': [
    { as: 'visitor', at: '/northmoor/about/name' },
    { as: 'chair', at: '/northmoor/about/name', refuse: 'Rename it' },
  ],
  '/:place/about/boundary': [
    { as: 'visitor', at: '/northmoor/about/boundary' },
    { as: 'chair', at: '/northmoor/about/boundary' },
    { as: 'visitor', at: '/northmoor/about/boundary?day=someday' },
    { as: 'visitor', at: '/eastvale/about/boundary' },
  ],
  '/:place/about/boundary/change': [
    { as: 'chair', at: '/northmoor/about/boundary/change' },
    { as: 'chair', at: '/northmoor/about/boundary/change', refuse: 'See what it becomes' },
    { as: 'visitor', at: '/northmoor/about/boundary/change', status: 404 },
  ],
  '/:place/about/terms': [
    { as: 'visitor', at: '/northmoor/about/terms' },
    { as: 'chair', at: '/northmoor/about/terms' },
    { as: 'visitor', at: '/northmoor/about/terms?day=someday' },
    { as: 'visitor', at: '/eastvale/about/terms' },
  ],
  '/:place/about/terms/change/:part': [
    ...['authority', 'members', 'quorum', 'decisions', 'meetings', 'account'].map((part) => ({
      as: 'chair' as const,
      at: `/northmoor/about/terms/change/${part}`,
    })),
    { as: 'chair', at: '/northmoor/about/terms/change/quorum', refuse: 'See what changes' },
    { as: 'visitor', at: '/northmoor/about/terms/change/quorum', status: 404 },
    { as: 'elsewhere', at: '/northmoor/about/terms/change/quorum', status: 404 },
  ],
  '/:place/about/terms/print': [{ as: 'visitor', at: '/northmoor/about/terms/print' }],
  '/:place/about/terms/export/markdown': [
    { as: 'visitor', at: '/northmoor/about/terms/export/markdown', file: true },
  ],
  '/:place/join': [
    { as: 'visitor', at: '/northmoor/join' },
    { as: 'visitor', at: '/northmoor/join?q=Befrienders' },
    { as: 'visitor', at: '/northmoor/join?q=Befrienders', refuse: 'Continue' },
    { as: 'chair', at: '/northmoor/join' },
  ],
  '/:place/join/you': [{ as: 'visitor', at: '/northmoor/join/you' }],
  '/:place/join/check': [{ as: 'visitor', at: '/northmoor/join/check' }],
  '/:place/join/code': [
    { as: 'visitor', at: '/northmoor/join/code' },
    { as: 'visitor', at: '/northmoor/join/code', refuse: 'Continue' },
  ],
  '/:place/join/confirm/:token': [{ as: 'visitor', at: '/northmoor/join/confirm/spent' }],
  '/:place/join/seat': [
    { as: 'visitor', at: '/northmoor/join/seat' },
    { as: 'participant', at: '/northmoor/join/seat' },
    { as: 'participant', at: '/northmoor/join/seat', refuse: 'Ask for a seat' },
  ],
  '/:place/mentions': [
    { as: 'chair', at: '/northmoor/mentions?typed=north', file: true },
    { as: 'visitor', at: '/northmoor/mentions?typed=north', file: true, status: 404 },
  ],
};
